using System.Diagnostics;

namespace Maillage.Bench.Measures;

/// <summary>A short piece of work, done several times.</summary>
static class Repeated
{
    /// <summary>How long each of the runs took, in milliseconds.</summary>
    public static double[] Times(int runs, Action work)
    {
        var times = new double[runs];
        foreach (ref var time in times.AsSpan())
        {
            var start = Stopwatch.GetTimestamp();
            work();
            time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        return times;
    }
}
