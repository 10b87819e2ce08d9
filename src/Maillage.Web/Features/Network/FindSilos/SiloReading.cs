using Maillage.Graph.Measures;

namespace Maillage.Web.Features.Network.FindSilos;

/// <summary>
/// How the groups of a network are tied beside what chance would give: ties formed at random while each organisation keeps as many as it has. A case is coloured
/// only where chance does not suffice to explain it: the false discovery rate of the coloured ones is held at one in ten (Benjamini and Hochberg 1995, "Controlling the
/// false discovery rate", Journal of the Royal Statistical Society B 57, 289-300), since among fifty cases a few are always odd.
/// </summary>
public sealed class SiloReading
{
    /// <summary>Below as many ties, seen and expected, a case says nothing: of three ties expected none is seen one time in twenty.</summary>
    public const double FewestTies = 3;

    /// <summary>Below as many organisations nothing is compared.</summary>
    public const int FewestOrganisations = 8;

    /// <summary>Below as many ties in all nothing is compared.</summary>
    public const int FewestTiesInAll = 8;

    const double FalseDiscoveries = 0.1;

    SiloReading(ActorGrouping grouping, IReadOnlyList<ActorGroup> groups, IReadOnlyList<SiloCell> cells, int ungrouped, long ties, bool isTooSmall)
    {
        (Grouping, Groups, Ungrouped, Ties, IsTooSmall) = (grouping, groups, ungrouped, ties, isTooSmall);
        Cells = cells;
        byKey = cells.ToDictionary(x => x.Key, StringComparer.Ordinal);
    }

    readonly Dictionary<string, SiloCell> byKey;

    public ActorGrouping Grouping { get; }

    /// <summary>Those with a tie, or an organisation that might have one.</summary>
    public IReadOnlyList<ActorGroup> Groups { get; }

    /// <summary>Each pair of groups once, and each group with itself, in the order of the groups.</summary>
    public IReadOnlyList<SiloCell> Cells { get; }

    /// <summary>How many organisations are in no group, since nothing tells.</summary>
    public int Ungrouped { get; }

    /// <summary>How many ties have both ends in a group; for services, how many things they take part in.</summary>
    public long Ties { get; }

    /// <summary>Whether there is too little to compare with chance at all.</summary>
    public bool IsTooSmall { get; }

    /// <summary>The E-I index beside chance; null where nothing was compared.</summary>
    public ChanceTest? Outward { get; private init; }

    /// <summary>The assortativity beside chance; null where nothing was compared.</summary>
    public ChanceTest? Alike { get; private init; }

    /// <summary>Where fewer, or more, is shared than chance would have it: silos first, the most telling before others.</summary>
    public IEnumerable<SiloCell> Telling => Cells.Where(x => x.Level.Tells).OrderBy(x => !x.Level.IsSilo).ThenByDescending(x => x.Weight).ThenBy(x => x.Key, StringComparer.Ordinal);

    public SiloCell Cell(ActorGroup one, ActorGroup other) => byKey[new SiloCell(one, other, 0, 0, 0, SiloLevel.TooFew).Key];

    public SiloCell? Find(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    /// <summary>Reads the ties between groups of organisations. The same for the same network, on any machine.</summary>
    public static SiloReading Of(GroupedNetwork grouped, CancellationToken cancel)
    {
        var (graph, nodes, groups) = (grouped.Graph, grouped.Nodes, grouped.Groups);
        var plain = GroupTies.Of(graph, nodes);
        var ties = Pairs(groups).Sum(x => plain.Observed(x.One, x.Other));
        var isTooSmall = groups.Count < 2 || groups.Sum(x => x.Places.Count) < FewestOrganisations || ties < FewestTiesInAll;
        if (isTooSmall)
            return new(grouped.Grouping, groups, [.. Pairs(groups).Select(x => new SiloCell(groups[x.One], groups[x.Other], plain.Observed(x.One, x.Other), plain.Expected(x.One, x.Other), double.NaN, SiloLevel.TooFew))], grouped.Ungrouped, ties, true);
        // Fewer draws where each takes longer: the figures of the whole need less of them than fifty cases do.
        var options = new ChanceOptions(Samples: graph.EdgeCount > 4000 ? 499 : graph.EdgeCount > 1000 ? 999 : 1999);
        var whole = options with { Samples = 499 };
        var tested = GroupTies.AgainstChance(graph, nodes, options, cancel);
        return new(grouped.Grouping, groups, Judge([.. Pairs(groups).Select(x =>
        {
            var test = tested.Test(x.One, x.Other)!;
            return new SiloCell(groups[x.One], groups[x.Other], tested.Observed(x.One, x.Other), test.Expected, test.BothSides, SiloLevel.AsChance);
        })]), grouped.Ungrouped, ties, false)
        {
            Outward = ExternalInternal.Test(graph, nodes, whole, cancel),
            Alike = Assortativity.TestGroups(graph, nodes, whole, cancel),
        };
    }

    /// <summary>
    /// Reads what the services of one house share. Each chose as many things (cooperations, actions, meetings) as it takes part in among those of the house: if they chose at
    /// random, two would share a b / n of them, and the number is hypergeometric.
    /// </summary>
    /// <param name="services">The services of the house.</param>
    /// <param name="things">For each service, what it takes part in.</param>
    public static SiloReading OfServices(IReadOnlyList<ActorGroup> services, IReadOnlyList<IReadOnlySet<string>> things)
    {
        var all = things.SelectMany(x => x).Distinct(StringComparer.Ordinal).Count();
        var isTooSmall = services.Count < 2 || all < FewestTiesInAll;
        var cells = Pairs(services).Where(x => x.One != x.Other).Select(x =>
        {
            var (one, other) = (things[x.One], things[x.Other]);
            var seen = one.Count(other.Contains);
            var expected = all == 0 ? 0 : (double)one.Count * other.Count / all;
            return new SiloCell(services[x.One], services[x.Other], seen, expected, isTooSmall ? double.NaN : BothSides(all, one.Count, other.Count, seen), isTooSmall ? SiloLevel.TooFew : SiloLevel.AsChance);
        }).ToList();
        return new(ActorGrouping.Service, services, isTooSmall ? cells : Judge(cells), 0, all, isTooSmall);
    }

    static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<ActorGroup> groups)
    {
        for (var one = 0; one < groups.Count; one++)
            for (var other = one; other < groups.Count; other++) yield return (one, other);
    }

    static List<SiloCell> Judge(List<SiloCell> cells)
    {
        var compared = cells.Where(x => Math.Max(x.Seen, x.Expected) >= FewestTies && !double.IsNaN(x.Chance)).OrderBy(x => x.Chance).ToList();
        var threshold = compared.Index().Where(x => x.Item.Chance <= FalseDiscoveries * (x.Index + 1) / compared.Count).Select(x => x.Item.Chance).DefaultIfEmpty(-1).Last();
        return cells.ConvertAll(x => x with { Level = LevelOf(x, threshold) });
    }

    static SiloLevel LevelOf(SiloCell cell, double threshold)
    {
        if (Math.Max(cell.Seen, cell.Expected) < FewestTies || double.IsNaN(cell.Chance)) return SiloLevel.TooFew;
        if (cell.Chance > threshold) return SiloLevel.AsChance;
        return cell.Seen < cell.Expected
            ? cell.Seen * 2 < cell.Expected ? SiloLevel.FarFewer : SiloLevel.Fewer
            : cell.Seen > cell.Expected * 2 ? SiloLevel.FarMore : SiloLevel.More;
    }

    /// <summary>Twice the lesser tail of a hypergeometric number, 1 at most.</summary>
    static double BothSides(int all, int one, int other, int seen)
    {
        double atMost = 0, atLeast = 0;
        for (var shared = Math.Max(0, one + other - all); shared <= Math.Min(one, other); shared++)
        {
            var chance = Math.Exp(LogChoose(one, shared) + LogChoose(all - one, other - shared) - LogChoose(all, other));
            if (shared <= seen) atMost += chance;
            if (shared >= seen) atLeast += chance;
        }
        return Math.Min(1, 2 * Math.Min(atMost, atLeast));
    }

    static double LogChoose(int of, int some)
    {
        double sum = 0;
        for (var i = 1; i <= some; i++) sum += Math.Log((double)(of - some + i) / i);
        return sum;
    }
}
