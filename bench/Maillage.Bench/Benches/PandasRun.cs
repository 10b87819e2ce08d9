using System.Diagnostics;
using System.Globalization;
using Maillage.Bench.Measures;

namespace Maillage.Bench.Benches;

/// <summary>The same list loaded with pandas, in a Python of the machine (<c>grants.py</c>).</summary>
/// <param name="Version">Of pandas.</param>
/// <param name="ReadSeconds"><c>read_csv</c>.</param>
/// <param name="MakeSeconds">Making the columns that are written.</param>
/// <param name="WriteSeconds"><c>to_sql</c> and the indexes.</param>
/// <param name="CpuSeconds">Processor time of reading and writing.</param>
/// <param name="PeakMemory">In MB.</param>
sealed record PandasRun(string Version, double ReadSeconds, double MakeSeconds, double WriteSeconds, double CpuSeconds, double PeakMemory)
{
    /// <summary>Reading and writing, the making of columns left out: what the claim compares with.</summary>
    public double Seconds => ReadSeconds + WriteSeconds;

    /// <summary>Reading, making the columns (the numbers of rows and mentions, cents, equal lines taken once) and writing: what our import does before the organisations.</summary>
    public double WholeSeconds => ReadSeconds + MakeSeconds + WriteSeconds;

    /// <summary>The run, or null once a sentence has told that there is no pandas here.</summary>
    public static PandasRun? TryLoad(string file, string database)
    {
        var start = new ProcessStartInfo(PythonProgram.Path, [Path.Combine(AppContext.BaseDirectory, "Benches", "grants.py"), file, database])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        using var process = PythonProgram.Start(start);
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Console.WriteLine($"pandas n’a pas pu tourner (« apt install python3-pandas »), rien ne lui est comparé : {error.Result.TrimEnd().Split('\n')[^1]}");
            return null;
        }
        var values = said.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('=')).ToDictionary(x => x[0], x => x[1]);
        return new PandasRun(values["pandas"], Number("read_s"), Number("make_s"), Number("write_s"), Number("cpu_s"), Number("peak_kb") / 1024);

        double Number(string key) => double.Parse(values[key], CultureInfo.InvariantCulture);
    }
}
