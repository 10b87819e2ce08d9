using Maillage.Graph;

namespace Maillage.Bench.Files;

/// <summary>CA-GrQc, who wrote with whom in general relativity (Leskovec, Kleinberg, Faloutsos 2007): long paths, many who hang by one tie.</summary>
static class CollaborationFile
{
    /// <summary>The graph, or nothing where the file is absent.</summary>
    public static SparseGraph? Find()
    {
        if (RealFile.Find("reseaux/CA-GrQc.txt") is not { } path) return null;
        var numbers = new Dictionary<string, int>();
        var ties = File.ReadLines(path).Where(x => !x.StartsWith('#')).Select(x => x.Split('\t')).Select(x => (Number(x[0]), Number(x[1]))).ToList();
        var builder = new SparseGraphBuilder(numbers.Count, parallel: ParallelEdges.KeepStrongest);
        foreach (var (from, to) in ties) builder.Add(from, to);
        return builder.Build();

        int Number(string name)
        {
            if (!numbers.TryGetValue(name, out var number)) numbers[name] = number = numbers.Count;
            return number;
        }
    }
}
