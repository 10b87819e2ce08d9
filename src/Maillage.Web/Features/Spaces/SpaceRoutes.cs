using Maillage.Web.Features.Spaces.ActInCapacity;
using Maillage.Web.Features.Spaces.KeepNotes;
using Maillage.Web.Features.Spaces.ShowHistory;

namespace Maillage.Web.Features.Spaces;

/// <summary>The addresses of the area that are not pages.</summary>
public static class SpaceRoutes
{
    public static void MapSpaces(this IEndpointRouteBuilder routes)
    {
        CapacityEndpoint.Map(routes);
        RemoveNoteEndpoint.Map(routes);
        SpaceHistoryDownloads.Map(routes);
    }
}
