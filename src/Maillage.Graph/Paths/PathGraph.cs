namespace Maillage.Graph.Paths;

/// <summary>
/// A graph made ready for counting shortest paths. Its nodes are numbered so that those near one another have near numbers, part after part; each
/// stands for one node of the graph given, or for several that <see cref="Folding"/> showed to be worth one search.
/// </summary>
/// <param name="Out">Where each node leads.</param>
/// <param name="In">Who leads to it; the same rows in an undirected graph.</param>
/// <param name="Copies">How many alike nodes each stands for: as many times more paths pass there.</param>
/// <param name="Masses">How many nodes of the graph given are reached by reaching it.</param>
/// <param name="Parts">Where each part starts and ends: from within, nothing outside it can be reached.</param>
/// <param name="PartOf">The part of each node.</param>
sealed record PathGraph(Rows Out, Rows In, double[] Copies, double[] Masses, (int First, int Last)[] Parts, int[] PartOf)
{
    public int Count => Masses.Length;

    public (int First, int Last) Part(int node) => Parts[PartOf[node]];
}
