using Maillage.France.Language;
using Maillage.France.Tables;

namespace Maillage.Web.Features.Funding;

/// <summary>Reads the words by which lists of amounts answer what they are asked.</summary>
static class GrantWords
{
    public static GrantNature NatureOf(string text)
    {
        var folded = Fold.Text(text);
        var money = folded.Contains("numeraire", StringComparison.Ordinal) || folded.Contains("financiere", StringComparison.Ordinal);
        var inKind = folded.Contains("en nature", StringComparison.Ordinal);
        return money && inKind ? GrantNature.Both : money ? GrantNature.Money : inKind ? GrantNature.Kind : GrantNature.Unknown;
    }

    public static StatedAnswer AnswerOf(string text) => Fold.Text(text) switch
    {
        "oui" or "yes" or "true" or "1" => StatedAnswer.Yes,
        "non" or "no" or "false" or "0" => StatedAnswer.No,
        _ => StatedAnswer.Unknown,
    };

    /// <summary>Yes for a renewal, no for a first request.</summary>
    public static StatedAnswer RenewalOf(string text) => Fold.Text(text) switch
    {
        "" => StatedAnswer.Unknown,
        var x when x.StartsWith("renouvel", StringComparison.Ordinal) || x.StartsWith("recond", StringComparison.Ordinal) || x == "oui" => StatedAnswer.Yes,
        var x when x.StartsWith("premiere", StringComparison.Ordinal) || x.StartsWith("nouvel", StringComparison.Ordinal) || x == "non" => StatedAnswer.No,
        _ => StatedAnswer.Unknown,
    };

    /// <summary>A share from 0 to 1; « 100 » and « 80 » are percents. Null when there is none.</summary>
    public static double? ShareOf(string text) =>
        !NumberText.TryRead(text, out var share) || share < 0 || share > 100 ? null : share > 1 ? share / 100 : share;
}
