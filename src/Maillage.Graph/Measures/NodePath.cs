namespace Maillage.Graph.Measures;

/// <summary>A way through a graph.</summary>
/// <param name="Nodes">The nodes, both ends included.</param>
/// <param name="Length">The sum of the lengths of its ties; without lengths, how many they are.</param>
public sealed record NodePath(IReadOnlyList<int> Nodes, double Length);
