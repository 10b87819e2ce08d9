using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.Introduce;

/// <summary>The introductions of a space that a person may see: a coordinator all, others those of their organisations.</summary>
sealed class IntroductionList(MaillageDb db)
{
    public async Task<IReadOnlyList<ListedIntroduction>> OfAsync(SpaceAccess access, CancellationToken cancel)
    {
        var found = await (
            from introduction in db.Introductions.AsNoTracking()
            where introduction.SpaceId == access.Space.Id
            join first in db.Organisations.AsNoTracking() on introduction.FirstId equals first.Id
            join second in db.Organisations.AsNoTracking() on introduction.SecondId equals second.Id
            orderby introduction.AskedAt descending
            select new { introduction, First = first.Name, Second = second.Name }).ToListAsync(cancel);
        return [.. found.Where(x => MaySee(access, x.introduction)).Select(x => new ListedIntroduction(x.introduction, FrenchNames.Display(x.First), FrenchNames.Display(x.Second)))];
    }

    public static bool MaySee(SpaceAccess access, Introduction introduction) =>
        access.Coordinates || access.ActsFor(introduction.FirstId) || access.ActsFor(introduction.SecondId) || access.Capacities.Any(x => x.Membership.Id == introduction.AskedBy);

    /// <summary>What counts in the end.</summary>
    public async Task<IntroductionCount> CountAsync(Space space, CancellationToken cancel)
    {
        var all = await db.Introductions.AsNoTracking().Where(x => x.SpaceId == space.Id).ToListAsync(cancel);
        return new IntroductionCount(all.Count, all.Count(x => x.IsAccepted), all.Count(x => x.IsDeclined), all.Count(x => x.IsAccepted && !x.HadWorkedBefore), all.Count(x => x.MetOn is not null));
    }
}

/// <summary>An introduction in a list.</summary>
sealed record ListedIntroduction(Introduction Introduction, string First, string Second);

/// <summary>How introductions of a space went.</summary>
/// <param name="Asked">All.</param>
/// <param name="Accepted">By both sides.</param>
/// <param name="Declined">By one of them.</param>
/// <param name="NewPartners">Accepted between two who had no known tie.</param>
/// <param name="Met">With a first meeting noted.</param>
sealed record IntroductionCount(int Asked, int Accepted, int Declined, int NewPartners, int Met);
