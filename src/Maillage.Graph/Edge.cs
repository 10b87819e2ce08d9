namespace Maillage.Graph;

/// <summary>A tie between two nodes; of an undirected graph, <paramref name="From"/> is the lesser number.</summary>
/// <param name="From">Where it starts.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Weight">How strong it is, above zero; 1 in a graph without weights.</param>
public readonly record struct Edge(int From, int To, double Weight);
