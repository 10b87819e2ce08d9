using Maillage.France.Language;
using Maillage.Web.Features.Funding;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>A way in which public files name the organisation, and why it is taken for this one.</summary>
/// <param name="Name">As the files write it.</param>
/// <param name="Number">SIRET or SIREN; empty when the files give none.</param>
/// <param name="Register">A number of the register of associations; empty when none.</param>
/// <param name="CommuneCode">Empty when none is stated.</param>
/// <param name="Files">The files that write it so, in French.</param>
/// <param name="Tie">Null for the first, from which the others are reached.</param>
sealed record ActorWay(string Name, string Number, string Register, string CommuneCode, IReadOnlyList<string> Files, ActorTie? Tie)
{
    /// <summary>The SIRET of an establishment; empty for a SIREN alone.</summary>
    public string Siret => Number.Length == 14 ? Number : "";

    /// <summary>The ways of an organisation, the best known first, each with the tie by which it is reached. Those that only rows that are not public make are left out.</summary>
    public static IReadOnlyList<ActorWay> Of(ActorInfo actor, IReadOnlyList<EvidenceLine> lines)
    {
        var files = FilesOf(actor, lines);
        var used = lines.Where(x => x.Part is EvidencePart.Posts or EvidencePart.Received).GroupBy(x => x.Mention).ToDictionary(x => x.Key, x => x.Sum(y => y.Count));
        var mentions = lines.Where(x => x.Part == EvidencePart.Mention && files.Contains(x.Mention))
            .OrderByDescending(x => x.Number.Length > 0 || x.More.Length > 0)
            .ThenByDescending(x => used.GetValueOrDefault(x.Mention))
            .ThenBy(x => x.Text, FrenchOrder.Comparer)
            .ThenBy(x => x.Mention)
            .ToList();
        if (mentions.Count == 0) return [];
        var ties = Reach(mentions[0].Mention, lines);
        return mentions
            .Select((x, i) => new ActorWay(x.Text, x.Number, x.More, x.Place, files[x.Mention].ToList(), i == 0 ? null : ties.GetValueOrDefault(x.Mention, ActorTie.Unsaid)))
            .ToList();
    }

    /// <summary>The tie through which each mention is first reached from one of them, going by the surest ties.</summary>
    static Dictionary<long, ActorTie> Reach(long from, IReadOnlyList<EvidenceLine> lines)
    {
        var all = lines.Where(x => x.Part == EvidencePart.Tie).OrderByDescending(x => x.Confidence).ThenBy(x => x.Kind).ThenBy(x => x.Mention).ThenBy(x => x.Other).ToList();
        var reached = new HashSet<long> { from };
        var ties = new Dictionary<long, ActorTie>();
        while (all.Find(x => reached.Contains(x.Mention) != reached.Contains(x.Other)) is { } next)
        {
            var there = reached.Contains(next.Mention) ? next.Other : next.Mention;
            reached.Add(there);
            ties[there] = new ActorTie(((IdentityRule)next.Kind).Label, next.Text, next.Confidence);
        }
        return ties;
    }

    static ILookup<long, string> FilesOf(ActorInfo actor, IReadOnlyList<EvidenceLine> lines)
    {
        return lines.Where(x => x.Part == EvidencePart.Posts).GroupBy(x => (x.Mention, x.Kind))
            .Select(x => (x.Key.Mention, Words: $"{((PostKind)x.Key.Kind).Plural}, {YearsOf(x)}"))
            .Concat(lines.Where(x => x.Part == EvidencePart.Received).GroupBy(x => x.Mention).Select(x => (x.Key, $"subventions, {YearsOf(x)}")))
            .Concat(lines.Where(x => x.Part == EvidencePart.Given).Select(x => (x.Mention, "subventions, comme financeur")))
            .Concat(actor.Directory.Select(x => (x.MentionId, x.List.Length > 0 ? $"annuaire « {x.List} »" : "annuaire du territoire")))
            .Concat(lines.Where(x => x.Part == EvidencePart.Register).Select(x => (x.Mention, "répertoire des associations")))
            .ToLookup(x => x.Item1, x => x.Item2);

        static string YearsOf(IEnumerable<EvidenceLine> lines) => YearWords.Say(lines.Select(x => x.Year).Distinct().Order());
    }
}

/// <summary>Why a way is taken for the same organisation as another.</summary>
/// <param name="Rule">The rule, in French.</param>
/// <param name="Reason">What stands in the files, in French; empty when nothing more is known.</param>
/// <param name="Confidence">0 to 1.</param>
sealed record ActorTie(string Rule, string Reason, double Confidence)
{
    /// <summary>From here on a tie is told for sure.</summary>
    const double Sure = 0.95;

    /// <summary>A line that is not public stands between.</summary>
    public static ActorTie Unsaid { get; } = new("rapprochée par une ligne qui n’est pas publique", "", 0);

    /// <summary>« sûr » or « probable ».</summary>
    public string Word => Confidence >= Sure ? "sûr" : "probable";
}
