namespace Maillage.Web.Shared.Ui;

/// <summary>What an address says after its path.</summary>
public static class AddressQuery
{
    /// <summary>« ?q=la%20cit%C3%A9&amp;page=2 »: the parts that have a value, in their order, escaped; empty when none has.</summary>
    public static string Of(params IEnumerable<(string Name, string? Value)> parts)
    {
        var said = parts.Where(x => !string.IsNullOrWhiteSpace(x.Value)).Select(x => $"{x.Name}={Uri.EscapeDataString(x.Value!)}").ToList();
        return said.Count == 0 ? "" : "?" + string.Join('&', said);
    }

    /// <summary>The number of a page as an address says it: the first is not said, nor what is before it.</summary>
    public static string? Page(int number) => number > 1 ? Number(number) : null;

    /// <summary>A number as an address says it.</summary>
    public static string? Number(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
