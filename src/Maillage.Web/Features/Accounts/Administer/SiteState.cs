using Maillage.Web.Data;
using Maillage.Web.Features.Archives;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Shared.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.Administer;

/// <summary>How the site is, in a few numbers.</summary>
sealed class SiteStates(MaillageDb db, VirusScanner scanner, DutyBoard board, TimeProvider clock)
{
    public async Task<SiteState> ReadAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var yesterday = now.AddDays(-1);
        return new SiteState(
            db.Engine,
            await db.People.CountAsync(x => x.ErasedAt == null, cancel),
            await db.Spaces.CountAsync(x => x.ClosedAt == null, cancel),
            await db.PossibleIdentities.CountAsync(cancel),
            await db.Imports.OrderByDescending(x => x.AppliedAt).Select(x => (DateTime?)x.AppliedAt).FirstOrDefaultAsync(cancel),
            await db.MailMessages.CountAsync(x => x.SentAt == null && x.FailedAt == null, cancel),
            await db.MailMessages.CountAsync(x => x.FailedAt != null, cancel),
            await db.MailMessages.Where(x => x.Error != "" && x.SentAt == null).OrderByDescending(x => x.NextAttemptAt).Select(x => x.Error).FirstOrDefaultAsync(cancel),
            await db.SecurityEvents.CountAsync(x => x.At > yesterday && (x.Kind == SecurityEventKind.SignInRefused || x.Kind == SecurityEventKind.LockedOut), cancel),
            await db.AuditEvents.CountAsync(x => !db.AuditSeals.Any(y => y.EventId == x.Id), cancel),
            new ScannerState(scanner.IsConfigured, scanner.IsConfigured ? await scanner.VersionAsync(cancel) : null),
            DutyBoard.Summary(await board.ListAsync(cancel)),
            await db.DisposalLists.CountAsync(x => x.State == DisposalState.Proposed, cancel),
            await db.HeadRecipients.CountAsync(x => x.EndedAt == null, cancel));
    }
}

/// <summary>How the site is.</summary>
/// <param name="Engine">The database's.</param>
/// <param name="People">Open accounts.</param>
/// <param name="Spaces">Open spaces.</param>
/// <param name="Doubts">Pairs of organisations that wait for a person's word.</param>
/// <param name="LastImport">When a file was last taken, UTC.</param>
/// <param name="MailWaiting">Mails not sent yet.</param>
/// <param name="MailFailed">Mails given up.</param>
/// <param name="MailError">What the server said last; null when nothing is wrong.</param>
/// <param name="Refusals">Refused sign-ins of the last day.</param>
/// <param name="Unsealed">Events of the history that wait for their seal.</param>
/// <param name="Scanner">What scans the files that people send.</param>
/// <param name="Duties">Where the duties of the operator stand, in a sentence.</param>
/// <param name="Disposals">Lists that wait for the visa of the archives.</param>
/// <param name="HeadRecipients">How many organisations keep the heads of the chains.</param>
sealed record SiteState(
    string Engine, int People, int Spaces, int Doubts, DateTime? LastImport, int MailWaiting, int MailFailed, string? MailError, int Refusals, int Unsealed, ScannerState Scanner,
    string Duties, int Disposals, int HeadRecipients);

/// <summary>What scans the files that people send.</summary>
/// <param name="IsConfigured">Whether there is one.</param>
/// <param name="Version">What it says of itself; null when it does not answer.</param>
sealed record ScannerState(bool IsConfigured, string? Version);
