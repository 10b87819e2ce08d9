using System.Globalization;
using System.Text;
using System.Xml;

namespace Maillage.Graph.Files;

/// <summary>Reads one GraphML file, element after element, without ever holding the document.</summary>
sealed class GraphMlReader
{
    readonly XmlReader xml;
    readonly GraphMlOptions options;
    readonly CancellationToken cancel;
    readonly Dictionary<string, Key> nodeKeys = new(StringComparer.Ordinal);
    readonly Dictionary<string, Key> edgeKeys = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly List<string> ids = [];
    readonly List<(string Source, string Target, double Weight, int Line)> ties = [];
    bool? isDirected;

    GraphMlReader(XmlReader xml, GraphMlOptions options, CancellationToken cancel) => (this.xml, this.options, this.cancel) = (xml, options, cancel);

    int Line => ((IXmlLineInfo)xml).LineNumber;

    public static NamedGraph Read(Stream stream, GraphMlOptions options, CancellationToken cancel)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true };
        using var bounded = new BoundedFile(stream, options.Limits.MaxCharacters);
        using var xml = XmlReader.Create(bounded, settings);
        try
        {
            return new GraphMlReader(xml, options, cancel).ReadDocument();
        }
        catch (XmlException e)
        {
            throw GraphFileException.NotXml(Math.Max(e.LineNumber, 1), e);
        }
    }

    NamedGraph ReadDocument()
    {
        xml.MoveToContent();
        if (xml.LocalName != "graphml") throw GraphFileException.NotGraphMl(Line, $"l’élément « {xml.LocalName} » est lu où « graphml » est attendu");
        foreach (var child in Children())
        {
            if (child == "key") ReadKey();
            else if (child == "graph") ReadGraph();
            else xml.Skip();
        }
        // What follows the root must be well-formed too.
        while (xml.Read()) { }
        if (isDirected is null) throw GraphFileException.NotGraphMl(Line, "l’élément « graph » manque");
        return Make();
    }

    /// <summary>The elements within this one, each of which the caller reads to its end; ends behind this one.</summary>
    IEnumerable<string> Children()
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            yield break;
        }
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element) yield return xml.LocalName;
            else if (!xml.Read()) yield break;
        }
        xml.Read();
    }

    void ReadKey()
    {
        var (id, owner) = (Needed("id"), xml.GetAttribute("for") ?? "all");
        var key = new Key(xml.GetAttribute("attr.name") ?? id, xml.GetAttribute("attr.type") is "int" or "long" or "float" or "double");
        foreach (var child in Children())
        {
            if (child == "default") key.Default = ReadText();
            else xml.Skip();
        }
        if (owner is "node" or "all") nodeKeys[id] = key;
        if (owner is "edge" or "all") edgeKeys[id] = key;
    }

    void ReadGraph()
    {
        if (isDirected is not null) throw GraphFileException.NotSimple(Line, "plusieurs graphes");
        isDirected = Needed("edgedefault") switch
        {
            "directed" => true,
            "undirected" => false,
            _ => throw GraphFileException.NotGraphMl(Line, "« edgedefault » vaut « directed » ou « undirected »"),
        };
        foreach (var child in Children())
        {
            if (((ids.Count + ties.Count) & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (child == "node") ReadNode();
            else if (child == "edge") ReadEdge();
            else if (child == "hyperedge") throw GraphFileException.NotSimple(Line, "un hyperlien (« hyperedge »)");
            else xml.Skip();
        }
    }

    void ReadNode()
    {
        var (id, line) = (Needed("id"), Line);
        if (!numbers.TryAdd(id, ids.Count)) throw GraphFileException.NodeTwice(line, id);
        if (ids.Count == options.Limits.MaxNodes) throw GraphFileException.TooManyNodes(line, options.Limits.MaxNodes);
        ids.Add(id);
        foreach (var child in Children())
        {
            if (child == "graph") throw GraphFileException.NotSimple(Line, "un graphe dans un nœud");
            if (child == "data" && nodeKeys.GetValueOrDefault(Needed("key")) is { } key) key.Set(ids.Count - 1, ReadText(), Line);
            else xml.Skip();
        }
    }

    void ReadEdge()
    {
        var (source, target, line) = (Needed("source"), Needed("target"), Line);
        if (ties.Count == options.Limits.MaxTies) throw GraphFileException.TooManyTies(line, options.Limits.MaxTies);
        if (xml.GetAttribute("directed") is { } directed && directed is "true" or "1" != isDirected) throw GraphFileException.DirectionsMixed(line);
        var weight = edgeKeys.Values.FirstOrDefault(x => x.Name == options.Weight)?.Default;
        foreach (var child in Children())
        {
            if (child == "data" && edgeKeys.GetValueOrDefault(Needed("key")) is { } key && key.Name == options.Weight) weight = ReadText();
            else xml.Skip();
        }
        ties.Add((source, target, weight is null ? 1 : ReadWeight(weight, line), line));
    }

    NamedGraph Make()
    {
        var builder = new SparseGraphBuilder(ids.Count, isDirected!.Value, options.Parallel);
        builder.Reserve(ties.Count);
        foreach (var (source, target, weight, line) in ties) builder.Add(Number(source, line), Number(target, line), weight);

        var keys = nodeKeys.Values.Distinct().ToList();
        var name = options.Name is { } given ? keys.Find(x => x.Name == given) : keys.Find(x => x.Name == "name" && x.IsUsed) ?? keys.Find(x => x.Name == "label" && x.IsUsed);
        var names = name is null ? ids : [.. ids.Select((id, node) => name.Text(node) ?? id)];
        return new(builder.Build(), names, [.. keys.Where(x => x != name && x.IsUsed).Select(x => x.ToAttribute(ids.Count))]);

        int Number(string id, int line) => numbers.TryGetValue(id, out var number) ? number : throw GraphFileException.NodeUnknown(line, id);
    }

    string Needed(string attribute) =>
        xml.GetAttribute(attribute) ?? throw GraphFileException.NotGraphMl(Line, $"l’élément « {xml.LocalName} » n’a pas d’attribut « {attribute} »");

    /// <summary>The text within this element; null where there is none, or where elements stand in its place, as drawing programs write.</summary>
    string? ReadText()
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return null;
        }
        var text = new StringBuilder();
        xml.Read();
        while (xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                xml.Skip();
                continue;
            }
            text.Append(xml.Value);
            xml.Read();
        }
        xml.Read();
        return text.ToString().Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    static double ReadWeight(string text, int line)
    {
        var value = ReadNumber(text, line);
        return value > 0 && double.IsFinite(value) ? value : throw GraphFileException.WeightNotPositive(line, text);
    }

    static double ReadNumber(string text, int line) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw GraphFileException.NotANumber(line, text);

    /// <summary>An attribute that the file declares, and what it said of nodes.</summary>
    sealed class Key(string name, bool isNumeric)
    {
        readonly Dictionary<int, string> texts = [];

        public string Name => name;

        public string? Default { get; set; }

        public bool IsUsed => texts.Count > 0 || Default is not null;

        public void Set(int node, string? text, int line)
        {
            if (text is null) return;
            if (isNumeric) ReadNumber(text, line);
            texts[node] = text;
        }

        public string? Text(int node) => texts.GetValueOrDefault(node) ?? Default;

        public NodeAttribute ToAttribute(int nodeCount)
        {
            var all = Enumerable.Range(0, nodeCount).Select(Text).ToArray();
            return isNumeric
                ? new(name, Array.ConvertAll(all, x => double.TryParse(x, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN))
                : new(name, all);
        }
    }
}
