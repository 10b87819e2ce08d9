namespace Maillage.France;

/// <summary>
/// A priority neighbourhood (quartier prioritaire de la politique de la ville) by its code: "QP054003" in the set of 2015, "QN05401M" in the set of 2024.
/// </summary>
/// <remarks>
/// Source: ANCT, perimeters of the neighbourhoods: QP, the department on three characters, three digits (2015);
/// QN, the department on three characters, two digits and a letter (2024). The default value stands for none and shows as an empty text.
/// </remarks>
public readonly record struct QpvCode : IComparable<QpvCode>
{
    readonly string? value;

    QpvCode(string value, Generation generation, DepartmentCode department)
    {
        this.value = value;
        Generation = generation;
        Department = department;
    }

    /// <summary>Eight characters; empty for the default value.</summary>
    public string Value => value ?? "";

    public Generation Generation { get; }

    public DepartmentCode Department { get; }

    public static bool TryParse(string? text, out QpvCode code)
    {
        code = default;
        var clean = CodeText.Clean(text);
        if (clean.Length != 8 || !DepartmentCode.TryPadded(clean[2..5], out var department)) return false;
        var generation = (clean[..2], clean[5..]) switch
        {
            ("QP", [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']) => Generation.G2015,
            ("QN", [>= '0' and <= '9', >= '0' and <= '9', >= 'A' and <= 'Z']) => Generation.G2024,
            _ => Generation.None,
        };
        if (generation == Generation.None) return false;
        code = new QpvCode(clean, generation, department);
        return true;
    }

    /// <exception cref="FormatException">The text is not a neighbourhood's code.</exception>
    public static QpvCode Parse(string? text) => TryParse(text, out var code)
        ? code
        : throw new FormatException($"« {text} » n’est pas un code de quartier prioritaire (attendu : « QP054003 » pour 2015, « QN05401M » pour 2024).");

    public int CompareTo(QpvCode other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}
