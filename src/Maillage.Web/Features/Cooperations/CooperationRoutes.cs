using Maillage.Web.Features.Cooperations.HoldMeetings;
using Maillage.Web.Features.Cooperations.KeepFiles;
using Maillage.Web.Features.Cooperations.ListCooperations;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The addresses of the area that are not pages.</summary>
public static class CooperationRoutes
{
    public static void MapCooperations(this IEndpointRouteBuilder routes)
    {
        DocumentEndpoints.Map(routes);
        MeetingCalendar.Map(routes);
        CooperationDownloads.Map(routes);
    }
}
