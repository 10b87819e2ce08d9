using System.Globalization;

namespace Maillage.Bench.Measures;

/// <summary>The memory of a process, as Linux tells it, in MB of 1,048,576 bytes.</summary>
/// <param name="Resident">What it holds in memory now (VmRSS).</param>
/// <param name="Peak">The most it held (VmHWM).</param>
readonly record struct ProcessMemory(double Resident, double Peak)
{
    /// <summary>Null when the process has ended.</summary>
    public static ProcessMemory? Of(int process)
    {
        try
        {
            var lines = File.ReadAllLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status");
            return lines.Any(x => x.StartsWith("VmHWM:", StringComparison.Ordinal)) ? new(Read(lines, "VmRSS:"), Read(lines, "VmHWM:")) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    static double Read(string[] lines, string name) => double.Parse(
        lines.First(x => x.StartsWith(name, StringComparison.Ordinal))[name.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
}
