using System.Diagnostics;
using Maillage.France.Language;
using Maillage.Graph.Files;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>Measures a network, telling on the terminal what is found as it is found, and writes the result.</summary>
static class NetworkReport
{
    /// <param name="request">The network.</param>
    /// <param name="measures">What is asked of it.</param>
    /// <param name="settings">How.</param>
    /// <param name="output">Where the result goes; null to show its beginning.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="UsageException">What was asked cannot be had from this file.</exception>
    public static void Run(NetworkRequest request, IReadOnlyList<NetworkMeasure> measures, MeasureSettings settings, NetworkOutput? output, CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        var read = NetworkFile.Read(request, cancel);
        var groups = NetworkGroups.Find(request, read.Named);
        if (groups is null && measures.FirstOrDefault(x => x.WantsGroups) is { } wanting)
            throw new UsageException($"La mesure « {wanting.Name} » demande le groupe de chaque nœud : --group ATTRIBUT pour du GraphML, --groups FICHIER pour une liste.");
        WriteHead(request, read, groups, cancel);

        var network = new MeasuredNetwork(read.Named.Graph, read.Named.Names, groups, settings);
        List<NodeAttribute> columns = [];
        NodeAttribute? score = null;
        foreach (var measure in measures)
        {
            var began = Stopwatch.GetTimestamp();
            var finding = Take(measure, network, cancel);
            columns.AddRange(finding.Columns);
            if (finding.HasScore) score ??= finding.Columns is [var first, ..] ? first : null;
            Console.WriteLine($"{measure.Name} ({Seconds(began)}) : {string.Join("\n  ", finding.Sentences)}");
        }
        Finish(read.Named, groups, columns, score, output, cancel);
        Console.WriteLine($"En tout {Seconds(start)}.");
    }

    static MeasureFinding Take(NetworkMeasure measure, MeasuredNetwork network, CancellationToken cancel)
    {
        using var bar = new ProgressBar(measure.Name);
        return measure.Take(network, bar, cancel);
    }

    static void WriteHead(NetworkRequest request, ReadNetwork read, NetworkGroups? groups, CancellationToken cancel)
    {
        var graph = read.Named.Graph;
        Console.WriteLine($"{Path.GetFileName(request.Path)} ({read.Form})");
        var density = read.PossibleTies > 0 ? graph.EdgeCount / read.PossibleTies : double.NaN;
        Console.WriteLine($"  {FrenchFormat.Plural(graph.NodeCount, "nœud", "nœuds")}, {FrenchFormat.Plural(graph.EdgeCount, "lien", "liens")}{(graph.IsWeighted ? " pondérés" : "")}, "
            + $"{FrenchFormat.Plural(Components.Weak(graph, cancel).Count, "partie", "parties")}, densité {MeasureText.Figure(density)}.");
        foreach (var note in read.Notes) Console.WriteLine("  · " + note);
        if (groups is not null) Console.WriteLine("  · " + groups.Note);
    }

    static void Finish(NamedGraph named, NetworkGroups? groups, List<NodeAttribute> columns, NodeAttribute? score, NetworkOutput? output, CancellationToken cancel)
    {
        if (output is null)
        {
            if (columns.Count == 0) return;
            Console.WriteLine();
            foreach (var line in NodeTable.Lines(named.Names, columns, score)) Console.WriteLine(line);
            Console.WriteLine("Pour un fichier d’une ligne par nœud : --out RÉSULTAT.csv");
            return;
        }
        NodeAttribute[] said = groups is null || columns.Any(x => x.Name == groups.Name) ? [.. columns] : [new(groups.Name, groups.Labels), .. columns];
        // What the file said before under the same name is measured anew.
        var kept = named.Attributes.Where(x => said.All(y => y.Name != x.Name));
        output.Write(new(named.Graph, named.Names, [.. kept, .. said]), cancel);
        Console.WriteLine($"{output.Name} : {FrenchFormat.Plural(named.Names.Count, "nœud", "nœuds")}, {FrenchFormat.Plural(columns.Count, "colonne mesurée", "colonnes mesurées")}.");
    }

    static string Seconds(long since) => FrenchFormat.Number(Stopwatch.GetElapsedTime(since).TotalSeconds, 2) + FrenchFormat.NoBreakSpace + "s";
}
