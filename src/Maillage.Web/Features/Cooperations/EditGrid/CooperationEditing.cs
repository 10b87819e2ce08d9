using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.EditGrid;

/// <summary>Changes the story of a cooperation and its grid. Of two people who write at once, the second is shown what the first kept.</summary>
sealed class CooperationEditing(MaillageDb db, CooperationHold hold, CooperationChoices choices, AuditTrail trail, Digest digest)
{
    public Task<StoryChoices> ChoicesAsync(CooperationAccess access, CancellationToken cancel) => choices.OfAsync(access.InSpace.Space, access.Cooperation, cancel);

    /// <param name="access">The cooperation.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="offered">What could be chosen.</param>
    /// <param name="version">The version from which it was typed.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<EditOutcome> SaveStoryAsync(CooperationAccess access, StoryText typed, StoryChoices offered, int? version, CancellationToken cancel)
    {
        var errors = typed.Check(offered);
        if (errors.Count > 0) return new EditOutcome(errors, null);
        return await SaveAsync(access, version, x => StoryText.Of(x) == typed, async cooperation =>
        {
            var before = StoryText.Of(cooperation);
            typed.WriteTo(cooperation);
            var witness = await db.Memberships.Where(x => x.Id == cooperation.WitnessMembershipId).Select(x => x.PersonId).SingleAsync(cancel);
            trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.Told, cooperation.Id.ToString(), typed.ChangesFrom(before, offered, witness));
            if (typed.Animator != before.Animator && offered.AnimationOf(typed).PersonId is { } animator && animator != access.InSpace.Viewer!.PersonId)
                digest.Tell(animator, $"{access.InSpace.Viewer.Name} vous a inscrit pour animer la coopération « {cooperation.Title} ».", access.Address);
        }, cancel);
    }

    public async Task<EditOutcome> SaveGridAsync(CooperationAccess access, GridText typed, int? version, CancellationToken cancel)
    {
        var errors = typed.Check();
        if (errors.Count > 0) return new EditOutcome(errors, null);
        return await SaveAsync(access, version, x => GridText.Of(x) == typed, cooperation =>
        {
            var before = GridText.Of(cooperation);
            typed.WriteTo(cooperation);
            trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.Read, cooperation.Id.ToString(), GridText.Of(cooperation).ChangesFrom(before));
            return Task.CompletedTask;
        }, cancel);
    }

    async Task<EditOutcome> SaveAsync(CooperationAccess access, int? version, Func<Cooperation, bool> isSame, Func<Cooperation, Task> change, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var cooperation = await hold.OpenAsync(access, cancel);
        // The same words typed twice are no conflict.
        if (isSame(cooperation)) return EditOutcome.Done;
        if (cooperation.Version != version) return new EditOutcome([], cooperation);
        await change(cooperation);
        cooperation.Version++;
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            await whole.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            return new EditOutcome([], await db.Cooperations.AsNoTracking().SingleAsync(x => x.Id == cooperation.Id, cancel));
        }
        await whole.CommitAsync(cancel);
        return EditOutcome.Done;
    }
}

/// <summary>What became of an edition.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">The cooperation as someone else kept it in between; null when nobody did.</param>
sealed record EditOutcome(IReadOnlyList<FieldError> Errors, Cooperation? Kept)
{
    public static EditOutcome Done { get; } = new([], null);

    public bool IsDone => Errors.Count == 0 && Kept is null;
}
