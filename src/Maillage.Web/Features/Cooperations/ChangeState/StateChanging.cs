using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.ChangeState;

/// <summary>Passes a cooperation from a state to another, for those who lead it.</summary>
sealed class StateChanging(MaillageDb db, CooperationHold hold, AuditTrail trail, TimeProvider clock)
{
    const int LongestReason = 1000;
    const int LongestPart = 8000;

    /// <param name="access">Who changes it: the caller asked that they lead it.</param>
    /// <param name="change">The passage.</param>
    /// <param name="reason">Why.</param>
    /// <param name="story">The closing story, for a closing.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What is wrong at which field; empty when it is done, be it by someone else meanwhile.</returns>
    public async Task<IReadOnlyList<FieldError>> ChangeAsync(CooperationAccess access, StateChange change, string reason, ClosingStory story, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (change == StateChange.Close)
        {
            foreach (var (field, text, missing) in new[]
                     {
                         ("produit", story.Produced, "Dites ce que la coopération a produit, même peu."), ("garde", story.Kept, "Dites ce qui est gardé, et par qui ; ou que rien ne l’est."),
                         ("appris", story.Learned, "Dites ce que vous avez appris : c’est ce qui servira aux suivants."),
                     })
            {
                if (text.Length == 0) errors.Add(new(field, missing));
                if (text.Length > LongestPart) errors.Add(new(field, $"C’est trop long : {FrenchFormat.Integer(LongestPart)} caractères au plus."));
            }
        }
        if (reason.Length == 0) errors.Add(new("raison", "Dites pourquoi : les autres le liront."));
        if (reason.Length > LongestReason) errors.Add(new("raison", $"C’est trop long : {FrenchFormat.Integer(LongestReason)} caractères au plus."));
        if (errors.Count > 0) return errors;

        await using var whole = await db.BeginWriteAsync(cancel);
        var cooperation = await hold.AnyAsync(access, cancel);
        var hasAct = await db.AdoptedActs.AnyAsync(x => x.CooperationId == cooperation.Id && x.RemovedAt == null, cancel);
        // What wakes up or opens again is what it was: formal, if an act still stands.
        var to = change.To == CooperationState.Opened && hasAct ? CooperationState.Formal : change.To;
        if (cooperation.State == to) return [];
        if (!change.From.Contains(cooperation.State)) return [new("raison", $"La coopération est maintenant {cooperation.State.Label} : revenez à sa vie pour voir ce qui est possible.")];
        if (change == StateChange.Formalise && !hasAct) return [new("raison", "Aucun organisme n’a d’acte inscrit : inscrivez-en un d’abord.")];
        var now = clock.GetUtcNow().UtcDateTime;
        var step = new CooperationStep
        {
            Id = Guid.NewGuid(), CooperationId = cooperation.Id, From = cooperation.State, State = to, MembershipId = access.InSpace.Acting!.Membership.Id, At = now, Reason = reason,
        };
        db.CooperationSteps.Add(step);
        List<FieldChange> changes = [new("state", cooperation.State.Label, to.Label)];
        if (change == StateChange.Close)
        {
            db.CooperationClosures.Add(new CooperationClosure { StepId = step.Id, Produced = story.Produced, Kept = story.Kept, Learned = story.Learned });
            changes.AddRange([new FieldChange("produced", null, story.Produced), new FieldChange("kept", null, story.Kept), new FieldChange("learned", null, story.Learned)]);
        }
        (cooperation.State, cooperation.StateSince) = (to, now);
        cooperation.Version++;
        trail.Record(access.InSpace.Space.Id, access.Actor, change.Act, cooperation.Id.ToString(), changes, reason);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }
}

/// <summary>What is told when a cooperation ends.</summary>
sealed record ClosingStory(string Produced, string Kept, string Learned);
