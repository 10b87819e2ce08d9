using System.Globalization;
using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>
/// Finds out what a comma means in a column of numbers, fed with all its cells: « 12,50 » or « 30,000.00 » decides for « 1,500 ».
/// A point alone decides nothing, since sheets store every number with one, whatever their author types. Not safe for several threads.
/// </summary>
public sealed class NumberColumn
{
    string? comma;
    string? point;
    string? either;

    /// <summary>What the cells seen so far say; unknown when none does, or when they contradict one another.</summary>
    public NumberConvention Convention => (comma, point) switch
    {
        (not null, null) => NumberConvention.Comma,
        (null, not null) => NumberConvention.Point,
        _ => NumberConvention.Unknown,
    };

    /// <summary>Cells that contradict one another, in French with an example of both; or null.</summary>
    public string? Problem => comma is null || point is null
        ? null
        : $"La virgule précède les décimales dans « {comma} » et sépare les milliers dans « {point} » : la colonne ne peut pas être lue sûrement.";

    /// <summary>What a person must be asked, in French, when a cell can be read in two ways and no other decides; or null.</summary>
    public string? Question => comma is not null || point is not null || either is null
        ? null
        : $"« {either} » peut se lire {Read(either, NumberConvention.Point)} ou {Read(either, NumberConvention.Comma)} : dites-le avec --decimal comma ou --decimal point";

    /// <summary>Takes a cell into account; a text that is no number says nothing.</summary>
    public void See(string? text)
    {
        if (text is null || !text.Contains(',') || comma is not null && point is not null) return;
        var asComma = NumberText.TryRead(text, NumberConvention.Comma, out _, out _);
        var asPoint = NumberText.TryRead(text, NumberConvention.Point, out _, out _);
        if (asComma && asPoint) either ??= text.Trim();
        else if (asComma) comma ??= text.Trim();
        else if (asPoint) point ??= text.Trim();
    }

    static string Read(string text, NumberConvention convention)
    {
        NumberText.TryReadDecimal(text, convention, out var number, out _);
        var digits = number.ToString("0.#########", CultureInfo.InvariantCulture);
        var mark = digits.IndexOf('.', StringComparison.Ordinal);
        return FrenchFormat.Number((double)number, mark < 0 ? 0 : digits.Length - mark - 1);
    }
}
