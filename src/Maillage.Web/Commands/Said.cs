using System.CommandLine;

namespace Maillage.Web.Commands;

/// <summary>What a person says of a correction, and what they are told when it cannot be followed.</summary>
static class Said
{
    const int Refused = 2;

    public static Option<string> Reason() => new("--reason") { HelpName = "TEXTE", Description = "Pourquoi, en une phrase.", Required = true };

    public static Option<string> By() => new("--by") { HelpName = "QUI", Description = "Au nom de qui : une organisation ou une fonction.", Required = true };

    public static async Task<int> NoAsync(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Refused;
    }
}
