using Maillage.Graph.Measures;

namespace Maillage.Graph.Prediction;

/// <summary>What is known on a day, and nothing of what came later: who was tied to whom, and the values of each reason for any pair. Safe to read from many threads.</summary>
sealed class KnownNetwork
{
    /// <summary>One over the part of an entry below which it is as good as forgotten: a little over four half-lives.</summary>
    const double Forgetting = 20;

    readonly ActorTraits traits;
    readonly double[] shares;
    readonly double[] experience;
    readonly double[] recency;
    readonly ThemeProfiles themes;
    readonly HashSet<(int From, int To)> wishes;

    public KnownNetwork(MembershipHistory history, int date, double halfLife, CancellationToken cancel)
    {
        if (!(halfLife > 0)) throw new ArgumentOutOfRangeException(nameof(halfLife), halfLife, "A half-life is above 0.");
        traits = history.Traits;
        var known = history.Until(date);
        Ties = TiesOf(history, known, cancel);
        shares = [.. Degrees.Of(Ties).Select(x => x == 0 ? 0 : 1d / x)];
        var entered = new int[history.ActorCount];
        var still = new double[history.ActorCount];
        foreach (var membership in known)
        {
            if (membership.IsEntry) entered[membership.Actor]++;
            if (membership.Next > date) still[membership.Actor] += Math.Pow(2, (membership.Date - (double)date) / halfLife);
        }
        experience = Array.ConvertAll(entered, x => Math.Log(1 + x));
        recency = Array.ConvertAll(still, x => Math.Log(1 + (Forgetting * x)));
        themes = new ThemeProfiles(history, known);
        wishes = [.. traits.Wishes.Where(x => x.Date <= date).Select(x => (x.From, x.To))];
    }

    /// <summary>Who is tied to whom; a weight is how many hubs two share.</summary>
    public SparseGraph Ties { get; }

    /// <summary>Fills the values of all reasons for a pair, one a reason, the same from both ends.</summary>
    public void Values(int one, int other, Span<double> values)
    {
        double shared = 0;
        for (var common = new CommonNeighbours(Ties.Neighbours(one), Ties.Neighbours(other)); common.MoveNext();) shared += shares[common.Node];
        Values(one, other, shared, values);
    }

    /// <summary>Adds what shared partners bring, for one actor and all others at once, to zeros. Time: the degrees of its partners together.</summary>
    public void Shared(int actor, Span<double> shared)
    {
        foreach (var partner in Ties.Neighbours(actor))
            foreach (var other in Ties.Neighbours(partner)) shared[other] += shares[partner];
    }

    /// <summary>The same where what shared partners bring is known.</summary>
    public void Values(int one, int other, double shared, Span<double> values)
    {
        values[(int)PairReason.SharedPartners] = Math.Sqrt(shared);
        values[(int)PairReason.Experience] = experience[one] + experience[other];
        values[(int)PairReason.Recency] = recency[one] + recency[other];
        values[(int)PairReason.Place] = Alike(traits.Places, one, other);
        values[(int)PairReason.Area] = Alike(traits.Areas, one, other);
        values[(int)PairReason.Theme] = themes.Cosine(one, other);
        values[(int)PairReason.Kind] = Alike(traits.Kinds, one, other);
        values[(int)PairReason.Complement] = Meets(one, other) + Meets(other, one);
        values[(int)PairReason.Will] = wishes.Count == 0 ? 0 : (wishes.Contains((one, other)) ? 1 : 0) + (wishes.Contains((other, one)) ? 1 : 0);
    }

    static SparseGraph TiesOf(MembershipHistory history, ReadOnlySpan<KnownMembership> known, CancellationToken cancel)
    {
        // How large a hub is today decides, so that a hub that grows too large later still ties those whom it tied.
        var sizes = new int[history.HubCount];
        foreach (var membership in known)
            if (membership.IsEntry) sizes[membership.Hub]++;
        var twoMode = new SparseGraphBuilder(history.ActorCount + history.HubCount);
        foreach (var membership in known)
            if (membership.IsEntry && sizes[membership.Hub] <= history.LargestHub) twoMode.Add(membership.Actor, history.ActorCount + membership.Hub);
        return TwoModeProjection.Of(twoMode.Build(), history.ActorCount, weight: ProjectionWeight.Count, cancel: cancel);
    }

    static double Alike(IReadOnlyList<int> codes, int one, int other) => codes.Count > 0 && codes[one] >= 0 && codes[one] == codes[other] ? 1 : 0;

    double Meets(int seeker, int giver)
    {
        if (traits.Seeks.Count == 0 || traits.Offers.Count == 0) return 0;
        foreach (var sought in traits.Seeks[seeker])
            if (traits.Offers[giver].Contains(sought)) return 1;
        return 0;
    }
}
