using System.Collections.Concurrent;

namespace Maillage.Web.Features.Network;

/// <summary>
/// The last network of today of each space, with all that its pages ask, and until when nothing had changed it. A large one is shown again while the next is worked out beside, for
/// <see cref="Oldest"/> at most: nobody waits, and nobody reads what is older. A small one is made again at once, so that one sees what one has just done.
/// </summary>
public sealed class ReadyNetworks : IDisposable
{
    /// <summary>From so many organisations on, or so many ties, a drawing takes longer than a page may.</summary>
    public const int LargeOrganisations = 300;

    public const int LargeTies = 3_000;

    /// <summary>How long after a change the network without it may still be shown.</summary>
    public static readonly TimeSpan Oldest = TimeSpan.FromSeconds(60);

    readonly ConcurrentDictionary<Guid, Ready> ready = [];
    readonly SemaphoreSlim asked = new(0, 1);

    public static bool IsLarge(SpaceNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return network.Actors.Count >= LargeOrganisations || network.Ties.Count >= LargeTies;
    }

    /// <summary>What may be shown for a state of the data: the network of that state, or the one before where it is large and was still true less than <see cref="Oldest"/> ago.</summary>
    /// <param name="stamp">The state.</param>
    /// <param name="at">When it was read.</param>
    public (SpaceNetwork Network, bool IsLate)? Find(NetworkStamp stamp, DateTimeOffset at)
    {
        if (!ready.TryGetValue(stamp.SpaceId, out var last)) return null;
        if (last.Stamp == stamp)
        {
            Keep(stamp, last.Network, at);
            return (last.Network, false);
        }
        if (at - last.TrueAt > Oldest) return null;
        Ask();
        return (last.Network, true);
    }

    /// <summary>Keeps a large network that was true at a moment; one that was true later stays.</summary>
    public void Keep(NetworkStamp stamp, SpaceNetwork network, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (!IsLarge(network))
        {
            Forget(stamp.SpaceId);
            return;
        }
        ready.AddOrUpdate(stamp.SpaceId, _ => new Ready(stamp, network, at), (_, x) => x.TrueAt > at ? x : new Ready(stamp, network, at));
        while (ready.Count > SpaceNetworkMemo.Most) Forget(ready.MinBy(x => x.Value.TrueAt).Key);
    }

    /// <summary>The spaces whose network is large, and the state that each network shows.</summary>
    public IReadOnlyList<(Guid SpaceId, NetworkStamp Stamp)> All => [.. ready.Select(x => (x.Key, x.Value.Stamp))];

    /// <summary>Lets go of the network of a space.</summary>
    public void Forget(Guid spaceId) => ready.TryRemove(spaceId, out _);

    /// <summary>Asks for the next one, once for many.</summary>
    void Ask()
    {
        lock (ready)
            if (asked.CurrentCount == 0) asked.Release();
    }

    /// <summary>Waits until one is asked for, or for a time.</summary>
    public Task AskedAsync(TimeSpan most, CancellationToken cancel) => asked.WaitAsync(most, cancel);

    public void Dispose() => asked.Dispose();

    /// <param name="Stamp">The state of the data that it shows.</param>
    /// <param name="Network">The network.</param>
    /// <param name="TrueAt">The last moment at which the data were known to be in that state.</param>
    sealed record Ready(NetworkStamp Stamp, SpaceNetwork Network, DateTimeOffset TrueAt);
}
