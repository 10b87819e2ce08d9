using Maillage.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts.Protect;

/// <summary>Changes what protects one's account.</summary>
sealed class Protection(MaillageDb db, UserManager<Person> people, SecondFactors factors)
{
    const int RecoveryCodes = 10;

    /// <summary>New recovery codes in place of the old ones.</summary>
    /// <returns>The codes, to show this once; null when what was typed confirms nothing.</returns>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(Viewer viewer, string confirmation, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        IReadOnlyList<string>? codes = null;
        if (state.HasApplication && state.MayChange && await factors.ConfirmsAsync(state.Person, confirmation))
        {
            codes = [.. (await people.GenerateNewTwoFactorRecoveryCodesAsync(state.Person, RecoveryCodes))!];
            factors.Tell(state.Person, SecurityEventKind.FactorAdded, AccountActs.FactorAdded, "codes de secours");
            await db.SaveChangesAsync(cancel);
        }
        // A wrong confirmation is kept too: it counts towards the lock-out.
        await whole.CommitAsync(cancel);
        return codes;
    }

    /// <returns>False when what was typed confirms nothing.</returns>
    public async Task<bool> RemoveApplicationAsync(Viewer viewer, string confirmation, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var state = await factors.ReadAsync(viewer, cancel);
        var removed = state.HasApplication && state.MayChange && await factors.ConfirmsAsync(state.Person, confirmation);
        if (removed)
        {
            await people.SetTwoFactorEnabledAsync(state.Person, false);
            await people.ResetAuthenticatorKeyAsync(state.Person);
            await people.GenerateNewTwoFactorRecoveryCodesAsync(state.Person, 0);
            factors.Tell(state.Person, SecurityEventKind.FactorRemoved, AccountActs.FactorRemoved, "application");
            await factors.WeakenAsync(viewer, cancel);
            await db.SaveChangesAsync(cancel);
        }
        await whole.CommitAsync(cancel);
        return removed;
    }
}
