using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What goes with a person who is erased: their drafts, that they animate, the tasks that they had taken, the words of their answers to charters. What they told or shared stays, without their name.</summary>
static class CooperationErasure
{
    public static async Task EraseAsync(MaillageDb db, Guid personId, CancellationToken cancel)
    {
        var memberships = db.Memberships.Where(x => x.PersonId == personId).Select(x => x.Id);
        await db.ActorLines.Where(x => x.ReleasedAt == null && memberships.Contains(x.AuthorMembershipId)).ExecuteDeleteAsync(cancel);
        await db.CooperationTasks.Where(x => x.DoneAt == null && x.MembershipId != null && memberships.Contains(x.MembershipId.Value)).ExecuteUpdateAsync(x => x.SetProperty(y => y.MembershipId, (Guid?)null), cancel);
        await db.CharterAnswers.Where(x => memberships.Contains(x.MembershipId)).ExecuteUpdateAsync(x => x.SetProperty(y => y.Words, "").SetProperty(y => y.Hearing, "").SetProperty(y => y.Lifting, ""), cancel);
        await db.Cooperations.Where(x => x.AnimatorMembershipId != null && memberships.Contains(x.AnimatorMembershipId.Value))
            .ExecuteUpdateAsync(x => x.SetProperty(y => y.AnimatorMembershipId, (Guid?)null).SetProperty(y => y.AnimatorMandate, "").SetProperty(y => y.AnimatorDays, (double?)null), cancel);
    }
}
