using System.Globalization;

namespace Maillage.Web.Features.Archives;

/// <summary>The pages of the lists for the archives.</summary>
public static class ArchiveAddresses
{
    public const string All = "/administration/archives";

    public static string Of(int list) => string.Create(CultureInfo.InvariantCulture, $"{All}/{list}");

    /// <param name="list">The list.</param>
    /// <param name="extension">csv, xlsx or odt.</param>
    public static string Download(int list, string extension) => $"{Of(list)}/bordereau.{extension}";

    /// <summary>The sealed history of a space of the list.</summary>
    public static string Transfer(int list, string record) => $"{Of(list)}/versement/{record}.json";
}
