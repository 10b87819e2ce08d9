using System.Diagnostics;

namespace Maillage.Bench.Measures;

/// <summary>The program as people run it: the published build that <c>bench/run</c> names in <c>MAILLAGE_PROGRAM</c>.</summary>
static class PublishedProgram
{
    /// <summary>The full path of <c>Maillage.Web.dll</c>.</summary>
    public static string Path => Environment.GetEnvironmentVariable("MAILLAGE_PROGRAM") is { Length: > 0 } given && File.Exists(given)
        ? given
        : throw new BenchException("Le programme publié est introuvable : lancez les mesures par bench/run.");

    /// <summary>The folder of the build, whose name is a hash of its sources.</summary>
    public static string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Where the benches may leave what the next run can use again.</summary>
    public static string Cache => System.IO.Path.GetDirectoryName(Folder)!;

    /// <summary>Starts a command on SQLite, whatever database the caller uses otherwise. It dies with the bench.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in new[] { "MAILLAGE_DATA", "MAILLAGE_DATABASE" }) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        var process = Process.Start(start)!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(process);
        return process;
    }

    public static void Stop(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
