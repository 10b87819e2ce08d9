using System.Globalization;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Imports.ShowImport;

/// <summary>One import that was done, public or not, with the lines that it rejected.</summary>
sealed class TakenImports(MaillageDb db)
{
    public const int PageSize = 100;

    public async Task<TakenImport?> FindAsync(int id, int page, CancellationToken cancel)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id, cancel) is not { } import) return null;
        var record = id.ToString(CultureInfo.InvariantCulture);
        var by = await (
            from done in db.AuditEvents.AsNoTracking()
            where done.RecordKind == ImportActs.Applied.RecordKind && done.RecordId == record && done.Action == ImportActs.Applied.Code
            join person in db.People.AsNoTracking() on done.PersonId equals person.Id into people
            from person in people.DefaultIfEmpty()
            select new { Person = person }).FirstOrDefaultAsync(cancel);
        var all = Lines(id);
        return new TakenImport(
            import, by is null ? null : by.Person is { ErasedAt: null } ? by.Person.DisplayName : "une personne effacée depuis", await all.CountAsync(cancel),
            await all.OrderBy(x => x.Line).ThenBy(x => x.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel));
    }

    public async Task<List<RejectedLine>?> RejectedAsync(int id, CancellationToken cancel) =>
        await db.Imports.AnyAsync(x => x.Id == id, cancel) ? await Lines(id).OrderBy(x => x.Line).ThenBy(x => x.Id).ToListAsync(cancel) : null;

    IQueryable<RejectedLine> Lines(int id) => db.RejectedLines.AsNoTracking().Where(x => x.ImportId == id);
}

/// <summary>An import, as its page shows it.</summary>
/// <param name="Import">What was done.</param>
/// <param name="By">Who did it on screen; null for what was not imported on screen.</param>
/// <param name="Rejections">How many reasons of rejection there are.</param>
/// <param name="Rejected">Those of the page.</param>
sealed record TakenImport(ImportRecord Import, string? By, int Rejections, IReadOnlyList<RejectedLine> Rejected);
