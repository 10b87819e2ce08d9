using Maillage.Web.Features.Territories.ListContracts;
using Maillage.Web.Features.Territories.ListNeighbourhoods;
using Maillage.Web.Features.Territories.LocatePlace;

namespace Maillage.Web.Features.Territories;

/// <summary>The addresses of the area that are not pages.</summary>
public static class TerritoryRoutes
{
    public static void MapTerritories(this IEndpointRouteBuilder routes)
    {
        ContractDownloads.Map(routes);
        NeighbourhoodDownloads.Map(routes);
        PlaceEndpoints.Map(routes);
    }
}
