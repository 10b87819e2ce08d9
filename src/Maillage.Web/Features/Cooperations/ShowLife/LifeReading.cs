using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.ShowLife;

/// <summary>Reads the life of a cooperation: what is ahead, and what happened, the latest first.</summary>
sealed class LifeReading(MaillageDb db, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    public async Task<ShownLife> ReadAsync(CooperationAccess access, CancellationToken cancel)
    {
        var cooperation = access.Cooperation;
        var (id, today) = (cooperation.Id, Today);
        var members = await MemberNames.OfSpaceAsync(db, access.InSpace.Space.Id, cancel);
        var meetings = await db.CooperationMeetings.AsNoTracking().Where(x => x.CooperationId == id).OrderByDescending(x => x.Day).ToListAsync(cancel);
        var tasks = await db.CooperationTasks.AsNoTracking().Where(x => x.CooperationId == id && x.DoneAt == null).OrderBy(x => x.DueOn == null).ThenBy(x => x.DueOn).ToListAsync(cancel);
        var files = await db.CooperationFiles.AsNoTracking().CountAsync(x => x.CooperationId == id, cancel);
        var steps = await db.CooperationSteps.AsNoTracking().Where(x => x.CooperationId == id).ToListAsync(cancel);
        var closures = await (from closure in db.CooperationClosures.AsNoTracking() join step in db.CooperationSteps on closure.StepId equals step.Id where step.CooperationId == id select closure).ToListAsync(cancel);
        var versions = await db.CharterVersions.AsNoTracking().Where(x => x.CooperationId == id).Select(x => new { x.Number, x.WrittenAt, x.WrittenBy, x.Reason }).ToListAsync(cancel);
        var acts = await db.AdoptedActs.AsNoTracking().Where(x => x.CooperationId == id && x.RemovedAt == null).ToListAsync(cancel);
        var organisations = await ShownOrganisations.OfAsync(db, acts.Select(x => x.OrganisationId), cancel);
        var disagreements = await db.Disagreements.AsNoTracking().Where(x => x.CooperationId == id).ToListAsync(cancel);

        string To(string page) => CooperationAddresses.Page(access.Slug, cooperation.Number, page);
        List<LifeMoment> moments =
        [
            new(Day(cooperation.OpenedAt), cooperation.OpenedAt, LifeKind.State, "Ouverture", $"Racontée par {members.Label(cooperation.WitnessMembershipId)}.", access.Address),
            .. steps.Select(x => new LifeMoment(Day(x.At), x.At, LifeKind.State, StepTitle(x), $"Par {members.Label(x.MembershipId)}. {x.Reason}", null)),
            .. meetings.Where(x => x.Day <= today).Select(x => new LifeMoment(x.Day, x.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), LifeKind.Meeting, x.Title, x.Place, To($"vie/reunions/{x.Id}"))),
            .. versions.Select(x => new LifeMoment(Day(x.WrittenAt), x.WrittenAt, LifeKind.Charter, x.Number == 1 ? "Première charte" : $"Charte, version {x.Number}", x.Reason, To($"accord/versions/{x.Number}"))),
            .. acts.Select(x => new LifeMoment(x.Day, x.Day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), LifeKind.Act, $"Acte de {organisations.GetValueOrDefault(x.OrganisationId)?.Name ?? "un organisme"}",
                string.Join(", ", new[] { x.Authority, x.Reference }.Where(y => y.Length > 0)), To($"accord/actes/{x.Id}"))),
            .. disagreements.Select(x => new LifeMoment(Day(x.OpenedAt), x.OpenedAt, LifeKind.Disagreement, $"Désaccord posé : {x.Subject}", "", To($"accord/desaccords/{x.Number}"))),
            .. disagreements.Where(x => x.SettledAt is not null).Select(x => new LifeMoment(Day(x.SettledAt!.Value), x.SettledAt.Value, LifeKind.Disagreement, $"Désaccord réglé : {x.Subject}", x.Decision, To($"accord/desaccords/{x.Number}"))),
        ];
        var closed = steps.Where(x => x.State == CooperationState.Closed).OrderByDescending(x => x.At).Select(x => (Step: x, Story: closures.FirstOrDefault(y => y.StepId == x.Id)))
            .Where(x => x.Story is not null).Select(x => new ShownClosure(x.Step, x.Story!, members.Label(x.Step.MembershipId))).ToList();
        return new ShownLife(members, [.. meetings.Where(x => x.Day >= today).OrderBy(x => x.Day)], meetings.Count, tasks, files, [.. moments.OrderByDescending(x => x.Day).ThenByDescending(x => x.At)], closed,
            steps.OrderByDescending(x => x.At).FirstOrDefault());
    }

    static string StepTitle(CooperationStep step) => step switch
    {
        { From: CooperationState.Closed } => "Réouverture",
        { From: CooperationState.Dormant, State: not CooperationState.Closed } => "Réveil",
        { State: CooperationState.Formal } => "Formalisée",
        { State: CooperationState.Dormant } => "Mise en sommeil",
        _ => "Clôture",
    };

    static DateOnly Day(DateTime at) => DateOnly.FromDateTime(at.InFrance());
}

/// <summary>The life of a cooperation.</summary>
/// <param name="Members">Who acted, by membership.</param>
/// <param name="Ahead">The meetings of today and to come.</param>
/// <param name="MeetingCount">How many meetings it has in all.</param>
/// <param name="Tasks">Those to be done.</param>
/// <param name="FileCount">How many documents it has.</param>
/// <param name="Moments">What happened, the latest first.</param>
/// <param name="Closures">Its closing stories, the latest first.</param>
/// <param name="LastStep">The step that led to its present state; null when it has not changed since it opened.</param>
sealed record ShownLife(
    IReadOnlyDictionary<Guid, SpaceMember> Members, IReadOnlyList<CooperationMeeting> Ahead, int MeetingCount, IReadOnlyList<CooperationTask> Tasks, int FileCount, IReadOnlyList<LifeMoment> Moments,
    IReadOnlyList<ShownClosure> Closures, CooperationStep? LastStep);

/// <summary>A closing story, its step and who told it.</summary>
sealed record ShownClosure(CooperationStep Step, CooperationClosure Story, string By);

/// <summary>Something that happened.</summary>
/// <param name="Day">When, as it is shown.</param>
/// <param name="At">When, to put those of a day in order.</param>
/// <param name="Kind">Of what kind.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Words">What more is known; empty when nothing is.</param>
/// <param name="Address">Where it can be seen; null when this is all.</param>
sealed record LifeMoment(DateOnly Day, DateTime At, LifeKind Kind, string Title, string Words, string? Address);

/// <summary>What kind of thing happens in the life of a cooperation.</summary>
enum LifeKind
{
    State = 0,
    Meeting = 1,
    Charter = 2,
    Act = 3,
    Disagreement = 4,
}

/// <summary>The words of a <see cref="LifeKind"/>.</summary>
static class LifeKindWords
{
    extension(LifeKind kind)
    {
        public string Label => kind switch { LifeKind.State => "étape", LifeKind.Meeting => "réunion", LifeKind.Charter => "charte", LifeKind.Act => "acte", _ => "désaccord" };
    }
}
