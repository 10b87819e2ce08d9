using Maillage.Web.Features.Observation.DownloadFigures;
using Maillage.Web.Features.Observation.ShowSources;

namespace Maillage.Web.Features.Observation;

/// <summary>The addresses of the area that are not pages.</summary>
public static class ObservationRoutes
{
    public static void MapObservation(this IEndpointRouteBuilder routes)
    {
        FigureDownloads.Map(routes);
        FieldFigureDownloads.Map(routes);
        SourceDownloads.Map(routes);
    }
}
