using System.Diagnostics;

namespace Maillage.Bench.Measures;

/// <summary>One command of the published program, run to its end.</summary>
/// <param name="Seconds">From its start to its end, the start of .NET included.</param>
/// <param name="SpokeAfter">Seconds from its start to its first line of output: an import speaks once its rows are committed, before it works out the organisations.</param>
/// <param name="CpuSeconds">Processor time on all cores, asked every 10 ms.</param>
/// <param name="PeakMemory">The most memory it held, in MB, asked every 10 ms.</param>
/// <param name="Output">What it said.</param>
readonly record struct CommandRun(double Seconds, double SpokeAfter, double CpuSeconds, double PeakMemory, string Output)
{
    /// <exception cref="BenchException">The command failed; some rejected lines (status 3) are no failure.</exception>
    public static async Task<CommandRun> RunAsync(params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = PublishedProgram.Start(arguments);
        var output = ListenAsync();
        var error = process.StandardError.ReadToEndAsync();
        var (peak, processor) = (0.0, TimeSpan.Zero);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        var end = process.WaitForExitAsync();
        while (!end.IsCompleted)
        {
            if (ProcessMemory.Of(process.Id) is { } memory) peak = Math.Max(peak, memory.Peak);
            processor = Processor(process) ?? processor;
            await Task.WhenAny(end, ticks.WaitForNextTickAsync().AsTask());
        }
        clock.Stop();
        if (process.ExitCode is not (0 or 3))
            throw new BenchException($"La commande « {string.Join(' ', arguments)} » a échoué ({process.ExitCode}) :\n{(await output).Said}\n{await error}");
        var (spokeAfter, said) = await output;
        return new CommandRun(clock.Elapsed.TotalSeconds, spokeAfter, processor.TotalSeconds, peak, said);

        async Task<(double SpokeAfter, string Said)> ListenAsync()
        {
            var first = await process.StandardOutput.ReadLineAsync();
            var after = clock.Elapsed.TotalSeconds;
            return (after, first + "\n" + await process.StandardOutput.ReadToEndAsync());
        }
    }

    /// <summary>Null when the process has ended.</summary>
    static TimeSpan? Processor(Process process)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
