using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>A territory for which the organisation appears, and what ties it there.</summary>
sealed record TiedTerritory(string Name, string Nature, string Address, IReadOnlyList<TerritoryLink> Links)
{
    /// <summary>Neighbourhoods, contracts, then communes, the strongest ties first.</summary>
    public static IReadOnlyList<TiedTerritory> Of(ActorIndex index, ActorFacts facts, IReadOnlyList<ActorWay> ways)
    {
        var actor = facts.Actor;
        var neighbourhoods = facts.Neighbourhoods
            .Select(x => index.Territories.Neighbourhoods[x])
            .Select(x => new TiedTerritory(x.DisplayName, $"quartier de {(int)x.Generation}", x.Address, [.. index.Tied.Of(x.Code)[actor.Id]]));
        var contracts = facts.Contracts
            .OrderByDescending(x => x.Generation)
            .Select(x => index.Territories.Contracts[x])
            .Select(x => new TiedTerritory(x.DisplayName, $"contrat {x.Key.Generation.Years}", x.Address, [.. index.Tied.Of(x.Key)[actor.Id]]));
        var communes = ways.Select(x => x.CommuneCode).Append(actor.CommuneCode).Where(x => index.CommuneName(x).Length > 0).Distinct()
            .Select(x => new TiedTerritory(index.CommuneName(x), "commune", $"/acteurs?commune={x}", [x == actor.CommuneCode ? TerritoryLink.Seat : TerritoryLink.Establishment]))
            .OrderBy(x => x.Links[0]);
        return [.. neighbourhoods.OrderBy(x => x.Links[0]), .. contracts.OrderBy(x => x.Links[0]), .. communes];
    }
}
