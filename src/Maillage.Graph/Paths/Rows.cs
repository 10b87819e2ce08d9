namespace Maillage.Graph.Paths;

/// <summary>Neighbours, row after row.</summary>
/// <param name="Starts">Where each row starts; one more than there are rows.</param>
/// <param name="Ends">The neighbours.</param>
readonly record struct Rows(int[] Starts, int[] Ends)
{
    public int Degree(int node) => Starts[node + 1] - Starts[node];

    /// <summary>How many neighbours these rows hold together.</summary>
    public long Arcs(int first, int last) => Starts[last] - Starts[first];
}
