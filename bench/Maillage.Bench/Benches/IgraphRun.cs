using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;

namespace Maillage.Bench.Benches;

/// <summary>The same graphs given to igraph, in a Python of the machine (<c>leiden.py</c>).</summary>
sealed class IgraphRun(IReadOnlyDictionary<string, string> values)
{
    public string Version => values["igraph"];

    /// <summary>A number that <c>leiden.py</c> printed; times in seconds.</summary>
    public double this[string key] => double.Parse(values[key], CultureInfo.InvariantCulture);

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
        var start = new ProcessStartInfo(PythonProgram.Path,
            [Path.Combine(AppContext.BaseDirectory, "Benches", "leiden.py"), folder.Path, nodes.ToString(CultureInfo.InvariantCulture), iterations.ToString(CultureInfo.InvariantCulture), .. names])
        { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = PythonProgram.Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchException($"igraph n’a pas pu tourner (« apt install python3-igraph python3-numpy ») :\n{error.Result}");
        return new(said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]));
    }
}
