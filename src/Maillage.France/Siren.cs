namespace Maillage.France;

/// <summary>A legal unit (firm, association, public body) by its number in the Sirene register: nine digits, the last a Luhn key.</summary>
/// <remarks>Source: Code de commerce, article R123-221; Insee, "Numéro Siren". The default value stands for no unit and shows as an empty text.</remarks>
public readonly record struct Siren : IComparable<Siren>
{
    readonly string? value;

    Siren(string value) => this.value = value;

    /// <summary>Nine digits; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>Reads nine digits, with or without spaces between them.</summary>
    public static bool TryParse(string? text, out Siren siren)
    {
        var digits = CodeText.WithoutSpaces(CodeText.Clean(text));
        var valid = digits.Length == 9 && CodeText.AreDigits(digits) && digits != "000000000" && CodeText.PassesLuhn(digits);
        siren = valid ? new Siren(digits) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a SIREN, or its key is wrong.</exception>
    public static Siren Parse(string? text) => TryParse(text, out var siren)
        ? siren
        : throw new FormatException($"« {text} » n’est pas un numéro SIREN (attendu : neuf chiffres dont la clé de contrôle est juste).");

    public int CompareTo(Siren other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
