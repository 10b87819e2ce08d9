using System.Globalization;

namespace Maillage.Graph.Files;

/// <summary>
/// Writes nodes and ties as CSV (RFC 4180, lines end with a line feed). A text that a spreadsheet might run as a formula gets an apostrophe before it
/// (OWASP, "CSV injection"): someone's name must not become a command on the reader's machine.
/// </summary>
public static class GraphCsv
{
    /// <summary>One line a node: its name, then each attribute; what is not known is empty.</summary>
    /// <param name="to">Where to write; the caller chooses the encoding and flushes.</param>
    /// <param name="graph">The nodes and their attributes.</param>
    /// <param name="isFrench">Semicolons and decimal commas, as spreadsheets in France expect; else commas and decimal points.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void WriteNodes(TextWriter to, NamedGraph graph, bool isFrench = false, CancellationToken cancel = default)
    {
        var separator = isFrench ? ';' : ',';
        Write(to, "name", separator);
        foreach (var attribute in graph.Attributes)
        {
            to.Write(separator);
            Write(to, attribute.Name, separator);
        }
        to.Write('\n');
        for (var node = 0; node < graph.Names.Count; node++)
        {
            if ((node & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            Write(to, graph.Names[node], separator);
            foreach (var attribute in graph.Attributes)
            {
                to.Write(separator);
                if (attribute.IsNumeric) WriteNumber(to, attribute.Text(node), isFrench);
                else Write(to, attribute.Text(node), separator);
            }
            to.Write('\n');
        }
    }

    /// <summary>One line a tie: <c>source,target</c>, and <c>weight</c> in a weighted graph. <see cref="EdgeList"/> reads it back; nodes without ties are not in it.</summary>
    public static void WriteTies(TextWriter to, NamedGraph graph, bool isFrench = false, CancellationToken cancel = default)
    {
        var separator = isFrench ? ';' : ',';
        to.Write($"source{separator}target{(graph.Graph.IsWeighted ? $"{separator}weight" : "")}\n");
        var written = 0;
        foreach (var (source, target, weight) in graph.Graph.Edges)
        {
            if ((written++ & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            Write(to, graph.Names[source], separator);
            to.Write(separator);
            Write(to, graph.Names[target], separator);
            if (graph.Graph.IsWeighted)
            {
                to.Write(separator);
                WriteNumber(to, weight.ToString("R", CultureInfo.InvariantCulture), isFrench);
            }
            to.Write('\n');
        }
    }

    static void WriteNumber(TextWriter to, string? text, bool isFrench) => to.Write(isFrench ? text?.Replace('.', ',') : text);

    static void Write(TextWriter to, string? text, char separator)
    {
        if (text is null) return;
        if (IsFormula(text)) text = "'" + text;
        // A name that starts with # would be read back as a comment.
        if (!text.AsSpan().ContainsAny([separator, '"', '\n', '\r']) && !text.StartsWith('#')) to.Write(text);
        else to.Write($"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
    }

    /// <summary>A number with its sign is not one.</summary>
    static bool IsFormula(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
        && !double.TryParse(text, CultureInfo.InvariantCulture, out _);
}
