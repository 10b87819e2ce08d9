using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Observation;

/// <summary>A wider territory against which neighbourhoods are compared: urban unit first, as the law has it, then EPCI, then commune.</summary>
public sealed record ReferenceTerritory(TerritoryKind Kind, string Code, string Name)
{
    /// <summary>The wider territories of some neighbourhoods, in the order in which the law prefers them.</summary>
    public static IReadOnlyList<ReferenceTerritory> Around(TerritorySnapshot territories, IEnumerable<NeighbourhoodInfo> neighbourhoods)
    {
        var places = neighbourhoods.ToList();
        var communes = places.SelectMany(x => x.Communes).DistinctBy(x => x.Code).ToList();
        return
        [
            .. communes
                .Select(x => territories.UrbanUnits.GetValueOrDefault(x.Code))
                .OfType<UrbanUnitMember>()
                .DistinctBy(x => x.UrbanUnitCode)
                .Select(x => new ReferenceTerritory(TerritoryKind.UrbanUnit, x.UrbanUnitCode, $"unité urbaine de {x.UrbanUnitName}")),
            .. places.SelectMany(x => x.Epcis).DistinctBy(x => x.Code).Select(x => new ReferenceTerritory(TerritoryKind.Epci, x.Code.Value, x.Name)),
            .. communes.Select(x => new ReferenceTerritory(TerritoryKind.Commune, x.Code.Value, x.Name)),
        ];
    }
}
