using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.WatchMail;

/// <summary>
/// The outbox as whoever runs the site sees it: what waits, what failed and why, what left. Neither subjects nor texts: they tell what goes on in spaces, and hold links
/// that open something.
/// </summary>
sealed class MailWatch(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    public const int Most = 100;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<IReadOnlyList<WatchedMail>> WaitingAsync(CancellationToken cancel) =>
        ReadAsync(db.MailMessages.Where(x => x.SentAt == null && x.FailedAt == null).OrderBy(x => x.NextAttemptAt).ThenBy(x => x.Id), cancel);

    public Task<IReadOnlyList<WatchedMail>> FailedAsync(CancellationToken cancel) => ReadAsync(db.MailMessages.Where(x => x.FailedAt != null).OrderByDescending(x => x.FailedAt).ThenBy(x => x.Id), cancel);

    public Task<IReadOnlyList<WatchedMail>> SentAsync(CancellationToken cancel) => ReadAsync(db.MailMessages.Where(x => x.SentAt != null).OrderByDescending(x => x.SentAt).ThenBy(x => x.Id), cancel);

    /// <summary>Asks that a mail be tried now: one that failed while it still holds its text, or one that waits after a failure.</summary>
    /// <returns>Whether it will be.</returns>
    public async Task<bool> RetryAsync(Guid id, Viewer by, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var now = Now;
        // Nothing that a node holds at this moment is touched.
        var asked = await db.MailMessages.Where(x => x.Id == id && x.SentAt == null && x.Attempts > 0 && x.To != "" && x.Text != "" && (x.HeldUntil == null || x.HeldUntil < now))
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.FailedAt, (DateTime?)null).SetProperty(y => y.NextAttemptAt, now), cancel);
        if (asked == 0) return false;
        trail.Record(Guid.Empty, new Actor(by.PersonId), AccountActs.MailRetried, id.ToString(), []);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

    // What is not selected is not read: no text leaves the database.
    static async Task<IReadOnlyList<WatchedMail>> ReadAsync(IQueryable<MailMessage> mails, CancellationToken cancel) => await mails.AsNoTracking().Take(Most)
        .Select(x => new WatchedMail(x.Id, x.To, x.CreatedAt, x.NextAttemptAt, x.Attempts, x.SentAt, x.FailedAt, x.Error, x.IsSecret, x.Text != "")).ToListAsync(cancel);
}

/// <summary>A mail without what it says.</summary>
/// <param name="Id">The mail.</param>
/// <param name="To">The address; empty when it was erased.</param>
/// <param name="CreatedAt">UTC.</param>
/// <param name="NextAttemptAt">UTC.</param>
/// <param name="Attempts">How many were made.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="FailedAt">When it was given up, UTC.</param>
/// <param name="Error">What the server said last.</param>
/// <param name="IsSecret">Whether it holds a link that opens something.</param>
/// <param name="HasText">Whether there is still something to send.</param>
sealed record WatchedMail(Guid Id, string To, DateTime CreatedAt, DateTime NextAttemptAt, int Attempts, DateTime? SentAt, DateTime? FailedAt, string Error, bool IsSecret, bool HasText)
{
    /// <summary>« •••@exemple.fr »: which server took it, not who.</summary>
    public string Domain => To.LastIndexOf('@') is >= 0 and var at ? "•••" + To[at..] : To.Length == 0 ? "" : "•••";

    public bool MayBeRetried => SentAt is null && Attempts > 0 && To.Length > 0 && HasText;
}
