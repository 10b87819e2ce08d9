using Maillage.Web.Features.Actors.ListActors;
using Maillage.Web.Features.Actors.ShowActor;

namespace Maillage.Web.Features.Actors;

/// <summary>The addresses of the area that are not pages.</summary>
public static class ActorRoutes
{
    public static void MapActors(this IEndpointRouteBuilder routes)
    {
        ActorDownloads.Map(routes);
        ReceivedDownloads.Map(routes);
    }
}
