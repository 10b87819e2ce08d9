namespace Maillage.Graph.Files;

/// <summary>How much a file may hold before it is refused: a file from outside must not take the memory of the machine.</summary>
/// <param name="MaxCharacters">Characters of the file.</param>
/// <param name="MaxNodes">Nodes, of both kinds together.</param>
/// <param name="MaxTies">Ties as they are written, loops and parallel ones included.</param>
public sealed record GraphFileLimits(long MaxCharacters = 1L << 30, int MaxNodes = 5_000_000, int MaxTies = 50_000_000);
