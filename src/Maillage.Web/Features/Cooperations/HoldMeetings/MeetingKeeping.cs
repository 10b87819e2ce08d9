using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.HoldMeetings;

/// <summary>Keeps the meetings of a cooperation: day, place, who was there, what was said. Of two people who write notes at once, the second is shown what the first kept.</summary>
sealed class MeetingKeeping(MaillageDb db, CooperationHold hold, CooperationRosters rosters, AuditTrail trail)
{
    const int LongestWord = 200;
    const int LongestNotes = 20_000;

    public async Task<CooperationMeeting?> FindAsync(CooperationAccess access, Guid id, CancellationToken cancel) =>
        await db.CooperationMeetings.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel);

    public async Task<IReadOnlyList<ShownActor>> ActorsAsync(CooperationAccess access, CancellationToken cancel) => await rosters.OfAsync([access.Cooperation.Id], cancel);

    public async Task<IReadOnlySet<Guid>> PresentAsync(Guid meetingId, CancellationToken cancel) =>
        (await db.MeetingPresences.AsNoTracking().Where(x => x.MeetingId == meetingId).Select(x => x.ActorId).ToListAsync(cancel)).ToHashSet();

    /// <summary>Adds a meeting, or changes one.</summary>
    /// <param name="access">The cooperation.</param>
    /// <param name="id">The meeting; null for a new one.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="version">The version from which it was typed; null for a new one.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<MeetingOutcome> SaveAsync(CooperationAccess access, Guid? id, TypedMeeting typed, int? version, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (typed.Title.Length == 0) errors.Add(new("titre", "Donnez un titre à la réunion : « Point de rentrée », « Bilan de l’été »."));
        if (typed.Title.Length > LongestWord) errors.Add(new("titre", "C’est trop long : deux cents caractères au plus."));
        if (TypedDate.Read(typed.Day) is not { } day)
        {
            day = default;
            errors.Add(new("jour", "Donnez le jour, par exemple 12/03/2026."));
        }
        if (typed.Place.Length > LongestWord) errors.Add(new("lieu", "C’est trop long : deux cents caractères au plus."));
        if (typed.Notes.Length > LongestNotes) errors.Add(new("notes", $"C’est trop long : {FrenchFormat.Integer(LongestNotes)} caractères au plus."));
        if (errors.Count > 0) return new MeetingOutcome(errors, null, null);

        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var actors = (await ActorsAsync(access, cancel)).Where(x => typed.Present.Contains(x.Id)).ToList();
        CooperationMeeting meeting;
        List<ShownActor> before = [];
        if (id is null)
        {
            meeting = new CooperationMeeting { Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Day = day, Title = typed.Title, Place = typed.Place, Notes = typed.Notes };
            db.CooperationMeetings.Add(meeting);
        }
        else
        {
            meeting = await db.CooperationMeetings.SingleAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel);
            var present = await PresentAsync(meeting.Id, cancel);
            before = [.. (await ActorsAsync(access, cancel)).Where(x => present.Contains(x.Id))];
            var isSame = (meeting.Title, meeting.Day, meeting.Place, meeting.Notes) == (typed.Title, day, typed.Place, typed.Notes) && present.SetEquals(actors.Select(x => x.Id));
            if (isSame) return new MeetingOutcome([], null, meeting.Id);
            if (meeting.Version != version) return new MeetingOutcome([], meeting, null);
        }
        var isNew = id is null;
        trail.Record(access.InSpace.Space.Id, access.Actor, isNew ? LifeActs.MeetingAdded : LifeActs.MeetingChanged, meeting.Id.ToString(),
        [
            new FieldChange("cooperation", isNew ? null : access.Cooperation.Title, access.Cooperation.Title), new FieldChange("subject", isNew ? null : meeting.Title, typed.Title),
            new FieldChange("day", isNew ? null : FrenchFormat.Date(meeting.Day), FrenchFormat.Date(day)), new FieldChange("place", isNew ? null : Empty(meeting.Place), Empty(typed.Place)),
            new FieldChange("notes", isNew ? null : Empty(meeting.Notes), Empty(typed.Notes)), new FieldChange("present", Empty(Names(before)), Empty(Names(actors))),
        ]);
        if (!isNew)
        {
            (meeting.Title, meeting.Day, meeting.Place, meeting.Notes) = (typed.Title, day, typed.Place, typed.Notes);
            meeting.Version++;
            await db.MeetingPresences.Where(x => x.MeetingId == meeting.Id).ExecuteDeleteAsync(cancel);
        }
        db.MeetingPresences.AddRange(actors.Select(x => new MeetingPresence { MeetingId = meeting.Id, ActorId = x.Id }));
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return new MeetingOutcome([], null, meeting.Id);
    }

    /// <summary>Takes off a meeting that was written by mistake.</summary>
    public async Task RemoveAsync(CooperationAccess access, Guid id, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.CooperationMeetings.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel) is not { } meeting) return;
        await db.MeetingPresences.Where(x => x.MeetingId == id).ExecuteDeleteAsync(cancel);
        db.CooperationMeetings.Remove(meeting);
        trail.Record(access.InSpace.Space.Id, access.Actor, LifeActs.MeetingRemoved, id.ToString(),
            [new FieldChange("subject", meeting.Title, null), new FieldChange("day", FrenchFormat.Date(meeting.Day), null), new FieldChange("notes", Empty(meeting.Notes), null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    static string Names(IReadOnlyList<ShownActor> actors) => string.Join(", ", actors.Select(x => x.Name));

    static string? Empty(string text) => text.Length == 0 ? null : text;
}

/// <summary>What the form of a meeting holds, trimmed.</summary>
sealed record TypedMeeting(string Title, string? Day, string Place, string Notes, IReadOnlyCollection<Guid> Present)
{
    public static TypedMeeting Of(CooperationMeeting meeting, IReadOnlyCollection<Guid> present) => new(meeting.Title, TypedDate.Write(meeting.Day), meeting.Place, meeting.Notes, present);
}

/// <summary>What became of a meeting that someone wrote.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">The meeting as someone else kept it in between; null when nobody did.</param>
/// <param name="Id">The meeting, when it is kept.</param>
sealed record MeetingOutcome(IReadOnlyList<FieldError> Errors, CooperationMeeting? Kept, Guid? Id);
