namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>Something that several organisations share, and the proofs that it makes of each pair of them.</summary>
/// <param name="Evidence">What kind of thing.</param>
/// <param name="Words">Which.</param>
/// <param name="Weight">How much it ties two that share it alone; of <c>n</c>, each pair has this over <c>n</c> - 1 (Newman 2001), so that each has this in all.</param>
/// <param name="Href">Where it can be seen.</param>
public sealed record SharedThing(TieEvidence Evidence, string Words, double Weight, string? Href)
{
    /// <summary>
    /// What more share ties nobody: a line of 200 associations helped by the same town says nothing of any two of them, and its 19,900 pairs would drown what does.
    /// </summary>
    public const int MostSharing = 40;

    /// <summary>A proof for each two who shared it on at least one same day.</summary>
    /// <param name="sharing">Who shares it, and from when to when; an organisation or a service of it stands once.</param>
    public IEnumerable<TieProof> Proofs(IReadOnlyList<Share> sharing)
    {
        if (sharing.Count < 2 || sharing.Count > MostSharing) yield break;
        var weight = Weight / (sharing.Count - 1);
        for (var i = 0; i < sharing.Count; i++)
        {
            for (var j = i + 1; j < sharing.Count; j++)
            {
                var (one, other) = sharing[i].Organisation <= sharing[j].Organisation ? (sharing[i], sharing[j]) : (sharing[j], sharing[i]);
                var (first, last) = (one.First > other.First ? one.First : other.First, one.Last < other.Last ? one.Last : other.Last);
                if (last < first) continue;
                yield return new TieProof(one.Organisation, other.Organisation, Evidence, Words, first, last, weight, Href) { OneService = one.Service, OtherService = other.Service };
            }
        }
    }
}

/// <summary>An organisation has a share in something.</summary>
/// <param name="Organisation">Its number.</param>
/// <param name="Service">Its service that has; null for the organisation as a whole.</param>
/// <param name="First">Since when.</param>
/// <param name="Last">Until when.</param>
public readonly record struct Share(int Organisation, Guid? Service, DateOnly First, DateOnly Last);
