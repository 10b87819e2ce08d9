using Maillage.France.Language;
using Maillage.Graph.Files;

namespace Maillage.Web.Commands.Networks;

/// <summary>The first nodes and their measures, for a look on the terminal.</summary>
static class NodeTable
{
    const int Most = 10;

    /// <param name="names">The nodes.</param>
    /// <param name="columns">What was found of each.</param>
    /// <param name="score">The column whose highest come first; null for the order of the file.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<string> names, IReadOnlyList<NodeAttribute> columns, NodeAttribute? score)
    {
        var order = Enumerable.Range(0, names.Count);
        // What is not known comes last, as the order of numbers has it.
        if (score is not null) order = order.OrderByDescending(score.Number).ThenBy(x => x);
        var shown = order.Take(Most).ToList();
        string[][] rows =
        [
            ["nœud", .. columns.Select(x => x.Name)],
            .. shown.Select(x => (string[])[MeasureText.Name(names[x]), .. columns.Select(y => MeasureText.Figure(y.Number(x)))]),
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(x => rows.Max(y => y[x].Length)).ToArray();
        foreach (var row in rows)
            yield return string.Join("  ", row.Select((x, i) => i == 0 ? x.PadRight(widths[0]) : x.PadLeft(widths[i]))).TrimEnd();
        if (names.Count > Most)
            yield return $"… et {FrenchFormat.Plural(names.Count - Most, "autre nœud", "autres nœuds")}{(score is null ? "" : $" ; en tête, les plus hauts de {score.Name}")}.";
    }
}
