using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.FollowConditions;

/// <summary>Notes what helps a cooperation and what hinders it, and says where each stands as time goes.</summary>
sealed class ConditionFollowing(MaillageDb db, CooperationHold hold, CooperationReading reading, AuditTrail trail, TimeProvider clock)
{
    const int LongestText = 500;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    public async Task<IReadOnlyList<ShownCondition>> OfAsync(CooperationAccess access, CancellationToken cancel) => (await reading.OfAsync(access, false, cancel)).Conditions;

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> NoteAsync(CooperationAccess access, TypedCondition typed, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (!Enum.TryParse<ConditionKind>(typed.Kind, out var kind) || !Enum.IsDefined(kind)) errors.Add(new("genre", "Choisissez un genre."));
        if (typed.Effect is not ("aide" or "frein")) errors.Add(new("effet", "Dites si cela aide ou si cela freine."));
        if (typed.Text.Length == 0) errors.Add(new("texte", "Dites ce qui aide ou ce qui freine."));
        TypedText.Limit(errors, "texte", typed.Text, LongestText);
        var day = Day(errors, "jour", typed.Day);
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        db.CooperationConditions.Add(new CooperationCondition
        {
            Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Kind = kind, Helps = typed.Effect == "aide", Text = typed.Text, Day = day, MembershipId = access.InSpace.Acting!.Membership.Id,
        });
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ConditionNoted, access.Cooperation.Id.ToString(), [new FieldChange("condition", null, Words(typed.Effect == "aide", kind, typed.Text))]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Says where a condition stands on a day.</summary>
    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> FollowAsync(CooperationAccess access, ShownCondition shown, string? state, string? dayTyped, string? text, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var plain = text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (!Enum.TryParse<ConditionState>(state, out var read) || !Enum.IsDefined(read)) errors.Add(new("etat", "Dites où elle en est."));
        TypedText.Limit(errors, "texte", plain, LongestText);
        var day = Day(errors, "jour", dayTyped?.Trim() ?? "");
        if (day < shown.Condition.Day && errors.Count == 0) errors.Add(new("jour", $"Elle est notée depuis le {Maillage.France.Language.FrenchFormat.Date(shown.Condition.Day)} : choisissez ce jour ou un jour d’après."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (!await db.CooperationConditions.AnyAsync(x => x.Id == shown.Condition.Id && x.EndedAt == null, cancel)) return [new("etat", "Cette condition vient d’être retirée de la liste.")];
        db.ConditionNotes.Add(new ConditionNote
        {
            Id = Guid.NewGuid(), ConditionId = shown.Condition.Id, Day = day, State = read, Text = plain, MembershipId = access.InSpace.Acting!.Membership.Id, WrittenAt = clock.GetUtcNow().UtcDateTime,
        });
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ConditionFollowed, access.Cooperation.Id.ToString(),
        [
            new FieldChange("condition", null, Words(shown.Condition.Helps, shown.Condition.Kind, shown.Condition.Text)), new FieldChange("condition-state", null, read.LabelOf(shown.Condition.Helps)),
            new FieldChange("note", null, plain.Length > 0 ? plain : null),
        ]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Takes off the list a condition that was noted by mistake.</summary>
    public async Task TakeOffAsync(CooperationAccess access, Guid id, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.CooperationConditions.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id && x.EndedAt == null, cancel) is not { } condition) return;
        condition.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ConditionTakenOff, access.Cooperation.Id.ToString(), [new FieldChange("condition", Words(condition.Helps, condition.Kind, condition.Text), null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    DateOnly Day(List<FieldError> errors, string field, string typed)
    {
        if (typed.Length == 0) return Today;
        if (TypedDate.Read(typed) is not { } day)
        {
            errors.Add(new(field, "Écrivez une date : jour, mois, année."));
            return Today;
        }
        if (day > Today) errors.Add(new(field, "Cette date est à venir : on note ce qui est déjà là."));
        return day;
    }

    static string Words(bool helps, ConditionKind kind, string text) => $"{(helps ? "aide" : "frein")}, {kind.Label} : {text}";
}

/// <summary>What was typed of a condition.</summary>
sealed record TypedCondition(string Kind, string Effect, string Text, string Day);
