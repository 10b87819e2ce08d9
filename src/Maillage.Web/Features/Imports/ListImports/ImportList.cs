using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Imports.ListImports;

/// <summary>The files on their way, and those that were taken, on screen or by the command line.</summary>
sealed class ImportList(MaillageDb db)
{
    public const int PageSize = 50;

    /// <summary>The files that someone sent and that are not over, the latest first.</summary>
    public async Task<IReadOnlyList<WaitingFile>> WaitingAsync(CancellationToken cancel) => await db.ImportJobs.AsNoTracking()
        .Where(x => x.State != ImportJobState.Done && x.State != ImportJobState.Cancelled).OrderByDescending(x => x.ChangedAt)
        .Select(x => new WaitingFile(x.Id, x.FileName, x.SentAt, x.State, x.Kind, x.Progress)).ToListAsync(cancel);

    public async Task<(int Total, IReadOnlyList<ImportRecord> Imports)> TakenAsync(int page, CancellationToken cancel) =>
    (
        await db.Imports.CountAsync(cancel),
        await db.Imports.AsNoTracking().OrderByDescending(x => x.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel));
}

/// <summary>A file on its way.</summary>
sealed record WaitingFile(Guid Id, string FileName, DateTime SentAt, ImportJobState State, string Kind, double Progress);
