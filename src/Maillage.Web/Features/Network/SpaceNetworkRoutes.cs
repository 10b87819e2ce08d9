namespace Maillage.Web.Features.Network;

/// <summary>The addresses of the network of a space that are not pages: for members only.</summary>
public static class SpaceNetworkRoutes
{
    public static void MapSpaceNetworks(this IEndpointRouteBuilder routes) => routes.MapEncounters();
}
