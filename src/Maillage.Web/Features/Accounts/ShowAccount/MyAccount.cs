using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ShowAccount;

/// <summary>A person's own account, and the sessions they may close.</summary>
sealed class MyAccount(MaillageDb db, SecurityLog log)
{
    public async Task<ShownAccount> ShowAsync(Viewer viewer, CancellationToken cancel) => new(
        await db.People.AsNoTracking().SingleAsync(x => x.Id == viewer.PersonId, cancel),
        await db.Sessions.AsNoTracking().Where(x => x.PersonId == viewer.PersonId).OrderByDescending(x => x.SeenAt).ToListAsync(cancel));

    /// <summary>Closes one session; harmless when it ended meanwhile.</summary>
    public async Task CloseAsync(Viewer viewer, Guid sessionId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        if (await db.Sessions.Where(x => x.Id == sessionId && x.PersonId == viewer.PersonId && x.Id != viewer.SessionId).ExecuteDeleteAsync(cancel) == 0) return;
        log.Add(SecurityEventKind.SessionRevoked, viewer.PersonId, "1");
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    public async Task CloseOthersAsync(Viewer viewer, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var closed = await db.Sessions.Where(x => x.PersonId == viewer.PersonId && x.Id != viewer.SessionId).ExecuteDeleteAsync(cancel);
        if (closed > 0) log.Add(SecurityEventKind.SessionRevoked, viewer.PersonId, $"{closed}");
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }
}

/// <summary>What the page of an account tells.</summary>
sealed record ShownAccount(Person Person, IReadOnlyList<Session> Sessions);
