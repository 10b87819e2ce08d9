using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Maillage.Graph;
using Maillage.Graph.Communities;
using Maillage.Graph.Measures;
using Maillage.Web.Commands.Networks;

namespace Maillage.Web.Commands;

/// <summary><c>maillage graph FILE</c>: network analysis of any file, for researchers and observatories. It opens neither a database nor a data folder.</summary>
static class GraphCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FICHIER") { Description = "Une liste de liens (espaces, tabulations ou CSV), une liste à deux modes, ou du GraphML." };
        var measures = new Option<string[]>("--measure")
        {
            HelpName = "MESURES",
            Description = $"Ce qu’il faut mesurer, séparé par des virgules ; si rien n’est dit, {NetworkMeasures.Usual}.\n" + string.Join("\n", NetworkMeasures.All.Select(x => $"{x.Name} : {x.Says}")),
        };
        var output = new Option<string?>("--out") { HelpName = "RÉSULTAT", Description = "Où écrire une ligne par nœud : CSV, ou GraphML si le nom finit par .graphml. Sans elle, les dix premiers nœuds sont montrés." };
        var french = new Option<bool>("--french") { Description = "Écrire le CSV avec des points-virgules et des virgules décimales, pour un tableur réglé en français." };
        var from = new Option<string?>("--from") { HelpName = "COLONNE", Description = "La colonne du premier nom ; sans elle, les deux premières colonnes, et la troisième comme poids." };
        var to = new Option<string?>("--to") { HelpName = "COLONNE", Description = "La colonne du second nom." };
        var weight = new Option<string?>("--weight") { HelpName = "COLONNE", Description = "La colonne du poids ; pour du GraphML, l’attribut des liens (« weight » sinon)." };
        var directed = new Option<bool>("--directed") { Description = "Les liens sont orientés, du premier nom vers le second ; du GraphML le dit lui-même." };
        var twoMode = new Option<bool>("--two-mode") { Description = "La liste dit qui appartient à quoi : un nom dans les deux colonnes est deux nœuds." };
        var side = new Option<string>("--side") { HelpName = "first|second|both", Description = "Avec --two-mode, les nœuds à lier par ce qu’ils partagent : ceux de la première colonne, de la seconde, ou les deux côtés tels quels.", DefaultValueFactory = _ => "first" };
        var projection = new Option<string>("--projection") { HelpName = "newman|count", Description = "Avec --two-mode, ce que pèse un lien : selon Newman, un projet partagé à deux plus qu’à deux cents ; ou le nombre partagé.", DefaultValueFactory = _ => "newman" };
        var repeated = new Option<string>("--repeated") { HelpName = "add|strongest", Description = "Quand un lien est donné plusieurs fois : additionner les poids, ou garder le plus fort, comme quand le fichier donne chaque lien dans les deux sens.", DefaultValueFactory = _ => "add" };
        var skip = new Option<bool>("--skip-empty") { Description = "Passer les lignes où un des deux noms manque, au lieu de refuser le fichier." };
        var groups = new Option<string?>("--groups") { HelpName = "FICHIER", Description = "Un tableau (CSV, XLSX, ODS) qui dit le groupe des nœuds." };
        var group = new Option<string?>("--group") { HelpName = "NOM", Description = "L’attribut de GraphML, ou la colonne de --groups, qui dit le groupe ; sans elle, la deuxième colonne de --groups." };
        var node = new Option<string?>("--node") { HelpName = "COLONNE", Description = "La colonne de --groups qui nomme les nœuds ; sans elle, la première." };
        var quality = new Option<string>("--quality") { HelpName = "modularity|cpm", Description = "Ce que Leiden rend le plus haut : la modularité, ou le modèle de Potts constant.", DefaultValueFactory = _ => "modularity" };
        var resolution = new Option<double?>("--resolution")
        {
            HelpName = "NOMBRE",
            Description = "Plus elle est haute, plus les communautés sont petites : 1 pour la modularité si rien n’est dit ; pour cpm, une densité, à donner.",
            CustomParser = Decimal,
        };
        var seed = new Option<ulong>("--seed") { HelpName = "NOMBRE", Description = "La graine de ce qui est tiré au sort : la même donne le même résultat.", DefaultValueFactory = _ => 1 };
        var samples = new Option<int>("--samples") { HelpName = "NOMBRE", Description = "Combien de nœuds tire betweenness-sampled.", DefaultValueFactory = _ => 1000 };
        var draws = new Option<int>("--draws") { HelpName = "NOMBRE", Description = "Combien de réseaux au hasard sont comparés (ei, assortativity, silos) ; 0 pour aucun.", DefaultValueFactory = _ => 999 };
        var length = new Option<string>("--weight-is") { HelpName = "strength|distance", Description = "Ce que dit le poids aux mesures de chemins : une force (fort est proche) ou une distance.", DefaultValueFactory = _ => "strength" };
        var threads = new Option<int?>("--threads") { HelpName = "NOMBRE", Description = "Combien de cœurs au plus ; tous si rien n’est dit. Le résultat n’en dépend pas." };
        foreach (var (option, words) in new[] { (side, new[] { "first", "second", "both" }), (projection, ["newman", "count"]), (repeated, ["add", "strongest"]), (quality, ["modularity", "cpm"]), (length, ["strength", "distance"]) })
            option.Validators.Add(result => OneOf(result, option, words));
        samples.Validators.Add(result => AtLeast(result, samples.Name, result.GetValue(samples), 2));
        draws.Validators.Add(result => AtLeast(result, draws.Name, result.GetValue(draws), 0));
        threads.Validators.Add(result => AtLeast(result, threads.Name, result.GetValue(threads) ?? 1, 1));

        var command = new Command("graph", "Mesurer un réseau : une liste de liens, une liste à deux modes ou du GraphML. Ni base ni dossier de données.")
        {
            file, measures, output, french, from, to, weight, directed, twoMode, side, projection, repeated, skip, groups, node, group, quality, resolution, seed, samples, draws, length, threads,
        };
        command.SetAction((parsed, cancel) =>
        {
            var request = new NetworkRequest
            {
                Path = parsed.GetValue(file)!,
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Weight = parsed.GetValue(weight),
                IsDirected = parsed.GetValue(directed),
                IsTwoMode = parsed.GetValue(twoMode),
                Side = parsed.GetValue(side) switch { "second" => TwoModeSide.Second, "both" => TwoModeSide.Both, _ => TwoModeSide.First },
                Projection = parsed.GetValue(projection) == "count" ? ProjectionWeight.Count : ProjectionWeight.Newman,
                PassesOverEmptyNames = parsed.GetValue(skip),
                KeepsStrongest = parsed.GetValue(repeated) == "strongest",
                Group = parsed.GetValue(group),
                Node = parsed.GetValue(node),
                GroupsPath = parsed.GetValue(groups),
            };
            var isPotts = parsed.GetValue(quality) == "cpm";
            var settings = new MeasureSettings
            {
                Quality = Quality(isPotts, parsed.GetValue(resolution)),
                QualityName = isPotts ? "qualité (Potts constant)" : "modularité",
                Seed = parsed.GetValue(seed),
                Samples = parsed.GetValue(samples),
                Draws = parsed.GetValue(draws),
                Threads = parsed.GetValue(threads),
                Length = parsed.GetValue(length) == "distance" ? TieLength.Weight : TieLength.InverseOfWeight,
            };
            return RunAsync(request, NetworkMeasures.Find(parsed.GetValue(measures) is { Length: > 0 } asked ? asked : [NetworkMeasures.Usual]), settings, parsed.GetValue(output), parsed.GetValue(french), cancel);
        });
        return command;
    }

    /// <summary>Off the thread that listens to Ctrl-C: a measure does not wait for anything.</summary>
    static Task<int> RunAsync(NetworkRequest request, IReadOnlyList<NetworkMeasure> measures, MeasureSettings settings, string? path, bool isFrench, CancellationToken cancel) => Task.Run(() =>
    {
        request.Check();
        using var output = path is null ? null : NetworkOutput.Open(path, isFrench, request.Path, request.GroupsPath);
        NetworkReport.Run(request, measures, settings, output, cancel);
        return 0;
    }, cancel);

    static CommunityQuality Quality(bool isPotts, double? resolution) => (isPotts, resolution) switch
    {
        (true, null) => throw new UsageException("--quality cpm demande --resolution : le poids par paire à partir duquel des nœuds vont ensemble, par exemple 0,05."),
        (true, { } given) => CommunityQuality.ConstantPotts(given),
        (false, _) => CommunityQuality.Modularity(resolution ?? 1),
    };

    /// <summary>With a comma or with a point, since both are typed.</summary>
    static double? Decimal(ArgumentResult result)
    {
        if (double.TryParse(result.Tokens[0].Value.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value >= 0 && double.IsFinite(value)) return value;
        result.AddError("--resolution attend un nombre, 0 ou plus, comme 0,5.");
        return null;
    }

    static void OneOf(OptionResult result, Option<string> option, string[] words)
    {
        if (result.GetValue(option) is { } value && !words.Contains(value)) result.AddError($"{option.Name} attend {string.Join(", ", words[..^1])} ou {words[^1]}.");
    }

    static void AtLeast(OptionResult result, string name, int value, int least)
    {
        if (value < least) result.AddError($"{name} attend un nombre entier, {least.ToString(CultureInfo.InvariantCulture)} au moins.");
    }
}
