using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.ListCooperations;

/// <summary>The cooperations of a space.</summary>
sealed class CooperationList(MaillageDb db, CooperationRosters rosters, CooperationChoices choices)
{
    /// <summary>The latest sign of life first; those that are closed last.</summary>
    public async Task<IReadOnlyList<ListedCooperation>> OfAsync(Space space, CancellationToken cancel)
    {
        var found = await db.Cooperations.AsNoTracking().Where(x => x.SpaceId == space.Id).ToListAsync(cancel);
        if (found.Count == 0) return [];
        var ids = found.Select(x => x.Id).ToList();
        var actors = (await rosters.OfAsync(ids, cancel)).Where(x => x.Actor.EndedAt is null).ToLookup(x => x.Actor.CooperationId);
        var people = await MemberNames.OfAsync(db, found.Select(x => x.AnimatorMembershipId).OfType<Guid>(), cancel);
        var listed = new List<ListedCooperation>();
        foreach (var x in found)
        {
            var animator = x.AnimatorMembershipId is { } id ? people.GetValueOrDefault(id)?.Person.DisplayName ?? "" : "";
            var ground = string.Join(" · ", new[] { await choices.NameAsync(x.NeighbourhoodCode, cancel), Theme.Find(x.ThemeCode)?.Label ?? "", x.Territory }.Where(y => y.Length > 0));
            listed.Add(new ListedCooperation(x, ground, animator, [.. actors[x.Id]]));
        }
        return [.. listed.OrderBy(x => x.Cooperation.State == CooperationState.Closed).ThenByDescending(x => x.Cooperation.SignedAt).ThenByDescending(x => x.Cooperation.Number)];
    }
}

/// <summary>A cooperation of the list.</summary>
/// <param name="Cooperation">Which.</param>
/// <param name="Ground">The common ground in words; empty when not told.</param>
/// <param name="Animator">By name; empty while nobody animates.</param>
/// <param name="Actors">Those on its list.</param>
sealed record ListedCooperation(Cooperation Cooperation, string Ground, string Animator, IReadOnlyList<ShownActor> Actors)
{
    public int Count(ActorPresence presence) => Actors.Count(x => x.Actor.Presence == presence);
}

/// <summary>What is asked of the list.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Theme">Only those on this subject.</param>
sealed record CooperationFilter(CooperationState? State, string Theme)
{
    public static CooperationFilter Read(string? state, string? theme) => new(Enum.TryParse<CooperationState>(state, out var known) && Enum.IsDefined(known) ? known : null, theme ?? "");

    public IReadOnlyList<ListedCooperation> Apply(IReadOnlyList<ListedCooperation> all) =>
        [.. all.Where(x => (State is null || x.Cooperation.State == State) && (Theme.Length == 0 || x.Cooperation.ThemeCode == Theme))];
}
