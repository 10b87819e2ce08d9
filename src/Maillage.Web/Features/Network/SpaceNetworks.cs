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
/// Gives the network of a space, today's or another day's. It is made again as soon as the space or the reference data change, and only then: a page costs two short
/// queries that ask whether they did.
/// </summary>
public sealed class SpaceNetworks(MaillageDb db, ReferenceVersion reference, SpaceNetworkMemo memo, IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The day that people read on a calendar in France.</summary>
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    public Task<SpaceNetwork> OfAsync(Space space, CancellationToken cancel) => OfAsync(space, Today, cancel);

    /// <summary>The network as the proofs that had begun by a day draw it, as strong as they were on that day.</summary>
    public async Task<SpaceNetwork> OfAsync(Space space, DateOnly day, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(space);
        var events = await db.AuditEvents.AsNoTracking().Where(x => x.SpaceId == space.Id).GroupBy(x => 1)
            .Select(x => new { Count = x.Count(), Last = (DateTime?)x.Max(y => y.At) }).FirstOrDefaultAsync(cancel);
        var stamp = new NetworkStamp(space.Id, day, await reference.CurrentAsync(cancel), events?.Count ?? 0, events?.Last);
        // Whoever asks first may leave: the work goes on for the others, in a scope of its own.
        return await memo.GetAsync(stamp, async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<NetworkLoader>().LoadAsync(space, day, CancellationToken.None);
        }).WaitAsync(cancel);
    }

    /// <summary>What follows from a network and from nothing else, worked out once for it.</summary>
    public Task<T> DerivedAsync<T>(SpaceNetwork network, Func<SpaceNetwork, T> work) where T : notnull => memo.DerivedAsync(network, "", work);

    /// <summary>The same where several of one type follow from it; each name is kept as long as the network, so few may be given.</summary>
    public Task<T> DerivedAsync<T>(SpaceNetwork network, string name, Func<SpaceNetwork, T> work) where T : notnull => memo.DerivedAsync(network, name, work);

    /// <summary>Who has more to do with one another than chance would have it, by the strengths of ties.</summary>
    public Task<NodeCommunities> CommunitiesAsync(SpaceNetwork network) => DerivedAsync(network, x => Leiden.Find(x.Graph));

    /// <summary>Where each organisation stands on a drawing; who is tied to nobody has no place.</summary>
    public async Task<IReadOnlyList<NodePlace>> PlacesAsync(SpaceNetwork network) => await DerivedAsync(network, memo.Places.Of);
}
