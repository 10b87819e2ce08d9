using System.Globalization;

namespace Maillage.France.Tables;

/// <summary>One value to write: empty, a number, a day or a text.</summary>
readonly record struct CellValue
{
    CellValue(string text, double? number = null, DateOnly? day = null) => (Text, Number, Day) = (text, number, day);

    /// <summary>The text; of a number, its invariant digits; of a day, its ISO form.</summary>
    public string Text { get; }

    public double? Number { get; }

    public DateOnly? Day { get; }

    public static CellValue Of(object? value, ColumnKind kind) => value switch
    {
        null => new CellValue(""),
        string text => new CellValue(text),
        Money money => OfNumber(money.Euros, kind),
        bool yes => new CellValue(yes ? "oui" : "non"),
        DateOnly day => new CellValue(Iso(day), day: day),
        DateTime at => new CellValue(Iso(DateOnly.FromDateTime(at)), day: DateOnly.FromDateTime(at)),
        double number when !double.IsFinite(number) => new CellValue(""),
        float number when !float.IsFinite(number) => new CellValue(""),
        Enum name => new CellValue(name.ToString()),
        sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal => OfNumber((IFormattable)value, kind),
        _ => new CellValue(value.ToString() ?? ""),
    };

    static CellValue OfNumber(IFormattable value, ColumnKind kind)
    {
        var digits = PlainNumber.Text(value.ToString(null, CultureInfo.InvariantCulture));
        return kind == ColumnKind.Text ? new CellValue(digits) : new CellValue(digits, ((IConvertible)value).ToDouble(CultureInfo.InvariantCulture));
    }

    static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
