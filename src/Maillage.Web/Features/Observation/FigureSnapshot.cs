using System.Collections.Concurrent;
using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation;

/// <summary>The figures of all neighbourhoods, in memory, immutable, with the distributions drawn from them.</summary>
public sealed class FigureSnapshot
{
    readonly Dictionary<int, Dictionary<string, (double? Value, FigureStatus Status)>> values;
    readonly Dictionary<(string Indicator, TerritoryKind Kind), IndicatorSeries> shown;
    readonly ConcurrentDictionary<(int Series, string Department), Distribution?> distributions = [];
    readonly Dictionary<int, IndicatorSeries> series;

    FigureSnapshot(List<IndicatorSeries> all, Dictionary<int, Dictionary<string, (double?, FigureStatus)>> values)
    {
        this.values = values;
        series = all.ToDictionary(x => x.Id);
        // The latest year wins; where no year is stated, the series loaded last.
        shown = all
            .Where(x => x.TerritoryKind is not (TerritoryKind.Neighbourhood2015 or TerritoryKind.Neighbourhood2024) || values.ContainsKey(x.Id))
            .GroupBy(x => (x.IndicatorCode, x.TerritoryKind))
            .ToDictionary(x => x.Key, x => x.OrderByDescending(y => y.Year ?? 0).ThenByDescending(y => y.Id).First());
    }

    public static async Task<FigureSnapshot> LoadAsync(MaillageDb db, CancellationToken cancel)
    {
        var all = await db.IndicatorSeries.AsNoTracking().ToListAsync(cancel);
        var neighbourhoods = all
            .Where(x => x.TerritoryKind is TerritoryKind.Neighbourhood2015 or TerritoryKind.Neighbourhood2024)
            .Select(x => x.Id)
            .ToList();
        var rows = await db.IndicatorValues.AsNoTracking()
            .Where(x => neighbourhoods.Contains(x.SeriesId))
            .Select(x => new { x.SeriesId, x.TerritoryCode, x.Value, x.Status })
            .ToListAsync(cancel);
        return new FigureSnapshot(all, rows
            .GroupBy(x => x.SeriesId)
            .ToDictionary(x => x.Key, x => x.ToDictionary(y => y.TerritoryCode, y => (y.Value, y.Status), StringComparer.Ordinal)))
        {
            HasFieldFigures = await db.FieldFigures.AnyAsync(x => x.Visibility == Visibility.Public, cancel),
        };
    }

    public IEnumerable<IndicatorSeries> Series => series.Values;

    /// <summary>Whether people of a territory collected any: a page that has none asks nothing.</summary>
    public required bool HasFieldFigures { get; init; }

    /// <summary>Whether any figure of neighbourhoods is loaded.</summary>
    public bool HasFigures => values.Count > 0;

    /// <summary>The indicators loaded for the neighbourhoods of a generation, in the catalogue's order, each with the series that is shown.</summary>
    public IEnumerable<(Indicator Indicator, IndicatorSeries Series)> Shown(Generation generation)
    {
        foreach (var indicator in IndicatorCatalogue.All)
            if (shown.TryGetValue((indicator.Code, KindOf(generation)), out var found)) yield return (indicator, found);
    }

    /// <summary>The figure of a neighbourhood in a series; null when the file does not have the neighbourhood.</summary>
    public Figure? Find(IndicatorSeries of, QpvCode code) =>
        values.TryGetValue(of.Id, out var byCode) && byCode.TryGetValue(code.Value, out var found) ? new Figure(found.Value, found.Status, of) : null;

    /// <summary>The figure shown for a neighbourhood; null when there is none.</summary>
    public Figure? Find(string indicator, QpvCode code) => shown.TryGetValue((indicator, KindOf(code.Generation)), out var of) ? Find(of, code) : null;

    /// <summary>All known values of a series, over the country or a department; null when there is none.</summary>
    public Distribution? DistributionOf(IndicatorSeries of, DepartmentCode? department = null) =>
        distributions.GetOrAdd((of.Id, department?.Value ?? ""), key =>
        {
            if (!values.TryGetValue(key.Series, out var byCode)) return null;
            var known = byCode
                .Where(x => x.Value.Status == FigureStatus.Known && x.Value.Value is not null
                    && (department is null || QpvCode.Parse(x.Key).Department == department))
                .Select(x => x.Value.Value!.Value)
                .ToList();
            return known.Count == 0 ? null : new Distribution(known);
        });

    /// <summary>Series of another kind of territory that say the same thing: same indicator, source and stated year.</summary>
    public IEnumerable<IndicatorSeries> Comparable(IndicatorSeries of, TerritoryKind kind) => of.Year is null
        ? []
        : series.Values.Where(x => x.TerritoryKind == kind && x.IndicatorCode == of.IndicatorCode && x.Source == of.Source && x.Year == of.Year);

    static TerritoryKind KindOf(Generation generation) =>
        generation == Generation.G2015 ? TerritoryKind.Neighbourhood2015 : TerritoryKind.Neighbourhood2024;
}
