using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.UseLevers;

/// <summary>Attaches a lever to a condition of a cooperation, and keeps what came of it.</summary>
sealed class LeverTrying(MaillageDb db, CooperationHold hold, LeverLibrary library, AuditTrail trail, TimeProvider clock)
{
    const int LongestText = 2000;

    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    /// <summary>What was tried on a condition, the latest first, each with its lever.</summary>
    public async Task<IReadOnlyList<(LeverUse Use, ShownLever? Lever)>> OfConditionAsync(CooperationAccess access, Guid conditionId, CancellationToken cancel)
    {
        var uses = await db.LeverUses.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id && x.ConditionId == conditionId).OrderByDescending(x => x.StartedOn).ToListAsync(cancel);
        if (uses.Count == 0) return [];
        var levers = (await library.ListAsync(access.InSpace, cancel)).ToDictionary(x => x.Code, StringComparer.Ordinal);
        return [.. uses.Select(x => (x, levers.GetValueOrDefault(x.LeverCode)))];
    }

    /// <summary>A condition of the cooperation, noted by mistake or not; null for a 404.</summary>
    public async Task<CooperationCondition?> ConditionAsync(CooperationAccess access, Guid id, CancellationToken cancel) =>
        await db.CooperationConditions.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel);

    public async Task<LeverUse?> FindAsync(CooperationAccess access, Guid id, CancellationToken cancel) =>
        await db.LeverUses.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel);

    /// <returns>What is wrong at which field; empty when it is attached.</returns>
    public async Task<IReadOnlyList<FieldError>> StartAsync(CooperationAccess access, Guid conditionId, string? code, string trial, string? day, CancellationToken cancel)
    {
        var lever = string.IsNullOrEmpty(code) ? null : await library.FindAsync(access.InSpace, code, cancel);
        var errors = new List<FieldError>();
        if (lever is null || lever.IsRetired || lever.IsBarrier) errors.Add(new("levier", "Choisissez un levier de la bibliothèque."));
        if (trial.Length == 0) errors.Add(new("essai", "Dites ce que vous allez essayer, concrètement."));
        if (trial.Length > LongestText) errors.Add(new("essai", "C’est trop long : deux mille caractères au plus."));
        var on = string.IsNullOrWhiteSpace(day) ? Today : TypedDate.Read(day);
        if (on is null) errors.Add(new("jour", "Cette date ne se lit pas : écrivez-la comme 12/03/2026."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (!await db.CooperationConditions.AnyAsync(x => x.Id == conditionId && x.CooperationId == access.Cooperation.Id && x.EndedAt == null, cancel))
            return [new("levier", "Cette condition vient d’être retirée de la coopération.")];
        var use = new LeverUse
        {
            Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, ConditionId = conditionId, LeverCode = lever!.Code, Trial = trial, StartedOn = on!.Value, StartedBy = access.InSpace.Acting!.Membership.Id,
        };
        db.LeverUses.Add(use);
        trail.Record(access.InSpace.Space.Id, access.Actor, LeverActs.Tried, use.Id.ToString(),
            [new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("lever", null, lever.Title), new FieldChange("trial", null, trial)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    /// <summary>Keeps what came of a trial; told again, it replaces what was told.</summary>
    public async Task<IReadOnlyList<FieldError>> TellAsync(CooperationAccess access, Guid id, LeverOutcome? outcome, string words, string? day, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (outcome is null) errors.Add(new("issue", "Dites si cela a aidé."));
        if (words.Length == 0) errors.Add(new("mots", "Racontez en quelques mots ce que cela a donné : c’est ce qui servira aux autres."));
        if (words.Length > LongestText) errors.Add(new("mots", "C’est trop long : deux mille caractères au plus."));
        var on = string.IsNullOrWhiteSpace(day) ? Today : TypedDate.Read(day);
        if (on is null) errors.Add(new("jour", "Cette date ne se lit pas : écrivez-la comme 12/03/2026."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.LeverUses.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel) is not { } use) return [];
        trail.Record(access.InSpace.Space.Id, access.Actor, LeverActs.Told, id.ToString(),
            [new FieldChange("outcome", use.Outcome?.Label, outcome!.Value.Label), new FieldChange("words", use.OutcomeWords.Length == 0 ? null : use.OutcomeWords, words)]);
        (use.Outcome, use.OutcomeWords, use.OutcomeOn, use.OutcomeBy) = (outcome, words, on, access.InSpace.Acting!.Membership.Id);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }
}
