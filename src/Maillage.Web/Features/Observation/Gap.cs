namespace Maillage.Web.Features.Observation;

/// <summary>How far neighbourhoods stand from a wider territory on an indicator.</summary>
/// <param name="Indicator">What is compared.</param>
/// <param name="Territory">With whom.</param>
/// <param name="Neighbourhoods">The middle value of the neighbourhoods, or the only one.</param>
/// <param name="Reference">The value of the wider territory.</param>
public sealed record Gap(Indicator Indicator, ReferenceTerritory Territory, double Neighbourhoods, double Reference)
{
    public double Difference => Neighbourhoods - Reference;

    /// <summary>Counts grow with the territory: only shares, ratios and incomes are set against each other.</summary>
    public static bool MakesSense(Indicator indicator) => indicator.Unit != IndicatorUnit.Count;
}
