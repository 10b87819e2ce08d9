using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Funding;

/// <summary>What is known of a file of amounts before its first line: its columns, and what the person said of it.</summary>
sealed class GrantFile
{
    public required string Topic { get; init; }
    public required FieldColumns Columns { get; init; }

    /// <summary>The columns of amounts, each with the stage that it tells.</summary>
    public required IReadOnlyList<(GrantStage Stage, AmountColumn Column)> Amounts { get; init; }

    /// <summary>Who gives, where the lines do not say it.</summary>
    public StatedGiver? Giver { get; init; }

    /// <summary>The year, where the lines do not say it.</summary>
    public int? Year { get; init; }

    public required string List { get; init; }
    public required Visibility Visibility { get; init; }

    /// <summary>Whether each contract has its own list: two contracts have one funder, and one does not speak for the other.</summary>
    public required bool IsOfContracts { get; init; }

    /// <summary>Whether lines must say an amount: a programming table has lines that do not yet.</summary>
    public required bool IsAmountRequired { get; init; }

    /// <summary>The question when nothing tells the year; the year that the name of the file holds is proposed.</summary>
    public static UnrecognisedFileException WithoutYear(ImportRequest request)
    {
        var name = Path.GetFileNameWithoutExtension(request.Name);
        for (var i = 0; i + 4 <= name.Length; i++)
            if (int.TryParse(name.AsSpan(i, 4), out var year) && year is >= 1990 and <= 2100)
                return new UnrecognisedFileException(
                    $"Ce fichier ne dit pas l’année : ajoutez --year (son nom contient {year} : --year {year}).",
                    $"Ce fichier ne dit pas l’année : écrivez-la dans « Année », plus bas (son nom contient {year}).");
        return new UnrecognisedFileException("Ce fichier ne dit pas l’année : ajoutez --year.", "Ce fichier ne dit pas l’année : écrivez-la dans « Année », plus bas.");
    }
}
