using Maillage.Testing;

namespace Maillage.Graph.Tests;

/// <summary>Who wrote with whom in general relativity (Leskovec et al. 2007): 5,242 people, 14,484 ties once each of them is kept once. A real file.</summary>
static class CaGrQc
{
    /// <summary>The graph, and the number of each node by its name in the file. The test is skipped where the file is absent.</summary>
    public static (SparseGraph Graph, Dictionary<string, int> Numbers) Read()
    {
        var numbers = new Dictionary<string, int>();
        var ties = File.ReadLines(RealFiles.Path("reseaux/CA-GrQc.txt")).Where(x => !x.StartsWith('#')).Select(x => x.Split('\t')).Select(x => (Number(x[0]), Number(x[1]))).ToList();
        var builder = new SparseGraphBuilder(numbers.Count, parallel: ParallelEdges.KeepStrongest);
        foreach (var (from, to) in ties) builder.Add(from, to);
        return (builder.Build(), numbers);

        int Number(string name)
        {
            if (!numbers.TryGetValue(name.Trim(), out var number)) numbers[name.Trim()] = number = numbers.Count;
            return number;
        }
    }
}
