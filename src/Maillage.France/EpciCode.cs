namespace Maillage.France;

/// <summary>An intercommunal body with its own taxation (EPCI), by its code, which is its SIREN: "245400676" is the Métropole du Grand Nancy.</summary>
/// <remarks>
/// Source: Code officiel géographique, Insee (base des EPCI à fiscalité propre); the key was checked on the 1,255 EPCI of the official contours.
/// The default value stands for none and shows as an empty text.
/// </remarks>
public readonly record struct EpciCode : IComparable<EpciCode>
{
    EpciCode(Siren siren) => Siren = siren;

    public Siren Siren { get; }

    /// <summary>Nine digits; empty for the default value.</summary>
    public string Value => Siren.Value;

    public static bool TryParse(string? text, out EpciCode code)
    {
        var valid = Siren.TryParse(text, out var siren);
        code = valid ? new EpciCode(siren) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not an EPCI's code.</exception>
    public static EpciCode Parse(string? text) => TryParse(text, out var code)
        ? code
        : throw new FormatException($"« {text} » n’est pas un code d’EPCI (attendu : un numéro SIREN de neuf chiffres dont la clé de contrôle est juste).");

    public int CompareTo(EpciCode other) => Siren.CompareTo(other.Siren);

    public override string ToString() => Value;
}
