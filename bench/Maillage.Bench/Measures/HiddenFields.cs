using System.Net;
using System.Text.RegularExpressions;

namespace Maillage.Bench.Measures;

/// <summary>What the first form in the content of a page sends along without showing it, the proof against forged requests among it.</summary>
static partial class HiddenFields
{
    public static List<KeyValuePair<string, string>> Of(string page)
    {
        var form = page[page.IndexOf("<form class=\"m-form\"", StringComparison.Ordinal)..];
        return [.. Field().Matches(form[..form.IndexOf("</form>", StringComparison.Ordinal)]).Select(x => new KeyValuePair<string, string>(x.Groups[1].Value, WebUtility.HtmlDecode(x.Groups[2].Value)))];
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Field();
}
