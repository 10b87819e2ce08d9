namespace Maillage.Graph.Files;

/// <summary>A graph of two kinds of nodes, where every tie joins one of each; the projection makes one kind of it.</summary>
/// <param name="Graph">The memberships, without direction.</param>
/// <param name="FirstCount">How many nodes are of the first kind: they have the numbers below, those of the second kind the others.</param>
/// <param name="Names">The name of each node.</param>
public sealed record TwoModeGraph(SparseGraph Graph, int FirstCount, IReadOnlyList<string> Names);
