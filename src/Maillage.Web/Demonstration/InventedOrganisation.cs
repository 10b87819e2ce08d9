using System.Globalization;

namespace Maillage.Web.Demonstration;

/// <summary>One of the eighty organisations, and its numbers.</summary>
/// <param name="Key">What the other invented tables call it.</param>
/// <param name="Name">Its name today.</param>
/// <param name="Kind">What it is, as the territory's directory says it.</param>
/// <param name="Theme">What it mostly works on.</param>
/// <param name="Place">The commune of its head office.</param>
/// <param name="Since">The year of its creation.</param>
/// <param name="Base">What a giver who helps it yearly has in mind: euros a year; 0 for one that receives nothing of the kind.</param>
/// <param name="Purpose">What it does, in a sentence.</param>
sealed record InventedOrganisation(string Key, string Name, string Kind, string Theme, InventedCommune Place, int Since, int Base, string Purpose)
{
    /// <summary>Its number among the eighty, from 1.</summary>
    public required int Rank { get; init; }

    /// <summary>The neighbourhood where it works, when it works in one.</summary>
    public InventedNeighbourhood? Neighbourhood { get; init; }

    public string Acronym { get; init; } = "";

    /// <summary>Its last year, when it was dissolved or joined another.</summary>
    public int? Until { get; init; }

    /// <summary>Its name before the year it was renamed.</summary>
    public (string Name, int Until)? Former { get; init; }

    /// <summary>The first eight digits of its SIREN; null when it has none.</summary>
    public required string? Stem { get; init; }

    /// <summary>Whether it stands in the register of associations.</summary>
    public required bool IsAssociation { get; init; }

    public bool HasSiret => Stem is not null;

    public bool Exists(int year) => year >= Since && year <= (Until ?? int.MaxValue);

    public string NameIn(int year) => Former is { } former && year <= former.Until ? former.Name : Name;

    /// <summary>Empty without a number.</summary>
    public string Siren => Stem is null ? "" : WithKey(Stem);

    /// <summary>The number in the register of associations: no real one bears 985, which is no department's number there.</summary>
    public string Rna => IsAssociation ? string.Create(CultureInfo.InvariantCulture, $"W985{1000 + Rank * 37:000000}") : "";

    /// <summary>The number that it bore in the old register.</summary>
    public string FormerRna => string.Create(CultureInfo.InvariantCulture, $"{2000 + Rank * 53:000000}");

    /// <summary>The number of its first, second… establishment; empty without a SIREN.</summary>
    public string Siret(int establishment = 1) => Stem is null ? "" : WithKey(string.Create(CultureInfo.InvariantCulture, $"{Siren}{establishment:0000}"));

    /// <summary>Adds the digit that makes the key of Luhn right.</summary>
    static string WithKey(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 0 && (digit *= 2) > 9) digit -= 9;
            sum += digit;
        }
        return digits + ((10 - sum % 10) % 10).ToString(CultureInfo.InvariantCulture);
    }
}
