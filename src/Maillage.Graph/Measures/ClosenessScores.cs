namespace Maillage.Graph.Measures;

/// <summary>What <see cref="Closeness"/> finds for each node.</summary>
/// <param name="Closeness">One over the mean distance to those within reach, times the share of the graph that they are.</param>
/// <param name="Harmonic">The mean over all others of one over the distance.</param>
public sealed record ClosenessScores(IReadOnlyList<double> Closeness, IReadOnlyList<double> Harmonic);
