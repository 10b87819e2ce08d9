using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Compliance.FillDuty;

/// <summary>Keeps what the operator says of a duty. Of two people who fill it at once, the second is shown what the first kept.</summary>
sealed class DutyFilling(MaillageDb db, DutyBoard board, AuditTrail trail)
{
    const int LongestOwner = 120;
    const int LongestEvidence = 2000;
    const int LongestLink = 500;

    /// <param name="duty">Which.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="version">The version from which it was typed.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<FillOutcome> SaveAsync(LegalDuty duty, TypedDuty typed, int? version, Viewer by, CancellationToken cancel)
    {
        var errors = Check(typed);
        if (errors.Count > 0) return new FillOutcome(errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        var record = await db.DutyRecords.SingleOrDefaultAsync(x => x.Key == duty.Key, cancel);
        var before = TypedDuty.Of(record ?? new DutyRecord { Key = duty.Key });
        // The same words typed twice are no conflict.
        if (typed.Kept == before) return FillOutcome.Done;
        if ((record?.Version ?? 0) != version) return new FillOutcome([], record ?? new DutyRecord { Key = duty.Key });
        if (record is null) db.DutyRecords.Add(record = new DutyRecord { Key = duty.Key });
        (record.Owner, record.Evidence, record.Link) = (typed.Owner, typed.Evidence, typed.Link);
        (record.DoneOn, record.ReviewOn) = (TypedDate.Read(typed.DoneOn), TypedDate.Read(typed.ReviewOn));
        record.Version++;
        trail.Record(Guid.Empty, new Actor(by.PersonId), ComplianceActs.DutyChanged, duty.Key,
        [
            new FieldChange("owner", Said(before.Owner), Said(record.Owner)), new FieldChange("evidence", Said(before.Evidence), Said(record.Evidence)), new FieldChange("link", Said(before.Link), Said(record.Link)),
            new FieldChange("done-on", Said(before.DoneOn), Day(record.DoneOn)), new FieldChange("review-on", Said(before.ReviewOn), Day(record.ReviewOn)),
        ]);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        // Someone else's first words, or their change, came in between.
        catch (DbUpdateException)
        {
            await whole.RollbackAsync(cancel);
            db.ChangeTracker.Clear();
            if (await db.DutyRecords.AsNoTracking().SingleOrDefaultAsync(x => x.Key == duty.Key, cancel) is { } kept && kept.Version != version) return new FillOutcome([], kept);
            throw;
        }
        await whole.CommitAsync(cancel);
        return FillOutcome.Done;

        static string? Said(string text) => text.Length == 0 ? null : TypedDate.Read(text) is { } date ? FrenchFormat.Date(date) : text;
        static string? Day(DateOnly? date) => date is { } day ? FrenchFormat.Date(day) : null;
    }

    List<FieldError> Check(TypedDuty typed)
    {
        var errors = new List<FieldError>();
        if (typed.Owner.Length > LongestOwner) errors.Add(new("responsable", $"C’est trop long : {LongestOwner} caractères au plus."));
        if (typed.Evidence.Length > LongestEvidence) errors.Add(new("preuve", "Ce texte est trop long : deux mille caractères au plus."));
        if (typed.Link.Length > LongestLink) errors.Add(new("lien", "Cette adresse est trop longue : cinq cents caractères au plus."));
        else if (typed.Link.Length > 0 && !TypedLink.IsWeb(typed.Link)) errors.Add(new("lien", "Cette adresse doit commencer par https:// (ou http://)."));
        var (done, review) = (TypedDate.Read(typed.DoneOn), TypedDate.Read(typed.ReviewOn));
        if (typed.DoneOn.Length > 0 && done is null) errors.Add(new("fait", "Écrivez une date comme 12/03/2026."));
        if (typed.ReviewOn.Length > 0 && review is null) errors.Add(new("revoir", "Écrivez une date comme 12/03/2026."));
        if (done > board.Today) errors.Add(new("fait", "Cette date est à venir : dites-le quand ce sera fait."));
        if (review <= done) errors.Add(new("revoir", "La revue vient après ce qui a été fait."));
        return errors;
    }
}

/// <summary>What the form of a duty holds.</summary>
sealed record TypedDuty(string Owner, string Evidence, string Link, string DoneOn, string ReviewOn)
{
    public static TypedDuty Of(DutyRecord record) =>
        new(record.Owner, record.Evidence.ReplaceLineEndings("\n"), record.Link, TypedDate.Write(record.DoneOn), TypedDate.Write(record.ReviewOn));

    /// <summary>The same with its dates as they are kept.</summary>
    public TypedDuty Kept => this with { DoneOn = TypedDate.Write(TypedDate.Read(DoneOn)), ReviewOn = TypedDate.Write(TypedDate.Read(ReviewOn)) };
}

/// <summary>What became of it.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">What someone else kept in between; null when nobody did.</param>
sealed record FillOutcome(IReadOnlyList<FieldError> Errors, DutyRecord? Kept)
{
    public static FillOutcome Done { get; } = new([], null);

    public bool IsDone => Errors.Count == 0 && Kept is null;
}
