using Maillage.France.Language;

namespace Maillage.Web.Shared.Charts;

/// <summary>A flow in words, for those who do not see it.</summary>
public static class FlowSummary
{
    /// <summary>How many ribbons are told one by one; beyond, the table beside says them better.</summary>
    public const int ToldOneByOne = 8;

    /// <summary>Says the columns and their nodes, then the largest ribbons.</summary>
    public static string Of(IReadOnlyList<FlowColumn> columns, FlowLayout layout)
    {
        var nodes = columns.Where(column => column.Nodes.Count > 0)
            .Select(column => $"{column.Title}\u00a0: {string.Join("\u00a0; ", column.Nodes.Select(node => $"{node.Label}, {node.Display}"))}.");
        var ribbons = layout.Ribbons.Count switch
        {
            0 => "",
            > ToldOneByOne => $"{FrenchFormat.Plural(layout.Ribbons.Count, "lien", "liens")}, dont le tableau donne les montants.",
            _ => string.Join("\u00a0; ", layout.Ribbons.Select(ribbon => ribbon.Title)) + ".",
        };
        return string.Join(' ', nodes.Append(ribbons).Where(part => part.Length > 0));
    }
}
