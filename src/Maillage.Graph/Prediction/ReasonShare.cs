namespace Maillage.Graph.Prediction;

/// <summary>What one reason adds to the score of a pair.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Value">How much of it there is, in the unit of the reason.</param>
/// <param name="Contribution">What it adds to the score; below zero where it speaks against.</param>
public readonly record struct ReasonShare(PairReason Reason, double Value, double Contribution);
