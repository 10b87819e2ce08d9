using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using Maillage.Graph;

namespace Maillage.Bench.Benches;

/// <summary>The same graph given to igraph (C, in a Python of the machine), which measures it with a script beside this file.</summary>
sealed class IgraphRun(IReadOnlyDictionary<string, string> said, double[] values)
{
    public string Version => said["igraph"];

    /// <summary>One number a node.</summary>
    public double[] Values => values;

    public double this[string key] => double.Parse(said[key], CultureInfo.InvariantCulture);

    /// <param name="script">The script, which reads <c>ties.i32</c>, prints <c>key=value</c> lines, <c>igraph=</c> its version among them, and writes <c>values.f64</c>.</param>
    /// <param name="graph">Undirected, without weights.</param>
    /// <param name="options">What the script takes after the folder and the number of nodes.</param>
    /// <exception cref="BenchException">There is no Python or no igraph.</exception>
    public static IgraphRun Ask(string script, SparseGraph graph, params string[] options)
    {
        using var folder = new TemporaryFolder();
        var ties = graph.Edges.SelectMany(x => new[] { x.From, x.To }).ToArray();
        File.WriteAllBytes(folder.File("ties.i32"), MemoryMarshal.AsBytes(ties.AsSpan()));
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Benches", script), folder.Path, graph.NodeCount.ToString(CultureInfo.InvariantCulture), .. options];
        var start = new ProcessStartInfo(PythonProgram.Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = PythonProgram.Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchException($"igraph n’a pas pu tourner (« apt install python3-igraph ») :\n{error.Result}");
        return new IgraphRun(
            said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]),
            MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(folder.File("values.f64"))).ToArray());
    }
}
