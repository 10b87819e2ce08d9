using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.FollowDisagreements;

/// <summary>Records disagreements, the positions of those who hold them, what was decided, and when to come back to them.</summary>
sealed class DisagreementFollowing(MaillageDb db, CooperationHold hold, CooperationRosters rosters, AuditTrail trail, TimeProvider clock)
{
    const int LongestSubject = 200;
    const int LongestText = 4000;
    const int LongestHolder = 120;

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    DateOnly Today => DateOnly.FromDateTime(Now.InFrance());

    public async Task<IReadOnlyList<Disagreement>> ListAsync(CooperationAccess access, CancellationToken cancel) =>
        await db.Disagreements.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id)
            .OrderBy(x => x.SettledAt != null).ThenBy(x => x.ReviewOn == null).ThenBy(x => x.ReviewOn).ThenByDescending(x => x.Number).ToListAsync(cancel);

    public async Task<ShownDisagreement?> ReadAsync(CooperationAccess access, int number, CancellationToken cancel)
    {
        if (await db.Disagreements.AsNoTracking().SingleOrDefaultAsync(x => x.CooperationId == access.Cooperation.Id && x.Number == number, cancel) is not { } found) return null;
        var positions = await db.DisagreementPositions.AsNoTracking().Where(x => x.DisagreementId == found.Id).OrderBy(x => x.WrittenAt).ToListAsync(cancel);
        var actors = (await rosters.OfAsync([access.Cooperation.Id], cancel)).ToDictionary(x => x.Id);
        var members = await MemberNames.OfSpaceAsync(db, access.InSpace.Space.Id, cancel);
        return new ShownDisagreement(found, members.Label(found.OpenedBy),
            [.. positions.Select(x => new ShownPosition(x, x.ActorId is { } id ? actors.GetValueOrDefault(id)?.Name ?? "un acteur" : x.Holder, members.Label(x.WrittenBy)))], [.. actors.Values.Where(x => x.Actor.EndedAt is null)]);
    }

    /// <returns>The number of the disagreement, or what is wrong at which field.</returns>
    public async Task<(IReadOnlyList<FieldError> Errors, int? Number)> RaiseAsync(CooperationAccess access, string subject, string stake, string? review, CancellationToken cancel)
    {
        var (day, errors) = Check(subject, stake, "", review);
        if (errors.Count > 0) return (errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var last = await db.Disagreements.Where(x => x.CooperationId == access.Cooperation.Id).MaxAsync(x => (int?)x.Number, cancel) ?? 0;
        var raised = new Disagreement
        {
            Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Number = last + 1, Subject = subject, Stake = stake, ReviewOn = day, OpenedBy = access.InSpace.Acting!.Membership.Id, OpenedAt = Now,
        };
        db.Disagreements.Add(raised);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Raised, raised.Id.ToString(),
            [new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("subject", null, subject), new FieldChange("stake", null, stake), new FieldChange("review-on", null, Words(day))]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return ([], raised.Number);
    }

    /// <summary>Adds the position of an actor, or of someone else.</summary>
    public async Task<IReadOnlyList<FieldError>> TellPositionAsync(CooperationAccess access, Guid disagreementId, string? actor, string holder, string words, CancellationToken cancel)
    {
        var actors = (await rosters.OfAsync([access.Cooperation.Id], cancel)).Where(x => x.Actor.EndedAt is null).ToList();
        var held = actors.FirstOrDefault(x => x.Id.ToString() == actor);
        var errors = new List<FieldError>();
        if (held is null && holder.Length == 0) errors.Add(new(actors.Count > 0 ? "acteur" : "autre", "Dites qui tient cette position : un acteur de la coopération, ou quelqu’un d’autre en quelques mots."));
        if (holder.Length > LongestHolder) errors.Add(new("autre", "C’est trop long : cent vingt caractères au plus."));
        if (words.Length == 0) errors.Add(new("position", "Écrivez cette position, dans les mots de qui la tient."));
        if (words.Length > LongestText) errors.Add(new("position", $"C’est trop long : {FrenchFormat.Integer(LongestText)} caractères au plus."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (!await db.Disagreements.AnyAsync(x => x.Id == disagreementId && x.CooperationId == access.Cooperation.Id, cancel)) return [];
        var position = new DisagreementPosition
        {
            Id = Guid.NewGuid(), DisagreementId = disagreementId, ActorId = held?.Id, Holder = held is null ? holder : "", Words = words, WrittenBy = access.InSpace.Acting!.Membership.Id, WrittenAt = Now,
        };
        db.DisagreementPositions.Add(position);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Positioned, disagreementId.ToString(), [new FieldChange("holder", null, held?.Name ?? holder), new FieldChange("position", null, words)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Completes a disagreement: its words, what was decided, the day of its review, and whether it is settled.</summary>
    public async Task<DisagreementOutcome> SaveAsync(CooperationAccess access, Guid id, TypedDisagreement typed, int? version, CancellationToken cancel)
    {
        var (day, errors) = Check(typed.Subject, typed.Stake, typed.Decision, typed.Review);
        if (typed.IsSettled && typed.Decision.Length == 0) errors.Add(new("decide", "Dites ce qui a été décidé, ou laissez le désaccord ouvert."));
        if (errors.Count > 0) return new DisagreementOutcome(errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var found = await db.Disagreements.SingleAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel);
        var wasSettled = found.SettledAt is not null;
        if ((found.Subject, found.Stake, found.Decision, found.ReviewOn, wasSettled) == (typed.Subject, typed.Stake, typed.Decision, day, typed.IsSettled)) return new DisagreementOutcome([], null);
        if (found.Version != version) return new DisagreementOutcome([], found);
        var act = wasSettled == typed.IsSettled ? AgreementActs.Followed : typed.IsSettled ? AgreementActs.Settled : AgreementActs.RaisedAgain;
        trail.Record(access.InSpace.Space.Id, access.Actor, act, id.ToString(),
        [
            new FieldChange("subject", found.Subject, typed.Subject), new FieldChange("stake", found.Stake, typed.Stake), new FieldChange("decision", Empty(found.Decision), Empty(typed.Decision)),
            new FieldChange("review-on", Words(found.ReviewOn), Words(day)), new FieldChange("settled", wasSettled ? "oui" : "non", typed.IsSettled ? "oui" : "non"),
        ]);
        (found.Subject, found.Stake, found.Decision, found.ReviewOn) = (typed.Subject, typed.Stake, typed.Decision, day);
        if (wasSettled != typed.IsSettled) found.SettledAt = typed.IsSettled ? Now : null;
        found.Version++;
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return new DisagreementOutcome([], null);
    }

    static (DateOnly? Day, List<FieldError> Errors) Check(string subject, string stake, string decision, string? review)
    {
        var errors = new List<FieldError>();
        if (subject.Length == 0) errors.Add(new("sujet", "Dites sur quoi l’on n’est pas d’accord."));
        if (subject.Length > LongestSubject) errors.Add(new("sujet", "Ce sujet est trop long : deux cents caractères au plus. La suite a sa place dans l’enjeu."));
        if (stake.Length == 0) errors.Add(new("enjeu", "Dites ce qui est en jeu : pour qui cela compte, et pourquoi."));
        if (stake.Length > LongestText) errors.Add(new("enjeu", $"C’est trop long : {FrenchFormat.Integer(LongestText)} caractères au plus."));
        if (decision.Length > LongestText) errors.Add(new("decide", $"C’est trop long : {FrenchFormat.Integer(LongestText)} caractères au plus."));
        var day = TypedDate.Read(review);
        if (!string.IsNullOrWhiteSpace(review) && day is null) errors.Add(new("revoir", "Cette date ne se lit pas : écrivez-la comme 12/03/2026."));
        return (day, errors);
    }

    public bool IsLate(Disagreement disagreement) => disagreement.SettledAt is null && disagreement.ReviewOn <= Today;

    static string? Words(DateOnly? day) => day is { } value ? FrenchFormat.Date(value) : null;

    static string? Empty(string text) => text.Length == 0 ? null : text;
}

/// <summary>What the form of a disagreement holds, trimmed.</summary>
sealed record TypedDisagreement(string Subject, string Stake, string Decision, string? Review, bool IsSettled)
{
    public static TypedDisagreement Of(Disagreement found) => new(found.Subject, found.Stake, found.Decision, TypedDate.Write(found.ReviewOn), found.SettledAt is not null);
}

/// <summary>What became of an edition.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">The disagreement as someone else kept it in between; null when nobody did.</param>
sealed record DisagreementOutcome(IReadOnlyList<FieldError> Errors, Disagreement? Kept)
{
    public bool IsDone => Errors.Count == 0 && Kept is null;
}

/// <summary>A disagreement with its positions, and the actors who may hold one.</summary>
sealed record ShownDisagreement(Disagreement Disagreement, string By, IReadOnlyList<ShownPosition> Positions, IReadOnlyList<ShownActor> Actors);

/// <summary>A position, by whom it is held and who wrote it.</summary>
sealed record ShownPosition(DisagreementPosition Position, string Holder, string By);
