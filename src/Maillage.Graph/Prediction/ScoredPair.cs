namespace Maillage.Graph.Prediction;

/// <summary>Two actors that are not tied yet.</summary>
/// <param name="One">The lesser number.</param>
/// <param name="Other">The greater.</param>
/// <param name="Score">The sum of what speaks for it.</param>
public readonly record struct ScoredPair(int One, int Other, double Score);
