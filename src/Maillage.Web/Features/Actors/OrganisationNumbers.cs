namespace Maillage.Web.Features.Actors;

/// <summary>
/// Gives each cluster of mentions the number of an organisation. A mention keeps for ever the number that it was first given (its home): a cluster takes the smallest
/// home of its mentions, so that merging two organisations keeps the older number, and undoing it gives the other one back.
/// </summary>
sealed class OrganisationNumbers
{
    /// <summary>The organisation of each mention, in the order of the mentions.</summary>
    public required IReadOnlyList<int> Organisations { get; init; }

    /// <summary>The mentions whose organisation or home changes.</summary>
    public required IReadOnlyList<(long Mention, int Organisation, int Home)> Moved { get; init; }

    /// <summary>For a home that no cluster took, the organisation that has its mentions now.</summary>
    public required IReadOnlyDictionary<int, int> MergedInto { get; init; }

    /// <param name="known">The mentions.</param>
    /// <param name="resolution">Who is who.</param>
    /// <param name="highest">The highest number ever given.</param>
    public static OrganisationNumbers Give(KnownMentions known, IdentityResolution resolution, int highest)
    {
        var members = new List<int>[resolution.Count];
        for (var i = 0; i < resolution.Clusters.Count; i++) (members[resolution.Clusters[i]] ??= []).Add(i);
        var next = Math.Max(known.Homes.Max() ?? 0, highest);
        var numbers = new int[resolution.Count];
        var taken = new Dictionary<int, int>();
        // Older homes choose first; clusters without any come last, in the order of their mentions.
        foreach (var cluster in Enumerable.Range(0, resolution.Count).OrderBy(x => members[x].Min(y => known.Homes[y] ?? int.MaxValue)).ThenBy(x => members[x].Min()))
        {
            var home = members[cluster].Select(x => known.Homes[x]).OfType<int>().Order().Where(x => !taken.ContainsKey(x)).Select(x => (int?)x).FirstOrDefault();
            numbers[cluster] = home ?? ++next;
            taken[numbers[cluster]] = cluster;
        }

        var organisations = new int[known.Mentions.Count];
        var moved = new List<(long, int, int)>();
        var merged = new Dictionary<int, int>();
        for (var i = 0; i < organisations.Length; i++)
        {
            var organisation = organisations[i] = numbers[resolution.Clusters[i]];
            // A home that another cluster took is lost to this mention: it found a new one.
            var home = known.Homes[i] is { } kept && (kept == organisation || !taken.ContainsKey(kept)) ? kept : organisation;
            if (home != organisation) merged[home] = organisation;
            if (known.Organisations[i] != organisation || known.Homes[i] != home) moved.Add((known.Mentions[i].Id, organisation, home));
        }
        return new OrganisationNumbers { Organisations = organisations, Moved = moved, MergedInto = merged };
    }
}
