using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Graph.Files;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>The group of each node: an attribute of GraphML, or a column of another file.</summary>
/// <param name="Name">The attribute or the column.</param>
/// <param name="Of">The groups.</param>
/// <param name="Labels">What the file says of each node, null where it says nothing.</param>
/// <param name="Note">How many nodes have none, in a French sentence.</param>
sealed record NetworkGroups(string Name, NodeGroups Of, IReadOnlyList<string?> Labels, string Note)
{
    /// <summary>The groups that were asked for, or null where none were.</summary>
    /// <exception cref="UsageException">There is no such attribute, column or file, or a node has two groups.</exception>
    public static NetworkGroups? Find(NetworkRequest request, NamedGraph graph)
    {
        if (request.GroupsPath is { } path)
        {
            try
            {
                return FromTable(path, request.Node, request.Group, graph);
            }
            catch (UnreadableFileException e)
            {
                throw Refused(path, e.Message);
            }
        }
        return request.Group is { } name ? FromAttribute(request.Path, name, graph) : null;
    }

    static UsageException Refused(string path, string why) => new($"{path} : {why} Rien n’a été écrit.");

    static NetworkGroups FromAttribute(string path, string name, NamedGraph graph)
    {
        var attribute = graph.Attributes.FirstOrDefault(x => x.Name == name) ?? graph.Attributes.FirstOrDefault(x => x.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (attribute is null)
        {
            var known = graph.Attributes.Count == 0 ? "ils n’en ont aucun" : $"ils ont {FrenchFormat.List(graph.Attributes.Select(x => $"« {x.Name} »"))}";
            throw Refused(path, $"Les nœuds n’ont pas d’attribut « {name} » : {known}.");
        }
        return Labelled(attribute.Name, [.. Enumerable.Range(0, graph.Names.Count).Select(attribute.Text)], []);
    }

    static NetworkGroups FromTable(string path, string? node, string? column, NamedGraph graph)
    {
        using var table = TableFile.Open(path);
        if (table.Columns.Count < 2) throw Refused(path, "Il faut deux colonnes : le nom du nœud, puis son groupe.");
        var key = node is null ? 0 : Column(path, table, node);
        var place = column is not null ? Column(path, table, column) : key == 0 ? 1 : 0;
        var nodes = graph.Names.ToHashSet(StringComparer.Ordinal);
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        var strangers = 0;
        while (table.Read())
        {
            if (table.Problem is { } problem) throw Refused(path, $"Ligne {table.Line} : {problem}");
            var (name, group) = (table[key].Trim(), table[place].Trim());
            if (!nodes.Contains(name)) strangers++;
            else if (group.Length > 0 && !groups.TryAdd(name, group) && groups[name] != group)
                throw Refused(path, $"Ligne {table.Line} : « {name} » a déjà le groupe « {groups[name]} » ; un nœud n’a qu’un groupe.");
        }
        if (groups.Count == 0) throw Refused(path, $"Aucun nom de la colonne « {table.Columns[key]} » n’est celui d’un nœud qui aurait un groupe : les noms s’écrivent comme dans le réseau.");
        var passed = strangers > 0 ? [$"{FrenchFormat.Plural(strangers, "ligne nomme", "lignes nomment")} un nœud absent du réseau"] : Array.Empty<string>();
        return Labelled(table.Columns[place], [.. graph.Names.Select(x => groups.GetValueOrDefault(x))], passed);
    }

    static int Column(string path, TableReader table, string name) => table.Find(name) is >= 0 and var place
        ? place
        : throw Refused(path, $"La colonne « {name} » n’existe pas ; le fichier a {FrenchFormat.List(table.Columns.Take(20).Select(x => $"« {x} »"))}.");

    static NetworkGroups Labelled(string name, IReadOnlyList<string?> labels, IEnumerable<string> more)
    {
        var groups = new NodeGroups(labels);
        List<string> parts = [$"Groupes selon « {name} » : {FrenchFormat.Integer(groups.Count)}", .. more];
        if (labels.Count(string.IsNullOrEmpty) is > 0 and var unknown) parts.Add($"{FrenchFormat.Plural(unknown, "nœud n’a pas de groupe et ne compte", "nœuds n’ont pas de groupe et ne comptent")} dans aucun");
        return new(name, groups, labels, string.Join(" ; ", parts) + ".");
    }
}
