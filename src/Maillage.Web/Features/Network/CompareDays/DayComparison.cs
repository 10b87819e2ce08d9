using Maillage.Graph;
using Maillage.Web.Features.Network.DrawNetwork;
using Maillage.Web.Features.Spaces;

namespace Maillage.Web.Features.Network.CompareDays;

/// <summary>Sets the network of a space on two days side by side, on the same places: what formed, what held, what faded.</summary>
sealed class DayComparison(SpaceNetworks networks, SpaceNetworkMemo memo)
{
    public DateOnly Today => networks.Today;

    public async Task<NetworkChange> OfAsync(Space space, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var (before, after) = (await networks.OfAsync(space, from, cancel), await networks.OfAsync(space, to, cancel));
        var actors = before.Actors.Concat(after.Actors).DistinctBy(x => x.OrganisationId).OrderBy(x => x.OrganisationId).ToList();
        var changes = TieChange.Between(before, after);
        var at = actors.Select((x, i) => (x.OrganisationId, i)).ToDictionary(x => x.OrganisationId, x => x.i);
        var edges = changes.Select(x => new Edge(at[x.One.OrganisationId], at[x.Other.OrganisationId], Math.Max(x.Before?.Strength ?? 0, x.After?.Strength ?? 0))).OrderBy(x => x.From).ThenBy(x => x.To).ToList();
        var placed = await Task.Run(() => memo.Places.Of(space.Id, actors, edges), cancel);
        var places = Enumerable.Range(0, actors.Count).Where(x => placed[x].IsKnown).ToDictionary(x => actors[x].OrganisationId, x => placed[x]);
        var kinds = changes.ToDictionary(x => (x.One.OrganisationId, x.Other.OrganisationId), x => x.Kind);
        return new NetworkChange(before, after, changes, Draw(before), Draw(after));

        NetworkPicture Draw(SpaceNetwork network) => NetworkPicture.Of(
            network, places, NetworkGroups.Make(network, NetworkGrouping.Kind, null, x => x.Value), PictureForm.Half,
            lookOf: x => kinds[(network.Actors[x.One].OrganisationId, network.Actors[x.Other].OrganisationId)] switch
            {
                TieChangeKind.Formed => "new",
                TieChangeKind.Faded when network == after => "fading",
                TieChangeKind.Gone => "gone",
                _ => null,
            });
    }
}

/// <summary>A network on two days.</summary>
sealed record NetworkChange(SpaceNetwork Before, SpaceNetwork After, IReadOnlyList<TieChange> Ties, NetworkPicture BeforePicture, NetworkPicture AfterPicture)
{
    public int Count(TieChangeKind kind) => Ties.Count(x => x.Kind == kind);
}
