using System.Globalization;

namespace Maillage.Web.Features.Observation;

/// <summary>How the origin of a series is said.</summary>
public static class SeriesWords
{
    /// <summary>The body alone and the year: « Insee et ANCT, année non précisée ».</summary>
    public static string Short(IndicatorSeries series) => $"{series.Source.Split(',')[0]}, {Year(series)}";

    /// <summary>The whole source and the year.</summary>
    public static string Long(IndicatorSeries series) => $"{series.Source}, {Year(series)}";

    public static string Year(IndicatorSeries series) => series.Year?.ToString(CultureInfo.InvariantCulture) ?? "année non précisée";
}
