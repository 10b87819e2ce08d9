using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Graph;

namespace Maillage.Bench.Benches;

/// <summary>The same graphs given to igraph (C, in a Python of the machine), which measures them with a script beside this file.</summary>
sealed class IgraphRun(IReadOnlyDictionary<string, string> said, double[] values)
{
    public string Version => said["igraph"];

    /// <summary>One number a node, where the script gives them.</summary>
    public double[] Values => values;

    /// <summary>A number that the script printed; times in seconds.</summary>
    public double this[string key] => double.Parse(said[key], CultureInfo.InvariantCulture);

    /// <summary>The betweenness of one graph (<c>betweenness.py</c>): its least time is <c>s</c>, that of the processor <c>cpu_s</c>.</summary>
    /// <param name="graph">Undirected, without weights.</param>
    /// <param name="runs">How many times it is measured.</param>
    /// <exception cref="BenchException">There is no Python or no igraph.</exception>
    public static IgraphRun Betweenness(SparseGraph graph, int runs)
    {
        using var folder = new TemporaryFolder();
        var ties = graph.Edges.SelectMany(x => new[] { x.From, x.To }).ToArray();
        File.WriteAllBytes(folder.File("ties.i32"), MemoryMarshal.AsBytes(ties.AsSpan()));
        var said = Run("betweenness.py", folder, graph.NodeCount, runs);
        return new(said, MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(folder.File("values.f64"))).ToArray());
    }

    /// <summary>The communities of several graphs, and the modularity of ours (<c>leiden.py</c>).</summary>
    /// <exception cref="BenchException">There is no Python or no igraph.</exception>
    public static IgraphRun Communities(int nodes, int iterations, IEnumerable<(string Name, (int From, int To)[] Ties, int[] Ours)> graphs)
    {
        using var folder = new TemporaryFolder();
        var names = new List<string>();
        foreach (var (name, ties, ours) in graphs)
        {
            names.Add(name);
            File.WriteAllBytes(folder.File($"{name}.i32"), MemoryMarshal.AsBytes(ties.AsSpan()));
            File.WriteAllBytes(folder.File($"{name}.ours.i32"), MemoryMarshal.AsBytes(ours.AsSpan()));
        }
        return new(Run("leiden.py", folder, nodes, iterations, names), []);
    }

    static Dictionary<string, string> Run(string script, TemporaryFolder folder, int nodes, int times, params IEnumerable<string> more)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Benches", script), folder.Path, nodes.ToString(CultureInfo.InvariantCulture), times.ToString(CultureInfo.InvariantCulture), .. more,
        ];
        using var process = PythonProgram.Start(new ProcessStartInfo(PythonProgram.Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true });
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchException($"igraph n’a pas pu tourner (« apt install python3-igraph ») :\n{error.Result}");
        return said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);
    }
}
