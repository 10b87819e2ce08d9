namespace Maillage.Graph.Measures;

/// <summary>What is believed of a node's betweenness, and how surely.</summary>
/// <param name="Value">The estimate, unbiased, in pairs as <see cref="Betweenness.Exact"/> gives them.</param>
/// <param name="Error">The truth is not farther than this, with the confidence asked for, for all nodes at once.</param>
public readonly record struct BetweennessEstimate(double Value, double Error);
