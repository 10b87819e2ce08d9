namespace Maillage.France;

/// <summary>
/// A commune (or municipal district) by its code: five characters, its department then its number: "54395", "2A004", "97353".
/// </summary>
/// <remarks>
/// Source: Code officiel géographique, Insee. Not a postal code, though it looks like one. Whether the commune exists is not checked here.
/// The default value stands for no commune and shows as an empty text.
/// </remarks>
public readonly record struct InseeCode : IComparable<InseeCode>
{
    readonly string? value;

    InseeCode(string value) => this.value = value;

    /// <summary>Five characters; empty for the default value.</summary>
    public string Value => value ?? "";

    /// <summary>The department, or the overseas collectivity (three characters).</summary>
    public DepartmentCode Department => value is null ? default : DepartmentCode.Parse(DepartmentPart(value));

    public static bool TryParse(string? text, out InseeCode code) => TryClean(CodeText.Clean(text), out code);

    /// <exception cref="FormatException">The text is not a commune's code.</exception>
    public static InseeCode Parse(string? text) => TryParse(text, out var code)
        ? code
        : throw new FormatException($"« {text} » n’est pas un code de commune (attendu : cinq caractères comme « 54395 », « 2A004 » ou « 97353 »).");

    /// <summary>
    /// Reads a code that may have lost its leading zero ("1053"), been taken for a number ("1053.0"), or that sets an overseas department
    /// of three characters before a number of three ("973353", seen in a file of Insee's figures: 973 and 353 overlap on one digit).
    /// Nothing else is repaired.
    /// </summary>
    /// <remarks>The repair is said in French; null when the code was right.</remarks>
    public static bool TryRead(string? raw, out InseeCode code, out string? repair)
    {
        repair = null;
        var text = CodeText.Clean(raw);
        var number = CodeText.DropDecimals(ref text);
        var shortened = text.Length == 4;
        var overseas = text is ['9', '7' or '8', var last, var first, _, _] && last == first;
        if (shortened) text = "0" + text;
        else if (overseas) text = text[..3] + text[4..];
        if (!TryClean(text, out code)) return false;
        if (shortened) repair = $"zéro initial rétabli : « {raw} » lu « {code} »";
        else if (overseas) repair = $"code d’outre-mer ramené à cinq caractères : « {raw} » lu « {code} »";
        else if (number) repair = $"nombre ramené au code : « {raw} » lu « {code} »";
        return true;
    }

    public int CompareTo(InseeCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    static string DepartmentPart(string value) => value[0] == '9' && value[1] is '7' or '8' ? value[..3] : value[..2];

    static bool TryClean(string text, out InseeCode code)
    {
        code = default;
        if (text.Length != 5 || !CodeText.AreDigits(text.AsSpan(2))) return false;
        var department = DepartmentPart(text);
        // Communes are numbered from 1: "54000" is a postal code.
        if (!DepartmentCode.TryParse(department, out _) || !text.AsSpan(department.Length).ContainsAnyExcept('0')) return false;
        code = new InseeCode(text);
        return true;
    }
}
