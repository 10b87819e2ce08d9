using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>Finds what the directory shows; the whole of it, which most people see first, once for each state of the reference data.</summary>
sealed class ActorDirectory(ActorIndexes indexes, ActorMaps maps, ReferenceMemo<string, ActorListing> memo, ReferenceMemo<string, ActorBits[]> packed)
{
    public async Task<ActorListing> FindAsync(ActorFilter filter, CancellationToken cancel)
    {
        var index = await indexes.GetAsync(cancel);
        return filter.IsEmpty ? await memo.GetAsync(index, "", () => MakeAsync(index, filter)) : await MakeAsync(index, filter);
    }

    /// <summary>The index and the places of the organisations that a download holds.</summary>
    public async Task<(ActorIndex Index, IReadOnlyList<int> Places)> ListAsync(ActorFilter filter, CancellationToken cancel)
    {
        var index = await indexes.GetAsync(cancel);
        return (index, ActorFinding.Of(index, await BitsAsync(index), filter).Places);
    }

    Task<ActorBits[]> BitsAsync(ActorIndex index) => packed.GetAsync(index, "", () => Task.FromResult(ActorBits.Of(index)));

    async Task<ActorListing> MakeAsync(ActorIndex index, ActorFilter filter)
    {
        var found = ActorFinding.Of(index, await BitsAsync(index), filter);
        return new ActorListing(index, filter, found, ActorFacets.Of(index, found, filter), await maps.DrawAsync(index, found, filter));
    }
}

/// <summary>What the directory shows for a filter.</summary>
sealed record ActorListing(ActorIndex Index, ActorFilter Filter, ActorFinding Found, ActorFacets Facets, ActorMap? Map)
{
    public int Count => Found.Places.Count;

    public IEnumerable<ActorFacts> Page(int page, int size) => Found.Places.Skip((page - 1) * size).Take(size).Select(x => Index.Facts[x]);
}
