using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>Gathers what the pages of a cooperation show of it.</summary>
sealed class CooperationReading(MaillageDb db, CooperationRosters rosters, CooperationChoices choices)
{
    /// <param name="access">The cooperation, and who looks.</param>
    /// <param name="isShown">Whether others look too: a screen in a room, a sheet on a wall. Only what all members read is then given.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<CooperationView> OfAsync(CooperationAccess access, bool isShown, CancellationToken cancel)
    {
        var cooperation = access.Cooperation;
        var roster = await rosters.OfAsync(access, cancel);
        var released = await db.ActorLines.AsNoTracking().Where(x => x.CooperationId == cooperation.Id && x.ReleasedAt != null).OrderBy(x => x.ReleasedAt).ToListAsync(cancel);
        var conditions = await db.CooperationConditions.AsNoTracking().Where(x => x.CooperationId == cooperation.Id && x.EndedAt == null).OrderBy(x => x.Kind).ThenBy(x => x.Day).ThenBy(x => x.Id).ToListAsync(cancel);
        var ids = conditions.Select(x => x.Id).ToList();
        var notes = (await db.ConditionNotes.AsNoTracking().Where(x => ids.Contains(x.ConditionId)).ToListAsync(cancel)).ToLookup(x => x.ConditionId);
        var arrangements = await db.SideArrangements.AsNoTracking().Where(x => x.CooperationId == cooperation.Id && x.EndedAt == null).OrderBy(x => x.Day).ThenBy(x => x.Id).ToListAsync(cancel);
        var people = await MemberNames.OfAsync(db,
            [cooperation.WitnessMembershipId, .. new[] { cooperation.AnimatorMembershipId }.OfType<Guid>(), .. released.Select(x => x.AuthorMembershipId), .. conditions.Select(x => x.MembershipId), .. notes.SelectMany(x => x).Select(x => x.MembershipId)], cancel);
        var viewer = access.InSpace.Viewer!.PersonId;
        var audiences = isShown ? new HashSet<LineAudience> { LineAudience.Members } : roster.AudiencesOf(viewer);
        var lines = released.Where(x => audiences.Contains(x.Audience!.Value) || (!isShown && people[x.AuthorMembershipId].Person.Id == viewer)).ToList();
        var actors = roster.Actors.Concat(roster.Former).ToDictionary(x => x.Id);
        return new CooperationView
        {
            Access = access, Roster = roster, Witness = people[cooperation.WitnessMembershipId], Animator = cooperation.AnimatorMembershipId is { } animator ? people[animator] : null,
            Neighbourhood = await choices.NameAsync(cooperation.NeighbourhoodCode, cancel), Theme = Theme.Find(cooperation.ThemeCode)?.Label ?? "",
            Lines = [.. lines.Where(x => actors.ContainsKey(x.ActorId)).Select(x => new ShownLine(x, actors[x.ActorId], people[x.AuthorMembershipId]))],
            Conditions = [.. conditions.Select(x => new ShownCondition(x, people[x.MembershipId], [.. notes[x.Id].OrderBy(y => y.Day).ThenBy(y => y.WrittenAt).Select(y => new ShownNote(y, people[y.MembershipId]))]))],
            Arrangements = arrangements,
        };
    }
}

/// <summary>What the pages of a cooperation show of it, to one person.</summary>
public sealed record CooperationView
{
    public required CooperationAccess Access { get; init; }
    public required CooperationRoster Roster { get; init; }
    public required SpaceMember Witness { get; init; }
    public required SpaceMember? Animator { get; init; }
    public required string Neighbourhood { get; init; }
    public required string Theme { get; init; }

    /// <summary>The shared lines that this person may read, the oldest first.</summary>
    public required IReadOnlyList<ShownLine> Lines { get; init; }

    public required IReadOnlyList<ShownCondition> Conditions { get; init; }
    public required IReadOnlyList<SideArrangement> Arrangements { get; init; }

    public Cooperation Cooperation => Access.Cooperation;

    public string Ground => string.Join(" · ", new[] { Neighbourhood, Theme, Cooperation.Territory }.Where(x => x.Length > 0));

    /// <summary>The actors of whom a line can be read, in the order of the list, then those that left.</summary>
    public IReadOnlyList<ShownActor> ReadActors => [.. Roster.Actors.Concat(Roster.Former).Where(x => Lines.Any(y => y.Actor.Id == x.Id))];

    public IReadOnlyList<ShownLine> LinesOf(ShownActor actor, GridQuestion question) => [.. Lines.Where(x => x.Actor.Id == actor.Id && x.Line.Question == question)];
}

/// <summary>A shared line with its author.</summary>
public sealed record ShownLine(ActorLine Line, ShownActor Actor, SpaceMember Author)
{
    /// <summary>Whether the author tells the part of the actor to which they belong.</summary>
    public bool IsOwn => Actor.Speaks(Author);

    /// <summary>« Samir Oudry, Centre social Les Glycines » of one's own part, « lecture de Nadia Ferrand, Auvelle Agglomération » of another's.</summary>
    public string By => (IsOwn ? "" : "lecture de ") + Author.NameAndHouse;
}

/// <summary>A condition with what was seen of it since.</summary>
/// <param name="Condition">Which.</param>
/// <param name="Author">Who noted it.</param>
/// <param name="Notes">The oldest first.</param>
public sealed record ShownCondition(CooperationCondition Condition, SpaceMember Author, IReadOnlyList<ShownNote> Notes)
{
    public ConditionState State => Notes.Count > 0 ? Notes[^1].Note.State : ConditionState.Still;

    /// <summary>« toujours là »; said of the day when it was last seen.</summary>
    public string StateLabel => State.LabelOf(Condition.Helps);

    /// <summary>When it was last looked at.</summary>
    public DateOnly SeenOn => Notes.Count > 0 ? Notes[^1].Note.Day : Condition.Day;
}

/// <summary>A follow-up of a condition with its author.</summary>
public sealed record ShownNote(ConditionNote Note, SpaceMember Author);
