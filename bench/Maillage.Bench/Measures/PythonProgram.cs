using System.Diagnostics;

namespace Maillage.Bench.Measures;

/// <summary>The Python whose libraries are the peers.</summary>
static class PythonProgram
{
    /// <summary>Debian's; another may come first on the path and lack the libraries.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("MAILLAGE_PYTHON") is { Length: > 0 } given ? given : "/usr/bin/python3";

    /// <exception cref="BenchException">There is no Python.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new BenchException($"Python est introuvable ({start.FileName}) : {e.Message}");
        }
    }
}
