using Maillage.Web.Data;
using Maillage.Web.Features.Imports;
using Maillage.Web.Shared.Uploads;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Privacy;

/// <summary>Removes what the register of processing says is kept no longer. Nothing here is a public record: those wait for the visa of the archives.</summary>
public sealed class Retention(MaillageDb db, UploadFolder uploads, UrnClosing urns, TimeProvider clock)
{
    /// <summary>A year of security log (CNIL, recommendation of 14 October 2021: six months to one year).</summary>
    public static readonly TimeSpan SecurityLog = TimeSpan.FromDays(365);

    /// <summary>The address of an invitation, once the invitation has ended.</summary>
    public static readonly TimeSpan InvitedAddress = TimeSpan.FromDays(183);

    /// <summary>A file that was sent to be imported, and what its reading found, once nothing more happened to it.</summary>
    public static readonly TimeSpan SentFile = TimeSpan.FromDays(7);

    /// <summary>What nobody wrote into for this long is not on its way any more.</summary>
    static readonly TimeSpan Sending = TimeSpan.FromHours(1);

    /// <summary>A node that gives no sign of life.</summary>
    static readonly TimeSpan SilentNode = TimeSpan.FromDays(1);

    /// <summary>Does what is due. Doing it again, or on two nodes at once, changes nothing more.</summary>
    public async Task ApplyAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (logged, invited) = (now - SecurityLog, now - InvitedAddress);
        await db.SecurityEvents.Where(x => x.At < logged).ExecuteDeleteAsync(cancel);
        await db.Invitations.Where(x => x.EndsAt < invited && x.Email != "").ExecuteUpdateAsync(x => x.SetProperty(y => y.Email, ""), cancel);
        await db.Sessions.Where(x => x.EndsAt < now).ExecuteDeleteAsync(cancel);
        await db.SignInLinks.Where(x => x.EndsAt < now).ExecuteDeleteAsync(cancel);
        var (sent, silent) = (now - SentFile, now - SilentNode);
        await db.ImportJobs.Where(x => x.ChangedAt < sent && (x.HeldUntil == null || x.HeldUntil < now)).ExecuteDeleteAsync(cancel);
        // Whoever closed an urn destroyed its file, unless the program stopped in between.
        await urns.SweepAsync(cancel);
        await db.JobStates.Where(x => x.NextRunAt < silent).ExecuteDeleteAsync(cancel);
        // Each node empties its own folder: what another node holds is no affair of this one.
        var needed = await db.ImportJobs.AsNoTracking().Where(x => x.State != ImportJobState.Done && x.State != ImportJobState.Cancelled).Select(x => x.StoredName).ToListAsync(cancel);
        uploads.Sweep(needed.ToHashSet(StringComparer.Ordinal), now - Sending);
    }
}
