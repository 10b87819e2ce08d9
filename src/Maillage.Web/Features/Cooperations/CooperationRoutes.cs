using Maillage.Web.Features.Cooperations.ListCooperations;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The addresses of the area that are not pages.</summary>
public static class CooperationRoutes
{
    public static void MapCooperations(this IEndpointRouteBuilder routes) => CooperationDownloads.Map(routes);
}
