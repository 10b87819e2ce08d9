using Maillage.Web.Features.Network.ExportNetwork;
using Maillage.Web.Features.Network.ImportTies;

namespace Maillage.Web.Features.Network;

/// <summary>The addresses of the network of a space that are not pages: for members only.</summary>
public static class SpaceNetworkRoutes
{
    public static void MapSpaceNetworks(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        NetworkExports.Map(routes);
        ImportTiesEndpoints.Map(routes);
        routes.MapEncounters();
    }
}
