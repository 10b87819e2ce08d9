using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Features.Observation;

/// <summary>An indicator drawn as a strip: the silhouette of all neighbourhoods, and where some of them stand.</summary>
public sealed record IndicatorStrip
{
    const int Bins = 40;

    public required Indicator Indicator { get; init; }
    public required IndicatorSeries Series { get; init; }

    /// <summary>Source, year, and how many neighbourhoods make the silhouette.</summary>
    public required string Subtitle { get; init; }

    public required StripScale Scale { get; init; }
    public required IReadOnlyList<int> Counts { get; init; }
    public required IReadOnlyList<StripMark> Marks { get; init; }
    public required IReadOnlyList<StripPlace> Places { get; init; }

    /// <summary>The indicator's label, with the figure itself where one neighbourhood stands alone.</summary>
    public required string Title { get; init; }

    public required StripDrawing Drawing { get; init; }

    /// <summary>The drawing in words.</summary>
    public required string Summary { get; init; }

    /// <summary>Which neighbourhoods have no place on the strip, and why; null when all have.</summary>
    public string? Note { get; init; }

    /// <summary>Draws the strip of an indicator, or null when no neighbourhood at all has a known value.</summary>
    /// <param name="figures">All figures.</param>
    /// <param name="indicator">What is drawn.</param>
    /// <param name="series">From where.</param>
    /// <param name="places">The neighbourhoods to place, with their number.</param>
    /// <param name="department">The department whose median is marked, with its name.</param>
    /// <param name="references">Wider territories with their value.</param>
    public static IndicatorStrip? Draw(
        FigureSnapshot figures, Indicator indicator, IndicatorSeries series, IReadOnlyList<(string Number, NeighbourhoodInfo Place)> places,
        (DepartmentCode Code, string Name) department, IReadOnlyList<(ReferenceTerritory Territory, double Value)> references)
    {
        if (figures.DistributionOf(series) is not { } all) return null;

        var placed = new List<StripPlace>();
        var (withheld, doubtful, absent) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (number, place) in places)
        {
            var name = number.Length > 0 ? number : place.DisplayName;
            switch (figures.Find(series, place.Code))
            {
                case null: absent.Add(name); break;
                case { Status: FigureStatus.Withheld }: withheld.Add(name); break;
                case { Status: FigureStatus.Doubtful } figure: doubtful.Add($"{name} ({indicator.Unit.Display(figure.Value ?? 0, indicator.Decimals)})"); break;
                case { Value: { } value }: placed.Add(new StripPlace(number, place.DisplayName, value, indicator.Unit.Display(value, indicator.Decimals))); break;
            }
        }

        var marks = new List<StripMark> { new(all.Median, "médiane " + Say(all.Median), StripMarkKind.Median) };
        if (figures.DistributionOf(series, department.Code) is { Count: > 1 } own && own.Count < all.Count)
            marks.Add(new StripMark(own.Median, $"{department.Name} {Say(own.Median)}", StripMarkKind.Territory));
        // One wider territory is enough on the drawing; the table of gaps has them all.
        if (!indicator.IsLogarithmic && references.Count > 0)
            marks.Add(new StripMark(references[0].Value, $"{references[0].Territory.Name} {Say(references[0].Value)}", StripMarkKind.Territory));

        // A logarithmic scale begins at the least value above zero; zeros stand at its end.
        var positive = indicator.IsLogarithmic ? all.Values.FirstOrDefault(x => x > 0) : 0;
        var isLogarithmic = positive > 0;
        var min = isLogarithmic ? positive : marks.Select(x => x.Value).Append(all.Min).Min();
        var max = marks.Select(x => x.Value).Append(all.Max).Max();
        var scale = new StripScale(min, max, Say(min), Say(max), indicator.IsLogarithmic && min > 0);
        var counts = scale.Histogram(all.Values, Bins);
        var title = placed is [{ Number: "" } only] ? $"{indicator.Label}\u00a0: {only.Display}" : indicator.Label;
        return new IndicatorStrip
        {
            Indicator = indicator,
            Series = series,
            Subtitle = $"{SeriesWords.Short(series)} · {FrenchFormat.Plural(all.Count, "quartier", "quartiers")}",
            Scale = scale,
            Counts = counts,
            Marks = marks,
            Places = placed,
            Title = title,
            Summary = StripSummary.Of(title, scale, marks, placed),
            Drawing = StripDrawing.Of(scale, counts, marks, placed),
            Note = Missing(withheld, doubtful, absent),
        };

        string Say(double value) => indicator.Unit.Display(value, indicator.Decimals);
    }

    static string? Missing(List<string> withheld, List<string> doubtful, List<string> absent)
    {
        var parts = new List<string>();
        if (withheld.Count > 0) parts.Add($"{FrenchFormat.List(withheld)} (secret)");
        if (doubtful.Count > 0) parts.Add($"{FrenchFormat.List(doubtful)} : à vérifier auprès du producteur");
        if (absent.Count > 0) parts.Add($"{FrenchFormat.List(absent)} (absent du fichier)");
        return parts.Count == 0 ? null : "Sans place ici : " + string.Join(" ; ", parts) + ".";
    }
}
