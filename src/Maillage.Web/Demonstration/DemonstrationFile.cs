using Maillage.Web.Shared.Import;

namespace Maillage.Web.Demonstration;

/// <summary>A file of the demonstration, and what the command line would have to say of it.</summary>
/// <param name="Name">Its name in the folder of sources.</param>
/// <param name="Kind">What it holds, as <c>maillage import</c> names it.</param>
/// <param name="Source">Where it comes from: invented, and after which model.</param>
/// <param name="Year">The year that its figures describe; null where the file says it, or has none.</param>
/// <param name="Giver">Who gave the money, where no column says it; null elsewhere.</param>
/// <param name="Visibility">Who may see the rows of a territory's own spreadsheet; null for an official file, which all may see.</param>
sealed record DemonstrationFile(string Name, string Kind, string Source, int? Year = null, string? Giver = null, Visibility? Visibility = null)
{
    /// <summary>What to type to import it, without <c>--data</c>.</summary>
    public string Command
    {
        get
        {
            var command = $"./maillage import {Kind} {Name}";
            if (Year is { } year) command += $" --year {year}";
            if (Giver is not null) command += $" --giver \"{Giver}\"";
            if (Visibility is { } who) command += $" --visibility {who.ToString().ToLowerInvariant()}";
            return command;
        }
    }
}
