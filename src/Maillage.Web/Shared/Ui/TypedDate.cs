using System.Globalization;

namespace Maillage.Web.Shared.Ui;

/// <summary>A date as a form sends it: what browsers send of a field of date, or what people type where it is a field of text.</summary>
public static class TypedDate
{
    static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    /// <returns>Null for anything else, and before 1900 or after 2199: a slip of the keyboard.</returns>
    public static DateOnly? Read(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 1900 and < 2200 ? date : null;

    /// <summary>As a field of date wants it; empty for none.</summary>
    public static string Write(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
