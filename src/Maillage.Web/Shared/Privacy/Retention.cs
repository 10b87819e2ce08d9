using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Privacy;

/// <summary>Removes what the register of processing says is kept no longer. Nothing here is a public record: those wait for the visa of the archives.</summary>
public sealed class Retention(MaillageDb db, TimeProvider clock)
{
    /// <summary>A year of security log (CNIL, recommendation of 14 October 2021: six months to one year).</summary>
    public static readonly TimeSpan SecurityLog = TimeSpan.FromDays(365);

    /// <summary>The address of an invitation, once the invitation has ended.</summary>
    public static readonly TimeSpan InvitedAddress = TimeSpan.FromDays(183);

    /// <summary>Does what is due. Doing it again, or on two nodes at once, changes nothing more.</summary>
    public async Task ApplyAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (logged, invited) = (now - SecurityLog, now - InvitedAddress);
        await db.SecurityEvents.Where(x => x.At < logged).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(x => x.EndsAt < invited && x.Email != "").ExecuteUpdateAsync(x => x.SetProperty(y => y.Email, ""), cancel);
        await db.Sessions.Where(x => x.EndsAt < now).ExecuteDeleteAsync(cancel);
        await db.SignInLinks.Where(x => x.EndsAt < now).ExecuteDeleteAsync(cancel);
    }
}
