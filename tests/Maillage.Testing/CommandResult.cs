namespace Maillage.Testing;

/// <summary>What a command answered.</summary>
/// <param name="ExitCode">0 when all went well.</param>
/// <param name="Output">The standard output, whole.</param>
/// <param name="Error">The standard error, whole.</param>
public sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The last line of the standard output that is not empty, or an empty text.</summary>
    public string LastLine => Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault("");
}
