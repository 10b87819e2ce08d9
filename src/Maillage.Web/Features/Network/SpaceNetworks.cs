using Maillage.Graph.Communities;
using Maillage.Graph.Drawing;
using Maillage.Web.Data;
using Maillage.Web.Features.Network.BuildNetwork;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Reference;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network;

/// <summary>
/// Gives the network of a space, today's or another day's. It is made again as soon as something on which it rests changes, and only then: a page costs two short
/// queries that ask whether it did. See <see cref="ReadyNetworks"/> for large ones.
/// </summary>
public sealed class SpaceNetworks(MaillageDb db, ReferenceVersion reference, SpaceNetworkMemo memo, ReadyNetworks ready, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>What neither ties organisations nor is read with their ties: a document, a task, who comes into the space.</summary>
    static readonly string[] Quiet =
    [
        "adopted-act", "charter", "charter-answer", "comment", "disagreement", "document", "element-answer", "element-round", "invitation", "join-request", "lever-use", "membership", "network-reply", "task",
    ];

    /// <summary>The day that people read on a calendar in France.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    /// <summary>Whether what was given last is not yet what the data say: the next one is being worked out.</summary>
    public bool IsLate { get; private set; }

    /// <summary>The network of today, to be shown: of a large space it may be the one of a minute ago.</summary>
    public async Task<SpaceNetwork> OfAsync(Space space, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var at = clock.GetUtcNow();
        var stamp = await StampAsync(space, Today, cancel);
        if (ready.Find(stamp, at) is { } found)
        {
            IsLate = found.IsLate;
            return found.Network;
        }
        var network = await MakeAsync(space, stamp, cancel);
        IsLate = false;
        ready.Keep(stamp, network, at);
        return network;
    }

    /// <summary>The network of today as the data say it now, to write on it.</summary>
    public async Task<SpaceNetwork> NowAsync(Space space, CancellationToken cancel) => await MakeAsync(space, await StampAsync(space, Today, cancel), cancel);

    /// <summary>The network as the proofs that had begun by a day draw it, as strong as they were on that day.</summary>
    public async Task<SpaceNetwork> OfAsync(Space space, DateOnly day, CancellationToken cancel) =>
        day == Today ? await OfAsync(space, cancel) : await MakeAsync(space, await StampAsync(space, day, cancel), cancel);

    /// <summary>The state of all on which the network of a day rests.</summary>
    internal async Task<NetworkStamp> StampAsync(Space space, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var events = await db.AuditEvents.AsNoTracking().Where(x => x.SpaceId == space.Id && !Quiet.Contains(x.RecordKind)).GroupBy(x => 1)
            .Select(x => new { Count = x.Count(), Last = (DateTime?)x.Max(y => y.At) }).FirstOrDefaultAsync(cancel);
        return new NetworkStamp(space.Id, day, await reference.CurrentAsync(cancel), events?.Count ?? 0, events?.Last);
    }

    /// <summary>The network of a state of the data.</summary>
    internal Task<SpaceNetwork> MakeAsync(Space space, NetworkStamp stamp, CancellationToken cancel) =>
        // Whoever asks first may leave: the work goes on for the others, in a scope of its own.
        memo.GetAsync(stamp, async stop =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<NetworkLoader>().LoadAsync(space, stamp.Day, stop);
        }).WaitAsync(cancel);

    /// <summary>What follows from a network and from nothing else, worked out once for it.</summary>
    public Task<T> DerivedAsync<T>(SpaceNetwork network, Func<SpaceNetwork, T> work) where T : notnull => memo.DerivedAsync(network, "", work);

    /// <summary>The same where several of one type follow from it; each name is kept as long as the network, so few may be given.</summary>
    public Task<T> DerivedAsync<T>(SpaceNetwork network, string name, Func<SpaceNetwork, T> work) where T : notnull => memo.DerivedAsync(network, name, work);

    /// <summary>Who has more to do with one another than chance would have it, by the strengths of ties.</summary>
    public Task<NodeCommunities> CommunitiesAsync(SpaceNetwork network) => DerivedAsync(network, x => Leiden.Find(x.Graph));

    /// <summary>Where each organisation stands on a drawing; who is tied to nobody has no place.</summary>
    public async Task<IReadOnlyList<NodePlace>> PlacesAsync(SpaceNetwork network) => await DerivedAsync(network, memo.Places.Of);
}
