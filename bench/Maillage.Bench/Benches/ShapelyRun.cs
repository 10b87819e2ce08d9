using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Maillage.Bench.Files;
using Maillage.Bench.Measures;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Maillage.Bench.Benches;

/// <summary>The same points and contours given to shapely, in a Python of the machine (<c>points.py</c>).</summary>
sealed class ShapelyRun(string version, double buildMilliseconds, IReadOnlyDictionary<string, (double Milliseconds, int[] Found)> ways)
{
    public string Version => version;

    /// <summary>Making the tree of contours.</summary>
    public double BuildMilliseconds => buildMilliseconds;

    /// <summary>Each way that shapely offers: its time, and for each point the number of the contour that holds it, or -1.</summary>
    public IReadOnlyDictionary<string, (double Milliseconds, int[] Found)> Ways => ways;

    /// <exception cref="BenchException">There is no Python or no shapely.</exception>
    public static ShapelyRun Locate(double[] points, IEnumerable<Geometry> contours)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("points.f64"), MemoryMarshal.AsBytes(points.AsSpan()));
        File.WriteAllLines(folder.File("contours.txt"), contours.Select(x => WKBWriter.ToHex(new WKBWriter(ByteOrder.LittleEndian, handleSRID: false).Write(x))));

        var start = new ProcessStartInfo(PythonProgram.Path, [Path.Combine(AppContext.BaseDirectory, "Benches", "points.py"), folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = PythonProgram.Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new BenchException($"shapely n’a pas pu tourner (« apt install python3-shapely ») :\n{error.Result}");

        var values = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);
        return new ShapelyRun(values["shapely"], Milliseconds("tree_build_s"), values.Keys
            .Where(x => x.EndsWith("_s", StringComparison.Ordinal) && x != "tree_build_s")
            .ToDictionary(x => x[..^2], x => (Milliseconds(x), MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(folder.File(x[..^2] + ".i32"))).ToArray())));

        double Milliseconds(string key) => double.Parse(values[key], CultureInfo.InvariantCulture) * 1000;
    }
}
