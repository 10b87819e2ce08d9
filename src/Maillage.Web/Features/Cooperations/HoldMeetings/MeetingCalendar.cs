using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Maillage.Web.Features.Cooperations.HoldMeetings;

/// <summary><c>…/vie/reunions/{id}/agenda.ics</c>: a meeting for one's own calendar, the whole day since its hour is told in words. What was said there stays here.</summary>
static class MeetingCalendar
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/espaces/{slug}/cooperations/{number:int}/vie/reunions/{id:guid}/agenda.ics", async (
        string slug, int number, Guid id, [FromServices] CooperationDoor door, [FromServices] MeetingKeeping keeping, [FromServices] SiteOrigin origin, CancellationToken cancel) =>
    {
        if (await door.OpenAsync(slug, number, SpaceAction.Read, cancel) is not { } access || await keeping.FindAsync(access, id, cancel) is not { } meeting) return Results.NotFound();
        var event_ = new CalendarEvent
        {
            Uid = $"{meeting.Id}@maillage", Summary = meeting.Title, Location = meeting.Place.Length > 0 ? meeting.Place : null,
            Description = $"{access.Cooperation.Title}\n{origin.Url(CooperationAddresses.Meeting(slug, number, id))}",
            Start = new CalDateTime(meeting.Day.Year, meeting.Day.Month, meeting.Day.Day), End = new CalDateTime(meeting.Day.AddDays(1).Year, meeting.Day.AddDays(1).Month, meeting.Day.AddDays(1).Day),
            Sequence = meeting.Version - 1,
        };
        var calendar = new Calendar { ProductId = "-//Maillage//FR" };
        calendar.Events.Add(event_);
        return Results.File(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? ""), "text/calendar; charset=utf-8", $"reunion-{meeting.Day:yyyy-MM-dd}.ics");
    }).RequireAuthorization();
}
