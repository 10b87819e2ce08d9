using Maillage.France;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Funding;

/// <summary>
/// Which organisations appear for a territory in the loaded files, and what says so. Worked out once for a state of the reference data.
/// </summary>
public sealed class TerritoryActors
{
    readonly Dictionary<ContractKey, Dictionary<int, SortedSet<TerritoryLink>>> byContract = [];
    readonly Dictionary<QpvCode, Dictionary<int, SortedSet<TerritoryLink>>> byNeighbourhood = [];
    readonly Dictionary<string, List<int>> seats = new(StringComparer.Ordinal);

    public TerritoryActors(TerritorySnapshot territories, ActorSnapshot actors, FundingSnapshot funding)
    {
        foreach (var actor in actors.All)
        {
            if (actor.CommuneCode.Length > 0 && actor.Standing == OrganisationStanding.Current)
            {
                if (!seats.TryGetValue(actor.CommuneCode, out var there)) seats[actor.CommuneCode] = there = [];
                there.Add(actor.Id);
            }
            foreach (var code in actor.Directory.SelectMany(x => x.NeighbourhoodCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
                if (QpvCode.TryParse(code, out var neighbourhood)) Note(neighbourhood, actor.Id, TerritoryLink.Directory);
        }
        foreach (var grant in funding.Grants)
        {
            if (grant.Contract is { } contract) NoteContract(contract, grant.Beneficiary, TerritoryLink.Action);
            foreach (var neighbourhood in grant.Neighbourhoods) Note(neighbourhood, grant.Beneficiary, TerritoryLink.Action);
        }
        foreach (var post in funding.Posts)
            foreach (var contract in post.Contracts) NoteContract(contract, post.Organisation, TerritoryLink.Post);

        void Note(QpvCode code, int organisation, TerritoryLink link)
        {
            Add(byNeighbourhood, code, organisation, link);
            // What is in a neighbourhood is in its contract.
            if (territories.Neighbourhoods.TryGetValue(code, out var place) && place.Attachment.Contract is { } key) Add(byContract, key, organisation, link);
        }

        void NoteContract(ContractKey key, int organisation, TerritoryLink link) => Add(byContract, key, organisation, link);

        void Add<TKey>(Dictionary<TKey, Dictionary<int, SortedSet<TerritoryLink>>> all, TKey key, int organisation, TerritoryLink link) where TKey : notnull
        {
            if (!all.TryGetValue(key, out var there)) all[key] = there = [];
            if (!there.TryGetValue(organisation, out var links)) there[organisation] = links = [];
            links.Add(link);
        }
    }

    /// <summary>The organisations tied to a contract by an action, a directory or a post, with what ties each. Seats are apart: see <see cref="SeatsIn"/>.</summary>
    public IReadOnlyDictionary<int, SortedSet<TerritoryLink>> Of(ContractKey contract) => byContract.GetValueOrDefault(contract) ?? [];

    /// <summary>The organisations that a file names for a neighbourhood itself.</summary>
    public IReadOnlyDictionary<int, SortedSet<TerritoryLink>> Of(QpvCode neighbourhood) => byNeighbourhood.GetValueOrDefault(neighbourhood) ?? [];

    /// <summary>The organisations whose seat is in a commune, in the order of their names.</summary>
    public IReadOnlyList<int> SeatsIn(string commune) => seats.GetValueOrDefault(commune) ?? [];
}
