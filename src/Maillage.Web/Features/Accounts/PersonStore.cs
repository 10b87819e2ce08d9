using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Maillage.Web.Data;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Identity's store, which keeps the secret of an application sealed and recovery codes as keyed hashes: Identity writes both in clear, and a stolen
/// database would hold every second factor.
/// </summary>
sealed class PersonStore(MaillageDb db, MasterKey master, IdentityErrorDescriber errors) : UserOnlyStore<Person, MaillageDb, Guid>(db, errors)
{
    const string ApplicationUse = "application-secret";
    const string RecoveryUse = "recovery-code";

    /// <summary>A code is forty-six random bits: its hash is keyed, else all of them could be tried.</summary>
    readonly byte[] recoveryKey = master.Derive(RecoveryUse);

    public override Task SetAuthenticatorKeyAsync(Person user, string key, CancellationToken cancellationToken) => base.SetAuthenticatorKeyAsync(
        user, Convert.ToBase64String(master.Seal(ApplicationUse, Encoding.ASCII.GetBytes(key), user.Id.ToByteArray())), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Person user, CancellationToken cancellationToken) =>
        await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { Length: > 0 } hidden
            ? Encoding.ASCII.GetString(master.Open(ApplicationUse, Convert.FromBase64String(hidden), user.Id.ToByteArray()))
            : null;

    public override Task ReplaceCodesAsync(Person user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(x => Hash(user, x)), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Person user, string code, CancellationToken cancellationToken)
    {
        var (owner, name) = ("[AspNetUserStore]", "RecoveryCodes");
        var hashes = (await GetTokenAsync(user, owner, name, cancellationToken) ?? "").Split(';');
        var used = Hash(user, code);
        if (!hashes.Contains(used)) return false;
        await SetTokenAsync(user, owner, name, string.Join(';', hashes.Where(x => x != used)), cancellationToken);
        return true;
    }

    string Hash(Person person, string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(recoveryKey, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{person.Id}:{code}"))));
}
