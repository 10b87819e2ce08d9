using Maillage.France.Language;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>How findings are told on a terminal.</summary>
static class MeasureText
{
    const int MostNamed = 3;
    const int LongestName = 40;

    /// <summary>Three significant figures without useless zeros, all digits of a whole number; « – » where nothing is known.</summary>
    public static string Figure(double value)
    {
        var size = Math.Abs(value);
        if (!double.IsFinite(value)) return "–";
        if (size < 1e15 && value == Math.Floor(value)) return FrenchFormat.Integer((long)value);
        var text = FrenchFormat.Number(value, size >= 100 ? 0 : Math.Clamp(2 - (int)Math.Floor(Math.Log10(size)), 0, 15));
        return text.Contains(',', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd(',') : text;
    }

    /// <summary>A name as a file gives it, short, and without what would command a terminal.</summary>
    public static string Name(string name)
    {
        var clean = string.Concat(name.Select(x => char.IsControl(x) ? '·' : x));
        return clean.Length <= LongestName ? clean : clean[..(LongestName - 1)] + "…";
    }

    /// <summary>« de 0 à 231, médiane 1,35 ; au plus haut : 0 (231), 33 (161), 32 (76,7). »</summary>
    public static string Spread(IReadOnlyList<string> names, IReadOnlyList<double> scores)
    {
        var known = scores.Index().Where(x => !double.IsNaN(x.Item)).OrderByDescending(x => x.Item).ThenBy(x => x.Index).ToList();
        if (known.Count == 0) return "inconnu pour tous les nœuds.";
        var (middle, other) = (known[known.Count / 2].Item, known[(known.Count - 1) / 2].Item);
        var missing = scores.Count - known.Count;
        return $"de {Figure(known[^1].Item)} à {Figure(known[0].Item)}, médiane {Figure((middle + other) / 2)}"
            + (missing > 0 ? $", inconnu pour {FrenchFormat.Plural(missing, "nœud", "nœuds")}" : "")
            + (known[0].Item > known[^1].Item ? $" ; au plus haut : {string.Join(", ", known.Take(MostNamed).Select(x => $"{Name(names[x.Index])} ({Figure(x.Item)})"))}." : ".");
    }

    /// <summary>« attendu au hasard −0,12 (écart type 0,05, 999 tirages) ; p = 0,002 : se distingue du hasard. »</summary>
    public static string BesideChance(ChanceTest test) => test.Samples == 0
        ? "le hasard n’en dit rien."
        : $"attendu au hasard {Figure(test.Expected)} (écart type {Figure(test.Deviation)}, {FrenchFormat.Plural(test.Samples, "tirage", "tirages")}) ; p{FrenchFormat.NoBreakSpace}={FrenchFormat.NoBreakSpace}{Figure(test.BothSides)}"
            + (test.BothSides < 0.05 ? " : se distingue du hasard." : " : ne se distingue pas du hasard.");
}
