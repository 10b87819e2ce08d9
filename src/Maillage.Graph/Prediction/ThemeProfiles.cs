namespace Maillage.Graph.Prediction;

/// <summary>How much each actor has to do with each theme: its own, once each, and those of the hubs it entered, once for each hub; as vectors of length one, in flat rows.</summary>
sealed class ThemeProfiles
{
    readonly int[] starts;
    readonly int[] codes;
    readonly double[] parts;

    public ThemeProfiles(MembershipHistory history, ReadOnlySpan<KnownMembership> known)
    {
        starts = new int[history.ActorCount + 1];
        var own = history.Traits.Themes;
        var all = new List<(int Actor, int Code)>();
        for (var actor = 0; actor < own.Count; actor++) AddAll(actor, own[actor]);
        if (history.HubThemes.Count > 0)
            foreach (var membership in known)
                if (membership.IsEntry) AddAll(membership.Actor, history.HubThemes[membership.Hub]);
        all.Sort();

        List<int> kept = [];
        List<double> counts = [];
        for (var i = 0; i < all.Count;)
        {
            var (actor, first) = (all[i].Actor, kept.Count);
            double squares = 0;
            while (i < all.Count && all[i].Actor == actor)
            {
                var from = i;
                for (; i < all.Count && all[i] == all[from]; i++) { }
                kept.Add(all[from].Code);
                counts.Add(i - from);
                squares += (double)(i - from) * (i - from);
            }
            for (var place = first; place < counts.Count; place++) counts[place] /= Math.Sqrt(squares);
            starts[actor + 1] = kept.Count - first;
        }
        for (var actor = 0; actor < history.ActorCount; actor++) starts[actor + 1] += starts[actor];
        (codes, parts) = ([.. kept], [.. counts]);

        void AddAll(int actor, IReadOnlyList<int> themes)
        {
            foreach (var code in themes)
                if (code >= 0) all.Add((actor, code));
        }
    }

    /// <summary>From 0, nothing in common or nothing known, to 1.</summary>
    public double Cosine(int one, int other)
    {
        var (i, j, sum) = (starts[one], starts[other], 0d);
        while (i < starts[one + 1] && j < starts[other + 1])
        {
            if (codes[i] == codes[j]) sum += parts[i++] * parts[j++];
            else if (codes[i] < codes[j]) i++;
            else j++;
        }
        return Math.Min(1, sum);
    }
}
