using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Compliance.EditNotice;

/// <summary>Keeps the legal notice. Of two people who edit it at once, the second is shown what the first kept.</summary>
sealed class NoticeEditing(MaillageDb db, AuditTrail trail)
{
    const int Longest = 300;

    /// <param name="typed">By name of field.</param>
    /// <param name="version">The version from which it was typed.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<NoticeOutcome> SaveAsync(IReadOnlyDictionary<string, string> typed, int? version, Viewer by, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        foreach (var field in NoticeField.All)
        {
            if (typed[field.Name].Length > Longest) errors.Add(new(field.Name, "C’est trop long : trois cents caractères au plus."));
            else if (field.IsLink && typed[field.Name].Length > 0 && !TypedLink.IsWeb(typed[field.Name])) errors.Add(new(field.Name, "Cette adresse doit commencer par https:// (ou http://)."));
        }
        if (errors.Count > 0) return new NoticeOutcome(errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        var notice = await db.LegalNotices.SingleOrDefaultAsync(cancel);
        var before = notice ?? new LegalNotice();
        // The same words typed twice are no conflict.
        if (NoticeField.All.All(x => x.Get(before) == typed[x.Name])) return NoticeOutcome.Done;
        if (before.Version != version) return new NoticeOutcome([], before);
        var was = NoticeField.All.ToDictionary(x => x.Name, x => Said(x.Get(before)));
        if (notice is null) db.LegalNotices.Add(notice = new LegalNotice());
        foreach (var field in NoticeField.All) field.Set(notice, typed[field.Name]);
        notice.Version++;
        trail.Record(Guid.Empty, new Actor(by.PersonId), ComplianceActs.NoticeChanged, "1",
        [
            new FieldChange("publisher", was["editeur"], Said(notice.Publisher)), new FieldChange("publisher-address", was["editeur-adresse"], Said(notice.PublisherAddress)),
            new FieldChange("publisher-phone", was["editeur-telephone"], Said(notice.PublisherPhone)), new FieldChange("director", was["direction"], Said(notice.Director)),
            new FieldChange("host", was["hebergeur"], Said(notice.Host)), new FieldChange("host-address", was["hebergeur-adresse"], Said(notice.HostAddress)),
            new FieldChange("host-phone", was["hebergeur-telephone"], Said(notice.HostPhone)), new FieldChange("data-protection", was["delegue"], Said(notice.DataProtection)),
            new FieldChange("accessibility-contact", was["accessibilite"], Said(notice.AccessibilityContact)), new FieldChange("accessibility-plan", was["schema"], Said(notice.AccessibilityPlan)),
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
            if (await db.LegalNotices.AsNoTracking().SingleOrDefaultAsync(cancel) is { } kept && kept.Version != version) return new NoticeOutcome([], kept);
            throw;
        }
        await whole.CommitAsync(cancel);
        return NoticeOutcome.Done;

        static string? Said(string text) => text.Length == 0 ? null : text;
    }
}

/// <summary>What became of it.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">What someone else kept in between; null when nobody did.</param>
sealed record NoticeOutcome(IReadOnlyList<FieldError> Errors, LegalNotice? Kept)
{
    public static NoticeOutcome Done { get; } = new([], null);

    public bool IsDone => Errors.Count == 0 && Kept is null;
}
