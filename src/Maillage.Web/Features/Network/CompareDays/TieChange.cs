namespace Maillage.Web.Features.Network.CompareDays;

/// <summary>What became of a tie from one day to another.</summary>
/// <param name="One">An organisation.</param>
/// <param name="Other">Another.</param>
/// <param name="Before">The tie on the first day; null when there was none.</param>
/// <param name="After">The tie on the second day; null when there is none any more.</param>
/// <param name="Kind">What became of it.</param>
public sealed record TieChange(NetworkActor One, NetworkActor Other, SpaceTie? Before, SpaceTie? After, TieChangeKind Kind)
{
    /// <summary>The proofs that are new, where there are some; else those there were.</summary>
    public IEnumerable<TieProof> Telling(DateOnly since) =>
        After?.Proofs.Where(x => Kind == TieChangeKind.Formed || x.Last > since) is { } fresh && fresh.Any() ? fresh : (After ?? Before)!.Proofs;

    /// <param name="before">The network on the first day.</param>
    /// <param name="after">The network on the second.</param>
    /// <returns>What formed first, then what faded, then what holds; within each the strongest first.</returns>
    public static IReadOnlyList<TieChange> Between(SpaceNetwork before, SpaceNetwork after)
    {
        var was = Ties(before);
        var isNow = Ties(after);
        return
        [
            .. was.Keys.Union(isNow.Keys).Select(key =>
            {
                var (old, current) = (was.GetValueOrDefault(key), isNow.GetValueOrDefault(key));
                var (network, tie) = current is not null ? (after, current) : (before, old!);
                var kind = old is null ? TieChangeKind.Formed
                    : current is null ? TieChangeKind.Gone
                    : current.Last > before.Day || current.Strength >= old.Strength ? TieChangeKind.Held
                    : TieChangeKind.Faded;
                return new TieChange(network.Actors[tie.One], network.Actors[tie.Other], old, current, kind);
            }).OrderBy(x => x.Kind).ThenByDescending(x => (x.After ?? x.Before)!.Strength).ThenBy(x => x.One.OrganisationId).ThenBy(x => x.Other.OrganisationId),
        ];

        static Dictionary<(int, int), SpaceTie> Ties(SpaceNetwork network) =>
            network.Ties.ToDictionary(x => (network.Actors[x.One].OrganisationId, network.Actors[x.Other].OrganisationId));
    }
}

/// <summary>What became of a tie.</summary>
public enum TieChangeKind
{
    Formed = 0,

    /// <summary>Nothing new was seen of it, and it is weaker.</summary>
    Faded = 1,

    Gone = 2,

    /// <summary>Something new was seen of it.</summary>
    Held = 3,
}

/// <summary>The words of a <see cref="TieChangeKind"/>.</summary>
public static class TieChangeKindWords
{
    extension(TieChangeKind kind)
    {
        public string Label => kind switch { TieChangeKind.Formed => "s’est formé", TieChangeKind.Faded => "s’estompe", TieChangeKind.Gone => "n’apparaît plus", _ => "tient" };
    }
}
