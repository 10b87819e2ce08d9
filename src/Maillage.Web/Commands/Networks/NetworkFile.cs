using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Graph;
using Maillage.Graph.Files;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>Reads a network from a list of ties, a two-mode list or GraphML: the content tells GraphML apart, the person the two lists.</summary>
static class NetworkFile
{
    /// <exception cref="UsageException">The file is absent or cannot be read, or what was asked does not fit it.</exception>
    public static ReadNetwork Read(NetworkRequest request, CancellationToken cancel)
    {
        if (Directory.Exists(request.Path)) throw Refused(request, "C’est un dossier ; donnez un fichier.");
        if (!File.Exists(request.Path)) throw Refused(request, "Ce fichier n’existe pas.");
        try
        {
            using var file = File.OpenRead(request.Path);
            var read = IsGraphMl(file, request.Path) ? FromGraphMl(file, request, cancel) : FromList(file, request, cancel);
            return read.Named.Names.Count > 0 ? read : throw Refused(request, "Ce fichier ne contient aucun lien.");
        }
        catch (Exception e) when (e is GraphFileException or UnreadableFileException or IOException or UnauthorizedAccessException)
        {
            throw Refused(request, e.Message);
        }
    }

    static UsageException Refused(NetworkRequest request, string why) => new($"{request.Path} : {why} Rien n’a été écrit.");

    static bool IsGraphMl(FileStream file, string path)
    {
        Span<byte> sample = stackalloc byte[256];
        var start = sample[..file.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (start.StartsWith("\uFEFF"u8)) start = start[3..];
        return start.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] || Path.GetExtension(path).Equals(".graphml", StringComparison.OrdinalIgnoreCase);
    }

    static ReadNetwork FromGraphMl(FileStream file, NetworkRequest request, CancellationToken cancel)
    {
        if (request.IsTwoMode || request.IsDirected || request.From is not null || request.PassesOverEmptyNames)
            throw Refused(request, "Ce fichier est du GraphML, qui dit lui-même ses nœuds et l’orientation de ses liens : retirez --two-mode, --directed, --from, --to et --skip-empty.");
        var named = GraphMl.Read(file, new() { Weight = request.Weight ?? "weight", Parallel = Parallel(request) }, cancel);
        List<string> notes = [.. Notes(named.Graph, request)];
        if (request.Weight is not null && !named.Graph.IsWeighted) notes.Add($"Aucun lien n’a d’autre poids que 1 dans l’attribut « {request.Weight} ».");
        return new(named, $"GraphML, {(named.Graph.IsDirected ? "liens orientés" : "liens non orientés")}", Pairs(named.Graph), notes);
    }

    static ReadNetwork FromList(FileStream file, NetworkRequest request, CancellationToken cancel)
    {
        if (request.Weight is not null && request.From is null) throw Refused(request, "--weight nomme une colonne : nommez aussi les deux autres avec --from et --to.");
        if (request.Group is not null && request.GroupsPath is null)
            throw Refused(request, "--group nomme un attribut de GraphML : pour une liste, donnez les groupes dans un fichier avec --groups.");
        using var text = TextFile.Open(file);
        var options = new ListOptions
        {
            From = request.From,
            To = request.To,
            Weight = request.Weight,
            IsDirected = request.IsDirected,
            Parallel = request.IsTwoMode ? null : Parallel(request),
            PassesOverEmptyNames = request.PassesOverEmptyNames,
        };
        if (request.IsTwoMode) return FromTwoMode(TwoModeList.Read(text, options, cancel), request, cancel);
        var named = EdgeList.Read(text, options, cancel);
        return new(
            named, $"liste de liens {(named.Graph.IsDirected ? "orientés" : "non orientés")}", Pairs(named.Graph),
            [.. HeaderNotes(named.Graph, named.Names, 1, request), .. Notes(named.Graph, request)]);
    }

    static ReadNetwork FromTwoMode(TwoModeGraph list, NetworkRequest request, CancellationToken cancel)
    {
        var (first, second) = (list.FirstCount, list.Names.Count - list.FirstCount);
        List<string> notes = [.. HeaderNotes(list.Graph, list.Names, first, request), $"{FrenchFormat.Plural(list.Graph.EdgeCount, "appartenance", "appartenances")} de {FrenchFormat.Integer(first)} à {FrenchFormat.Integer(second)}."];
        if (list.Graph.ParallelCount > 0) notes.Add($"{FrenchFormat.Plural(list.Graph.ParallelCount, "ligne répétée, comptée une fois", "lignes répétées, comptées une fois")}.");
        if (request.Side == TwoModeSide.Both)
        {
            var sides = new NodeAttribute("side", [.. Enumerable.Range(0, list.Names.Count).Select(x => x < first ? "first" : "second")]);
            return new(new(list.Graph, list.Names, [sides]), "liste à deux modes, les deux côtés", (double)first * second, notes);
        }
        var isOfSecond = request.Side == TwoModeSide.Second;
        var graph = TwoModeProjection.Of(list.Graph, first, isOfSecond, request.Projection, cancel);
        var names = isOfSecond ? list.Names.Skip(first) : list.Names.Take(first);
        var weights = request.Projection == ProjectionWeight.Newman ? "poids de Newman" : "poids selon le nombre partagé";
        return new(new(graph, [.. names]), $"liste à deux modes, {(isOfSecond ? "seconde" : "première")} colonne projetée, {weights}", Pairs(graph), notes);
    }

    static double Pairs(SparseGraph graph) => (double)graph.NodeCount * (graph.NodeCount - 1) / (graph.IsDirected ? 1 : 2);

    static ParallelEdges Parallel(NetworkRequest request) => request.KeepsStrongest ? ParallelEdges.KeepStrongest : ParallelEdges.Add;

    /// <summary>Names of columns that are read as a tie stand apart from all others.</summary>
    /// <param name="graph">The list, as it was read.</param>
    /// <param name="names">Its nodes.</param>
    /// <param name="other">The node that the first line ties to node 0.</param>
    /// <param name="request">Which says whether columns were named.</param>
    static IEnumerable<string> HeaderNotes(SparseGraph graph, IReadOnlyList<string> names, int other, NetworkRequest request)
    {
        if (request.From is not null || graph.NodeCount < 3 || other >= graph.NodeCount || graph.WeightBetween(0, other) == 0) yield break;
        if (graph.Degree(0) + graph.Reversed.Degree(other) > 2 || (graph.IsDirected && graph.Degree(other) + graph.Reversed.Degree(0) > 0)) yield break;
        var (one, two) = (MeasureText.Name(names[0]), MeasureText.Name(names[other]));
        yield return $"La première ligne, « {one} » et « {two} », est lue comme un lien ; si ce sont des noms de colonnes, donnez --from et --to.";
    }

    static IEnumerable<string> Notes(SparseGraph graph, NetworkRequest request)
    {
        if (graph.LoopCount > 0) yield return $"{FrenchFormat.Plural(graph.LoopCount, "lien d’un nœud vers lui-même, laissé de côté", "liens d’un nœud vers lui-même, laissés de côté")}.";
        if (graph.ParallelCount == 0) yield break;
        yield return request.KeepsStrongest
            ? $"{FrenchFormat.Plural(graph.ParallelCount, "lien répété, compté une fois", "liens répétés, comptés une fois")}."
            : $"{FrenchFormat.Plural(graph.ParallelCount, "lien répété, dont le poids s’ajoute", "liens répétés, dont les poids s’ajoutent")} ; si le fichier donne chaque lien dans les deux sens, --repeated strongest les compte une fois.";
    }
}
