namespace Maillage.France;

/// <summary>
/// An association by its number in the national register (RNA): W, the prefecture that registered it on three characters, then six digits: "W543001234", "W2A1001234", "W9R2001234".
/// </summary>
/// <remarks>
/// Source: Répertoire national des associations, ministère de l’Intérieur. The second character of the prefecture is a letter in Corsica and overseas.
/// Associations of Bas-Rhin, Haut-Rhin and Moselle have none (local law). The default value stands for none and shows as an empty text.
/// </remarks>
public readonly record struct RnaId : IComparable<RnaId>
{
    readonly string? value;

    RnaId(string value) => this.value = value;

    /// <summary>Ten characters; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>Reads the number in capitals or not, with or without spaces.</summary>
    public static bool TryParse(string? text, out RnaId id)
    {
        var clean = CodeText.WithoutSpaces(CodeText.Clean(text));
        var valid = clean is ['W', >= '0' and <= '9', (>= '0' and <= '9') or (>= 'A' and <= 'Z'), ..]
            && clean.Length == 10 && CodeText.AreDigits(clean.AsSpan(3));
        id = valid ? new RnaId(clean) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a number of the register.</exception>
    public static RnaId Parse(string? text) => TryParse(text, out var id)
        ? id
        : throw new FormatException($"« {text} » n’est pas un numéro RNA (attendu : « W » et neuf chiffres, comme « W543001234 »).");

    public int CompareTo(RnaId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
