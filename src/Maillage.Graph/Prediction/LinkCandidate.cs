namespace Maillage.Graph.Prediction;

/// <summary>A node that another might be tied to.</summary>
/// <param name="Node">The candidate.</param>
/// <param name="Score">How likely, in the unit of the <see cref="LinkScore"/>; above 0.</param>
public readonly record struct LinkCandidate(int Node, double Score);
