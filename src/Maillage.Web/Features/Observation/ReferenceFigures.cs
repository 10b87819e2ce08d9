using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation;

/// <summary>
/// The figures of wider territories that may be set beside those of neighbourhoods: only where indicator, source and stated year
/// are the same on both sides.
/// </summary>
public sealed class ReferenceFigures
{
    readonly Dictionary<(string Indicator, ReferenceTerritory Territory), double> values = [];

    /// <summary>One query, or none when nothing is comparable.</summary>
    public static async Task<ReferenceFigures> LoadAsync(
        MaillageDb db, FigureSnapshot figures, IEnumerable<IndicatorSeries> shown, IReadOnlyList<ReferenceTerritory> territories, CancellationToken cancel)
    {
        var comparable = shown
            .SelectMany(x => territories.Select(y => y.Kind).Distinct().SelectMany(kind => figures.Comparable(x, kind)))
            .DistinctBy(x => x.Id)
            .ToDictionary(x => x.Id);
        var found = new ReferenceFigures();
        if (comparable.Count == 0) return found;
        var ids = comparable.Keys.ToList();
        var codes = territories.Select(x => x.Code).ToList();
        var rows = await db.IndicatorValues.AsNoTracking()
            .Where(x => ids.Contains(x.SeriesId) && codes.Contains(x.TerritoryCode) && x.Status == FigureStatus.Known)
            .Select(x => new { x.SeriesId, x.TerritoryCode, x.Value })
            .ToListAsync(cancel);
        foreach (var row in rows)
        {
            var series = comparable[row.SeriesId];
            if (territories.FirstOrDefault(x => x.Kind == series.TerritoryKind && x.Code == row.TerritoryCode) is { } territory && row.Value is { } value)
                found.values[(series.IndicatorCode, territory)] = value;
        }
        return found;
    }

    /// <summary>The value of a wider territory; null where the two sides cannot be compared.</summary>
    public double? Find(Indicator indicator, ReferenceTerritory territory) =>
        values.TryGetValue((indicator.Code, territory), out var value) ? value : null;
}
