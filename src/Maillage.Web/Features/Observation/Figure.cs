namespace Maillage.Web.Features.Observation;

/// <summary>A figure as a page shows it: the value or the reason why there is none, and where it comes from.</summary>
public readonly record struct Figure(double? Value, FigureStatus Status, IndicatorSeries Series)
{
    /// <summary>The value when it may be placed among others: known, not doubtful.</summary>
    public double? Placeable => Status == FigureStatus.Known ? Value : null;

    /// <summary>What stands in a cell: the value with its unit, or the word for its absence.</summary>
    public string Display(Indicator indicator) => Status switch
    {
        FigureStatus.Withheld => "secret",
        FigureStatus.Doubtful => indicator.Unit.Display(Value ?? 0, indicator.Decimals) + " (à vérifier)",
        _ => indicator.Unit.Display(Value ?? 0, indicator.Decimals),
    };
}
