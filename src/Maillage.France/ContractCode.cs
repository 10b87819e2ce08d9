namespace Maillage.France;

/// <summary>
/// A contrat de ville by its code: "CV054" (a running number, not a department) or "CN05403M" (CN, the department on three characters, two digits and a letter).
/// </summary>
/// <remarks>
/// Source: ANCT, contrats de ville 2015–2023 and 2024–2030. The code does not tell the generation: contracts of 2024–2030 carry both forms,
/// so that the key of a contract is <see cref="ContractKey"/>. The default value stands for none and shows as an empty text.
/// </remarks>
public readonly record struct ContractCode : IComparable<ContractCode>
{
    readonly string? value;

    ContractCode(string value) => this.value = value;

    /// <summary>Five or eight characters; empty for the default value.</summary>
    public string Value => value ?? "";

    public static bool TryParse(string? text, out ContractCode code)
    {
        var clean = CodeText.Clean(text);
        var valid = clean switch
        {
            ['C', 'V', >= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] => true,
            ['C', 'N', _, _, _, >= '0' and <= '9', >= '0' and <= '9', >= 'A' and <= 'Z'] => DepartmentCode.TryPadded(clean[2..5], out _),
            _ => false,
        };
        code = valid ? new ContractCode(clean) : default;
        return valid;
    }

    /// <exception cref="FormatException">The text is not one contract's code.</exception>
    public static ContractCode Parse(string? text) => TryParse(text, out var code)
        ? code
        : throw new FormatException($"« {text} » n’est pas un code de contrat de ville (attendu : « CV054 » ou « CN05403M »).");

    public int CompareTo(ContractCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
