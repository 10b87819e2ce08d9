using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Maillage.Web.Features.Network.BuildNetwork;

namespace Maillage.Web.Features.Network;

/// <summary>
/// Networks in memory, each made once, and what was worked out from each, kept as long as it. At most <see cref="Most"/> of them: the one that was asked for
/// longest ago goes first.
/// </summary>
public sealed class SpaceNetworkMemo : IDisposable
{
    /// <summary>A network of 2,000 organisations and 10,000 ties with its drawings weighs some ten megabytes.</summary>
    public const int Most = 24;

    readonly Dictionary<NetworkStamp, Held> held = [];
    readonly ConditionalWeakTable<SpaceNetwork, ConcurrentDictionary<(Type, string), Lazy<Task<object>>>> derived = [];
    readonly Lock gate = new();
    readonly CancellationTokenSource stopping = new();
    long turn;
    bool isGone;

    internal NetworkPlaces Places { get; } = new();

    /// <summary>The network of a state of the data, made once even for many who ask at once; a failure is not kept.</summary>
    internal async Task<SpaceNetwork> GetAsync(NetworkStamp stamp, Func<CancellationToken, Task<SpaceNetwork>> make)
    {
        Held one;
        lock (gate)
        {
            if (!held.TryGetValue(stamp, out one!)) held[stamp] = one = new Held(new Lazy<Task<SpaceNetwork>>(() => Task.Run(() => make(stopping.Token))));
            one.Turn = ++turn;
            while (held.Count > Most) held.Remove(held.MinBy(x => x.Value.Turn).Key);
        }
        try
        {
            return await one.Made.Value;
        }
        catch
        {
            lock (gate)
                if (held.GetValueOrDefault(stamp) == one) held.Remove(stamp);
            throw;
        }
    }

    /// <summary>Stops what is being read, and waits until nothing is: the site may then let go of its database. A host may be stopped once more after its services are gone.</summary>
    public async Task StopAsync() => await Task.WhenAll(Stop()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    Task[] Stop()
    {
        lock (gate)
        {
            if (isGone) return [];
            stopping.Cancel();
            return [.. held.Values.Where(x => x.Made.IsValueCreated).Select(x => x.Made.Value)];
        }
    }

    public void Dispose()
    {
        lock (gate) isGone = true;
        stopping.Dispose();
    }

    /// <summary>Lets go of a network that nobody will ask for again.</summary>
    internal void Forget(NetworkStamp stamp)
    {
        lock (gate) held.Remove(stamp);
    }

    /// <summary>What follows from a network, worked out once: a drawing, an analysis.</summary>
    /// <param name="network">From which it follows, and nothing else but <paramref name="name"/>.</param>
    /// <param name="name">Tells it from others of the same type; each name is kept, so few may be given.</param>
    /// <param name="work">Works it out; a failure is not kept.</param>
    public async Task<T> DerivedAsync<T>(SpaceNetwork network, string name, Func<SpaceNetwork, T> work) where T : notnull
    {
        ArgumentNullException.ThrowIfNull(network);
        var all = derived.GetOrCreateValue(network);
        var lazy = all.GetOrAdd((typeof(T), name), _ => new Lazy<Task<object>>(() => Task.Run<object>(() => work(network))));
        try
        {
            return (T)await lazy.Value;
        }
        catch
        {
            all.TryRemove(new KeyValuePair<(Type, string), Lazy<Task<object>>>((typeof(T), name), lazy));
            throw;
        }
    }

    sealed class Held(Lazy<Task<SpaceNetwork>> made)
    {
        public Lazy<Task<SpaceNetwork>> Made { get; } = made;

        public long Turn { get; set; }
    }
}
