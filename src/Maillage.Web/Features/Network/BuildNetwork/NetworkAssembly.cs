using Maillage.Graph;

namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>Makes a network of organisations and proofs. Pure: the day is received.</summary>
public static class NetworkAssembly
{
    /// <summary>After so many half-lives a proof ties no one any more: a sixty-fourth is left of it, and it would only blacken the picture.</summary>
    public const int MostHalfLives = 6;

    /// <summary>How strong a proof is on a day: halved for each half-life since its last day.</summary>
    public static double Strength(double weight, DateOnly last, DateOnly day, int halfLifeDays) =>
        weight * Math.Pow(0.5, Math.Max(0, day.DayNumber - last.DayNumber) / (double)halfLifeDays);

    /// <param name="spaceId">The space.</param>
    /// <param name="day">The day at which strengths are told; proofs that begin after it are left out.</param>
    /// <param name="halfLifeDays">In how many days a tie that nothing renews is half as strong.</param>
    /// <param name="actors">Each organisation once, in any order.</param>
    /// <param name="proofs">In any order. One whose end is no organisation of the network ties nobody; one between two services of one house stands apart.</param>
    public static SpaceNetwork Assemble(Guid spaceId, DateOnly day, int halfLifeDays, IEnumerable<NetworkActor> actors, IEnumerable<TieProof> proofs)
    {
        List<NetworkActor> all = [.. actors.OrderBy(x => x.OrganisationId)];
        var places = all.Select((x, i) => (x.OrganisationId, i)).ToDictionary(x => x.OrganisationId, x => x.i);
        var ties = new Dictionary<(int, int), List<TieProof>>();
        var house = new List<TieProof>();
        foreach (var proof in proofs)
        {
            if (proof.First > day || !places.TryGetValue(proof.One, out var one) || !places.TryGetValue(proof.Other, out var other)) continue;
            if (day.DayNumber - proof.Last.DayNumber > (long)MostHalfLives * halfLifeDays) continue;
            var known = proof.Last > day ? proof with { Last = day } : proof;
            if (one == other)
            {
                if (known.OneService != known.OtherService) house.Add(known);
                continue;
            }
            var key = one < other ? (one, other) : (other, one);
            if (!ties.TryGetValue(key, out var there)) ties[key] = there = [];
            there.Add(known);
        }

        var made = new List<SpaceTie>(ties.Count);
        var graph = new SparseGraphBuilder(all.Count);
        graph.Reserve(ties.Count);
        foreach (var (key, there) in ties.OrderBy(x => x.Key))
        {
            var tie = new SpaceTie(key.Item1, key.Item2, there.Sum(x => Strength(x.Weight, x.Last, day, halfLifeDays)), InOrder(there));
            made.Add(tie);
            graph.Add(tie.One, tie.Other, tie.Strength);
        }
        return new SpaceNetwork { SpaceId = spaceId, Day = day, HalfLifeDays = halfLifeDays, Actors = all, Ties = made, Graph = graph.Build(), HouseProofs = InOrder(house) };
    }

    static List<TieProof> InOrder(IEnumerable<TieProof> proofs) => [.. proofs.OrderByDescending(x => x.Last).ThenBy(x => x.Evidence).ThenBy(x => x.Words, StringComparer.Ordinal)];
}
