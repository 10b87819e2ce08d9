using System.Diagnostics;
using System.Globalization;
using Maillage.Bench.Files;
using Maillage.Graph.Prediction;

namespace Maillage.Bench.Benches;

/// <summary>How well possible cooperations are foretold: the latest ties of three real networks hidden, each way of ranking judged on them.</summary>
sealed class PredictionBench : IBench
{
    static readonly (string Name, string French, int Cut, Func<MembershipHistory?> Find)[] Networks =
    [
        ("urbact", "URBACT, villes qui partagent un réseau, coupé après 2012", 2012, UrbactFile.Find),
        ("reserve", "Réserve parlementaire, bénéficiaires d’un même député, coupé après 2014", 2014, ReserveFile.Find),
        ("posts", "Postes adultes-relais et Fonjep, employeurs sous un même contrat, coupé après 2023", 2023, PostFile.Find),
    ];

    public string Name => "prediction";

    public string Says => "liens cachés de trois réseaux réels (URBACT, réserve parlementaire, postes), prédits par nous et par les scores connus";

    public Task<BenchLine> RunAsync(string[] options)
    {
        Console.WriteLine("Sont jugés les acteurs déjà liés à quelqu’un avant la coupure. Un lien nouveau : deux d’entre eux qui ne partageaient rien et partagent ensuite quelque chose ;");
        Console.WriteLine("les autres paires non liées sont les non-liens, toutes ou, au-delà de 200 000, tirées avec une graine fixe. Les poids de notre classement sont appris sur les seuls liens");
        Console.WriteLine("d’avant la coupure ; la forme du modèle, elle, a été choisie en connaissant ces réseaux. Précision à 10 : moyenne, sur les acteurs qui ont un lien nouveau, de la part");
        Console.WriteLine("des dix premiers candidats qui sont de ces liens ; 2 000 acteurs interrogés au plus, tirés avec une graine fixe. Un regroupement de plus de 500 membres ne lie personne.");
        Console.WriteLine("Le PageRank personnalisé est laissé de côté là où il prendrait des heures. Un bénéficiaire ou un employeur est un nom dans un département : l’AUC y dit surtout");
        Console.WriteLine("le département ; l’AUC « même territoire » (département, ou partie de l’Europe) dit le reste.");
        var line = new BenchLine("prediction");
        foreach (var network in Networks)
        {
            if (network.Find() is not { } history)
                throw new BenchException($"Il manque les fichiers de « {network.French} » dans {RealFile.Root} (MAILLAGE_REAL_FILES) : des liens inventés ne prouveraient rien.");
            var start = Stopwatch.GetTimestamp();
            var trial = PredictionTrial.Run(history, network.Cut);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            Tell(network.French, trial, seconds);
            Add(line, network.Name, trial, seconds);
        }
        return Task.FromResult(line);
    }

    static void Tell(string french, TrialResult trial, double seconds)
    {
        Console.WriteLine();
        Console.WriteLine($"{french} : {trial.ActorCount:N0} acteurs (degré médian {trial.MedianDegree:N0}), {trial.CameCount:N0} liens nouveaux, {trial.OtherCount:N0} non-liens ; "
            + $"{trial.AskerCount:N0} interrogés dont {trial.JudgedCount:N0} jugés ; au hasard, précision {trial.Guessing:N4} ; {seconds:N1} s.");
        Console.WriteLine($"{"",-32}{"AUC",8}{"AUC même territoire",22}{"précision à 10",17}{"± erreur type",16}{"suggérés",10}{"degré médian",15}");
        foreach (var line in trial.Lines) Row(French(line.Kind), line);
        Row("le nôtre, un sur trois", trial.InTurns);
        var weights = string.Join(", ", Enum.GetValues<PairReason>().Select(x => $"{x} {trial.Weights[x]:N2}"));
        Console.WriteLine(trial.Weights.IsLearnt ? $"Poids appris sur {trial.Weights.LearntFrom:N0} liens d’avant la coupure : {weights}." : $"Trop peu de passé pour apprendre, poids convenus : {weights}.");
        Console.WriteLine($"Retenu : {French(trial.Winner)}. Donner une place sur trois aux peu liés change la précision de {trial.InTurns.PrecisionAtTen - Ours(trial).PrecisionAtTen:+0.0000;-0.0000;0}.");
        foreach (var sentence in Lost(trial)) Console.WriteLine(sentence);
    }

    static void Row(string name, TrialLine line) => Console.WriteLine(
        $"{name,-32}{line.AreaUnderCurve,8:N3}{line.AreaNearby,22:N3}{line.PrecisionAtTen,17:N4}{line.PrecisionError,16:N4}{line.Suggested,10:N0}{line.MedianDegree,15:N1}");

    /// <summary>Where ours does not win, and where it wins by less than chance could give.</summary>
    static IEnumerable<string> Lost(TrialResult trial)
    {
        var ours = Ours(trial);
        foreach (var other in trial.Lines.Where(x => x.Kind != RankingKind.Reasons))
        {
            if (other.AreaUnderCurve >= ours.AreaUnderCurve) yield return $"Nous ne gagnons pas sur l’AUC contre {French(other.Kind)}.";
            if (other.AreaNearby >= ours.AreaNearby) yield return $"Nous ne gagnons pas, entre acteurs d’un même territoire, contre {French(other.Kind)}.";
            if (other.PrecisionAtTen >= ours.PrecisionAtTen) yield return $"Nous ne gagnons pas sur la précision à 10 contre {French(other.Kind)}.";
            else if (ours.PrecisionAtTen - other.PrecisionAtTen < 2 * Math.Max(ours.PrecisionError, other.PrecisionError))
                yield return $"Sur la précision à 10, l’écart avec {French(other.Kind)} est dans la marge (moins de deux erreurs types) : il ne prouve rien.";
        }
        var preferential = trial.Of(RankingKind.PreferentialAttachment)!.Value;
        if (ours.Suggested <= preferential.Suggested || ours.MedianDegree >= preferential.MedianDegree) yield return "Nous ne nommons pas plus d’acteurs, et de moins liés, que l’attachement préférentiel.";
    }

    static void Add(BenchLine line, string name, TrialResult trial, double seconds)
    {
        var ours = Ours(trial);
        var plain = trial.Lines.Where(x => x.Kind != RankingKind.Reasons).ToArray();
        var (area, precision) = (plain.MaxBy(x => x.AreaUnderCurve), plain.MaxBy(x => x.PrecisionAtTen));
        var preferential = trial.Of(RankingKind.PreferentialAttachment)!.Value;
        line.Add(name + "_ties", trial.CameCount)
            .Add(name + "_auc", Exact(ours.AreaUnderCurve)).Add(name + "_auc_best_plain", Exact(area.AreaUnderCurve)).Add(name + "_auc_best", $"{area.Kind}").Add(name + "_auc_preferential", Exact(preferential.AreaUnderCurve))
            .Add(name + "_auc_nearby", Exact(ours.AreaNearby)).Add(name + "_auc_nearby_best_plain", Exact(plain.Max(x => x.AreaNearby)))
            .Add(name + "_p10", Exact(ours.PrecisionAtTen)).Add(name + "_p10_best_plain", Exact(precision.PrecisionAtTen)).Add(name + "_p10_best", $"{precision.Kind}").Add(name + "_p10_preferential", Exact(preferential.PrecisionAtTen))
            .Add(name + "_p10_one_in_three", Exact(trial.InTurns.PrecisionAtTen))
            .Add(name + "_suggested", ours.Suggested).Add(name + "_suggested_preferential", preferential.Suggested)
            .Add(name + "_median_degree", ours.MedianDegree).Add(name + "_median_degree_preferential", preferential.MedianDegree)
            .Add(name + "_winner", $"{trial.Winner}").Add(name + "_s", seconds);
    }

    static TrialLine Ours(TrialResult trial) => trial.Of(RankingKind.Reasons)!.Value;

    static string French(RankingKind kind) => kind switch
    {
        RankingKind.CommonNeighbours => "voisins communs",
        RankingKind.AdamicAdar => "Adamic–Adar",
        RankingKind.ResourceAllocation => "allocation de ressources",
        RankingKind.PreferentialAttachment => "attachement préférentiel",
        RankingKind.PersonalisedPageRank => "PageRank personnalisé",
        _ => "le nôtre",
    };

    /// <summary>Differences are in the third figure.</summary>
    static string Exact(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
