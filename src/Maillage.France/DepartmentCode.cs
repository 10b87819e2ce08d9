namespace Maillage.France;

/// <summary>
/// A department, or an overseas collectivity that stands in its place: "01" to "95" (Corsica: "2A", "2B"), "971" to "978", "984" to "989".
/// </summary>
/// <remarks>Source: Code officiel géographique, Insee. "20" left it in 1976. The default value stands for no department and shows as an empty text.</remarks>
public readonly record struct DepartmentCode : IComparable<DepartmentCode>
{
    readonly string? value;

    DepartmentCode(string value) => this.value = value;

    /// <summary>Two characters, or three overseas; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>Three characters, padded with a zero on the left, as inside the codes of neighbourhoods and contracts: "054", "02A", "974".</summary>
    public string Padded => Value.Length == 2 ? "0" + Value : Value;

    public bool IsOverseas => Value.Length == 3;

    public static bool TryParse(string? text, out DepartmentCode code) => TryClean(CodeText.Clean(text), out code);

    /// <exception cref="FormatException">The text is not a department's code.</exception>
    public static DepartmentCode Parse(string? text) => TryParse(text, out var code)
        ? code
        : throw new FormatException($"« {text} » n’est pas un code de département (attendu : « 01 » à « 95 », « 2A », « 2B », « 971 »…).");

    /// <summary>Reads a code that may have lost its leading zero ("1") or been taken for a number ("1.0").</summary>
    /// <remarks>The repair is said in French; null when the code was right.</remarks>
    public static bool TryRead(string? raw, out DepartmentCode code, out string? repair)
    {
        repair = null;
        var text = CodeText.Clean(raw);
        var number = CodeText.DropDecimals(ref text);
        var shortened = text.Length == 1;
        if (shortened) text = "0" + text;
        if (!TryClean(text, out code)) return false;
        if (shortened) repair = $"zéro initial rétabli : « {raw} » lu « {code} »";
        else if (number) repair = $"nombre ramené au code : « {raw} » lu « {code} »";
        return true;
    }

    public int CompareTo(DepartmentCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    /// <summary>Reads the three characters inside other codes.</summary>
    internal static bool TryPadded(string text, out DepartmentCode code) => TryClean(text is ['0', ..] ? text[1..] : text, out code);

    static bool TryClean(string text, out DepartmentCode code)
    {
        var valid = text switch
        {
            "2A" or "2B" => true,
            "20" => false,
            [>= '0' and <= '9', >= '0' and <= '9'] => string.CompareOrdinal(text, "01") >= 0 && string.CompareOrdinal(text, "95") <= 0,
            ['9', '7', >= '1' and <= '8'] or ['9', '8', >= '4' and <= '9'] => true,
            _ => false,
        };
        code = valid ? new DepartmentCode(text) : default;
        return valid;
    }
}
