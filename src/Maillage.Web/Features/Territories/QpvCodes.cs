using System.Text.RegularExpressions;
using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>Reads the codes of neighbourhoods out of a text that may hold several, and names beside them.</summary>
public static partial class QpvCodes
{
    /// <summary>Each code once, in the order of the text.</summary>
    public static IReadOnlyList<QpvCode> ReadAll(string text) =>
        [.. Code().Matches(text.ToUpperInvariant()).Select(x => QpvCode.TryParse(x.Value, out var code) ? code : default).Where(x => x.Value.Length > 0).Distinct()];

    [GeneratedRegex("Q[PN][0-9AB]{5,6}[A-Z]?", RegexOptions.CultureInvariant)]
    private static partial Regex Code();
}
