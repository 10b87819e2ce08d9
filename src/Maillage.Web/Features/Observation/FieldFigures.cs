using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation;

/// <summary>Finds what was collected in some territories.</summary>
public static class FieldFigures
{
    /// <summary>The public ones, the latest first.</summary>
    public static async Task<IReadOnlyList<FieldFigure>> FindAsync(MaillageDb db, IReadOnlyCollection<string> territories, CancellationToken cancel)
    {
        var found = await db.FieldFigures.AsNoTracking().Where(x => x.Visibility == Visibility.Public && territories.Contains(x.TerritoryCode)).ToListAsync(cancel);
        return found.OrderByDescending(x => x.Date).ThenBy(x => x.Label, StringComparer.Ordinal).ThenBy(x => x.Id).ToList();
    }
}
