using System.Diagnostics;

namespace Maillage.Testing;

/// <summary>
/// The program as a person runs it: a child process of <c>Maillage.Web.dll</c>, the published one that <c>MAILLAGE_PROGRAM</c> names,
/// or the one built beside the tests.
/// </summary>
public static class CommandLine
{
    /// <summary>Longer than any command of a test; a command that hangs fails its test instead of the whole run.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>The full path of the program.</summary>
    public static string Program { get; } = System.Environment.GetEnvironmentVariable("MAILLAGE_PROGRAM") is { Length: > 0 } given
        ? given
        : Path.Combine(AppContext.BaseDirectory, "Maillage.Web.dll");

    /// <summary>Runs a command on an installation, and waits for its end.</summary>
    public static Task<CommandResult> RunAsync(TestInstallation on, params IEnumerable<string> arguments) =>
        RunAsync(arguments, on.Environment);

    /// <summary>Runs a command and waits for its end.</summary>
    /// <param name="arguments">The verb and what follows it.</param>
    /// <param name="environment">Variables added to those of the tests; the ones that name an installation are otherwise absent.</param>
    /// <param name="folder">The current folder of the command; a temporary one by default.</param>
    /// <exception cref="TimeoutException">The command did not end in five minutes; it was stopped.</exception>
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        using var process = Start(arguments, environment, folder);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The command did not end: {string.Join(' ', arguments)}\n{await output}\n{await error}");
        }

        return new CommandResult(process.ExitCode, await output, await error);
    }

    /// <summary>
    /// Starts a command, for the tests that act while it runs. Both outputs are redirected and must be read. Its signals do what they do for a person at a
    /// terminal: a run of tests started in the background ignores the interruption, and what it starts would inherit that.
    /// </summary>
    public static Process Start(
        IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo("env", ["--default-signal", "dotnet", Program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var name in new[] { "MAILLAGE_DATA", "MAILLAGE_DATABASE", "MAILLAGE_HOME" }) start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start");
    }
}
