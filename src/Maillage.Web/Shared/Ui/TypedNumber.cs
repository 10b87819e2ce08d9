using System.Globalization;

namespace Maillage.Web.Shared.Ui;

/// <summary>A number as people type it: with a comma or a point, and spaces between the thousands.</summary>
public static class TypedNumber
{
    /// <returns>Null for what is no number.</returns>
    public static decimal? Read(string? text) =>
        decimal.TryParse(string.Concat((text ?? "").Where(x => !char.IsWhiteSpace(x) && x != '€')).Replace(',', '.'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>As a field wants it; empty for none.</summary>
    public static string Write(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') ?? "";
}
