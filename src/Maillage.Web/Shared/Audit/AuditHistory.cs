using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>Tells a history as people read it. Whether they may was asked at the door of the space.</summary>
public sealed class AuditHistory(MaillageDb db)
{
    public const int PageSize = 50;

    /// <summary>The history of a space, or of the records of one kind in it.</summary>
    /// <param name="spaceId">The chain.</param>
    /// <param name="kind">A key of <see cref="AuditFieldWords.Kinds"/>; null for all.</param>
    /// <param name="page">From 1; a number out of bounds is brought back within them.</param>
    /// <param name="cancel">Stops.</param>
    public Task<HistorySlice> OfSpaceAsync(Guid spaceId, string? kind, int page, CancellationToken cancel) => SliceAsync(EventsOf(spaceId, kind), page, cancel);

    /// <summary>The history of one record within a space.</summary>
    public Task<HistorySlice> OfRecordAsync(Guid spaceId, string kind, string id, int page, CancellationToken cancel) =>
        SliceAsync(db.AuditEvents.AsNoTracking().Where(x => x.RecordKind == kind && x.RecordId == id && x.SpaceId == spaceId), page, cancel);

    /// <summary>All of the history of a space, for a file.</summary>
    public Task<List<HistoryEntry>> AllOfSpaceAsync(Guid spaceId, string? kind, CancellationToken cancel) => TellAsync(EventsOf(spaceId, kind), cancel);

    IQueryable<AuditEvent> EventsOf(Guid spaceId, string? kind)
    {
        var events = db.AuditEvents.AsNoTracking().Where(x => x.SpaceId == spaceId);
        return kind is null ? events : events.Where(x => x.RecordKind == kind);
    }

    async Task<HistorySlice> SliceAsync(IQueryable<AuditEvent> events, int page, CancellationToken cancel)
    {
        var total = await events.CountAsync(cancel);
        var count = Math.Max(1, (total + PageSize - 1) / PageSize);
        var number = Math.Clamp(page, 1, count);
        var entries = await TellAsync(events.OrderByDescending(x => x.At).ThenBy(x => x.Id).Skip((number - 1) * PageSize).Take(PageSize), cancel);
        return new HistorySlice(entries, number, count, total);
    }

    async Task<List<HistoryEntry>> TellAsync(IQueryable<AuditEvent> events, CancellationToken cancel)
    {
        var told = await (
            from change in events
            join person in db.People.AsNoTracking() on change.PersonId equals (Guid?)person.Id into people
            from person in people.DefaultIfEmpty()
            join membership in db.Memberships.AsNoTracking() on change.MembershipId equals (Guid?)membership.Id into memberships
            from membership in memberships.DefaultIfEmpty()
            join organisation in db.Organisations.AsNoTracking() on change.OrganisationId equals (int?)organisation.Id into organisations
            from organisation in organisations.DefaultIfEmpty()
            orderby change.At descending, change.Id
            select new { Change = change, Person = person, Role = membership == null ? (SpaceRole?)null : membership.Role, Organisation = organisation == null ? null : organisation.Name }).ToListAsync(cancel);
        var traces = (await (
            from change in events
            join trace in db.AuditCommitments.AsNoTracking() on change.Id equals trace.EventId
            join value in db.AuditValues.AsNoTracking() on new { trace.EventId, trace.Field } equals new { value.EventId, value.Field } into values
            from value in values.DefaultIfEmpty()
            join erasure in db.AuditErasures.AsNoTracking() on new { trace.EventId, trace.Field } equals new { erasure.EventId, erasure.Field } into erasures
            from erasure in erasures.DefaultIfEmpty()
            select new { trace.EventId, trace.Field, Value = value, IsErased = erasure != null }).ToListAsync(cancel)).ToLookup(x => x.EventId);
        return told.ConvertAll(x => new HistoryEntry(
            x.Change.Id, x.Change.At, x.Change.PersonId is null ? "Maillage" : x.Person?.DisplayName ?? "Personne effacée", Capacity(x.Change, x.Role, x.Organisation),
            AuditActs.All.TryGetValue(x.Change.Action, out var act) ? act.Words : x.Change.Action,
            [.. traces[x.Change.Id].Where(y => y.Field != AuditTrail.Reason).OrderBy(y => y.Field, StringComparer.Ordinal).Select(y => Field(y.Field, y.Value, y.IsErased))],
            traces[x.Change.Id].Where(y => y.Field == AuditTrail.Reason).Select(y => Field(y.Field, y.Value, y.IsErased).Words).FirstOrDefault()));
    }

    static HistoryField Field(string field, AuditValue? value, bool isErased) => new(
        AuditFieldWords.Of(field), value?.Before, value?.After, value is not null ? HistoryFieldState.Known : isErased ? HistoryFieldState.Erased : HistoryFieldState.Missing);

    static string Capacity(AuditEvent change, SpaceRole? role, string? organisation)
    {
        if (change.PersonId is null) return "commande ou tâche du site";
        string?[] parts = [role?.Label, organisation];
        return string.Join(", ", parts.Where(x => !string.IsNullOrEmpty(x)));
    }
}
