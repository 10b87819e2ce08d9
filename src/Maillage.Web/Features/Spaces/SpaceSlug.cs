using Maillage.France.Language;

namespace Maillage.Web.Features.Spaces;

/// <summary>The word of a space in its address, made of its name.</summary>
public static class SpaceSlug
{
    const int Longest = 60;

    /// <summary>Words that are pages of their own beside spaces.</summary>
    static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "nouveau", "invitation" };

    /// <summary>« contrat-de-ville-de-port-brume »; « espace » for a name without a letter.</summary>
    /// <param name="name">The name.</param>
    /// <param name="used">Those that other spaces have: a number is added to the name's.</param>
    public static string Of(string name, IReadOnlySet<string> used)
    {
        var words = Fold.Text(name).Split([.. Fold.Text(name).Where(x => !char.IsAsciiLetterOrDigit(x)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        var text = string.Join('-', words);
        if (text.Length > Longest) text = text[..Longest].TrimEnd('-');
        if (text.Length == 0) text = "espace";
        var slug = text;
        for (var i = 2; Taken.Contains(slug) || used.Contains(slug); i++) slug = $"{text}-{i}";
        return slug;
    }
}
