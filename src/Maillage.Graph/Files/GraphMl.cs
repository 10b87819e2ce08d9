using System.Globalization;
using System.Text;
using System.Xml;

namespace Maillage.Graph.Files;

/// <summary>
/// GraphML (Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002, http://graphml.graphdrawing.org): one simple graph with attributes of its nodes
/// and the weight of its ties.
/// </summary>
public static class GraphMl
{
    const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>
    /// Reads a graph. Nodes are numbered in the order of the file; their attributes are kept, those of ties beside the weight are not. A document
    /// type is refused and nothing outside of the file is ever opened. Time: that of the file; memory: that of nodes, ties and attributes.
    /// </summary>
    /// <param name="stream">The file; its encoding is what it declares.</param>
    /// <param name="options">Which attributes name and weigh; null for the usual ones.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="GraphFileException">What cannot be read, with its line.</exception>
    public static NamedGraph Read(Stream stream, GraphMlOptions? options = null, CancellationToken cancel = default) =>
        GraphMlReader.Read(stream, options ?? new(), cancel);

    /// <summary>
    /// Writes a graph in UTF-8, so that igraph, networkx and Gephi read it: names are the attribute <c>name</c>, weights the attribute <c>weight</c>.
    /// A character that XML cannot hold becomes U+FFFD.
    /// </summary>
    public static void Write(Stream stream, NamedGraph graph, CancellationToken cancel = default)
    {
        using var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        xml.WriteStartElement("graphml", Namespace);
        WriteKey(xml, "name", "node", "name", "string");
        for (var i = 0; i < graph.Attributes.Count; i++) WriteKey(xml, AttributeKey(i), "node", graph.Attributes[i].Name, graph.Attributes[i].IsNumeric ? "double" : "string");
        if (graph.Graph.IsWeighted) WriteKey(xml, "weight", "edge", "weight", "double");

        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", graph.Graph.IsDirected ? "directed" : "undirected");
        for (var node = 0; node < graph.Names.Count; node++)
        {
            if ((node & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", Id(node));
            WriteData(xml, "name", graph.Names[node]);
            for (var i = 0; i < graph.Attributes.Count; i++)
                if (graph.Attributes[i].Text(node) is { } text) WriteData(xml, AttributeKey(i), text);
            xml.WriteEndElement();
        }
        var written = 0;
        foreach (var (source, target, weight) in graph.Graph.Edges)
        {
            if ((written++ & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("source", Id(source));
            xml.WriteAttributeString("target", Id(target));
            if (graph.Graph.IsWeighted) WriteData(xml, "weight", weight.ToString("R", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();

        static string Id(int node) => string.Create(CultureInfo.InvariantCulture, $"n{node}");
        static string AttributeKey(int attribute) => string.Create(CultureInfo.InvariantCulture, $"a{attribute}");
    }

    static void WriteKey(XmlWriter xml, string id, string owner, string name, string type)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", owner);
        xml.WriteAttributeString("attr.name", Clean(name));
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    static void WriteData(XmlWriter xml, string key, string text)
    {
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Clean(text));
        xml.WriteEndElement();
    }

    static string Clean(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) builder.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar : rune);
        return builder.Length == text.Length && builder.Equals(text) ? text : builder.ToString();
    }
}
