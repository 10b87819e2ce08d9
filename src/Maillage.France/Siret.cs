namespace Maillage.France;

/// <summary>
/// An establishment by its number in the Sirene register: fourteen digits, the SIREN of its legal unit and then its NIC, the last a Luhn key over all.
/// </summary>
/// <remarks>
/// Source: Code de commerce, article R123-221; Insee, "Numéro Siret". Establishments of La Poste have another rule: the sum of their digits is a multiple of five.
/// Both keys are checked, of the SIREN and of the whole, and no establishment has the number 00000. The default value stands for none and shows as an empty text.
/// </remarks>
public readonly record struct Siret : IComparable<Siret>
{
    const string LaPoste = "356000000";

    /// <summary>Establishments are numbered from 1.</summary>
    internal const string NoEstablishment = "00000";

    readonly string? value;

    Siret(string value) => this.value = value;

    /// <summary>Fourteen digits; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>The legal unit: the first nine digits.</summary>
    public Siren Siren => value is null ? default : Siren.Parse(value[..9]);

    /// <summary>The number of the establishment within its unit: the last five digits; empty for the default value.</summary>
    public string Nic => value is null ? "" : value[9..];

    /// <summary>Reads fourteen digits, with or without spaces between them.</summary>
    public static bool TryParse(string? text, out Siret siret)
    {
        var digits = CodeText.WithoutSpaces(CodeText.Clean(text));
        var valid = digits.Length == 14 && Siren.TryParse(digits[..9], out _) && CodeText.AreDigits(digits) && digits[9..] != NoEstablishment && HasItsKey(digits);
        siret = valid ? new Siret(digits) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not a SIRET, or its key is wrong.</exception>
    public static Siret Parse(string? text) => TryParse(text, out var siret)
        ? siret
        : throw new FormatException($"« {text} » n’est pas un numéro SIRET (attendu : quatorze chiffres dont la clé de contrôle est juste).");

    /// <summary>
    /// Reads what real files hold under the name of SIRET: spaces of any kind, a lost leading zero, a number's ".0", a quote left at an end, a SIREN alone,
    /// or a word that says that there is none.
    /// </summary>
    /// <returns>Whether a number with a right key was read: <see cref="SiretReading.Siren"/> is known then, and the SIRET too unless the SIREN stood alone.</returns>
    public static bool TryRead(string? raw, out SiretReading reading)
    {
        reading = SiretReading.Of(raw);
        return reading.State is SiretState.Whole or SiretState.SirenOnly;
    }

    public int CompareTo(Siret other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    static bool HasItsKey(string digits) =>
        CodeText.PassesLuhn(digits) || digits.StartsWith(LaPoste, StringComparison.Ordinal) && digits.Sum(c => c - '0') % 5 == 0;
}
