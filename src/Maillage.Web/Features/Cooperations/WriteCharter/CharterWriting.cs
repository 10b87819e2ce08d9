using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.WriteCharter;

/// <summary>Writes a version of the charter from the former one. Of two people who write at once, the second is shown what the first wrote.</summary>
sealed class CharterWriting(MaillageDb db, CooperationHold hold, AuditTrail trail, TimeProvider clock)
{
    const int LongestPart = 8000;
    const int LongestReason = 1000;

    /// <summary>The versions of a charter, the latest first.</summary>
    public static async Task<IReadOnlyList<CharterVersion>> VersionsAsync(MaillageDb db, Guid cooperationId, CancellationToken cancel) =>
        await db.CharterVersions.AsNoTracking().Where(x => x.CooperationId == cooperationId).OrderByDescending(x => x.Number).ToListAsync(cancel);

    public async Task<CharterVersion?> LatestAsync(CooperationAccess access, CancellationToken cancel) =>
        await db.CharterVersions.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id).OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancel);

    /// <param name="access">The cooperation.</param>
    /// <param name="typed">What the form holds.</param>
    /// <param name="reason">Why it replaces the former version.</param>
    /// <param name="from">The number of the version from which it was typed; 0 for none.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<CharterOutcome> WriteAsync(CooperationAccess access, CharterText typed, string reason, int from, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (typed.Purposes.Length == 0) errors.Add(new("buts", "Dites au moins à quoi sert la coopération : le reste peut attendre."));
        if (typed.Way is null) errors.Add(new("voie", "Choisissez une manière de décider : elle pourra changer."));
        foreach (var (id, text) in new[] { ("buts", typed.Purposes), ("regles", typed.Rules), ("gouvernance", typed.Governance), ("decider", typed.Deciding), ("confidentialite", typed.Confidentiality), ("partir", typed.Leaving) })
            if (text.Length > LongestPart) errors.Add(new(id, $"Cette partie est trop longue : {FrenchFormat.Integer(LongestPart)} caractères au plus."));
        if (from > 0 && reason.Length == 0) errors.Add(new("raison", "Dites pourquoi la charte change : ceux qui l’avaient acceptée le liront."));
        if (reason.Length > LongestReason) errors.Add(new("raison", $"C’est trop long : {FrenchFormat.Integer(LongestReason)} caractères au plus."));
        if (errors.Count > 0) return new CharterOutcome(errors, null, null);

        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        var latest = await LatestAsync(access, cancel);
        if (latest is not null && CharterText.Of(latest) == typed)
            return latest.Number == from ? new CharterOutcome([new("buts", "Rien n’a changé depuis la version en vigueur.")], null, null) : new CharterOutcome([], null, latest);
        if ((latest?.Number ?? 0) != from) return new CharterOutcome([], latest, null);
        var version = new CharterVersion
        {
            Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Number = from + 1, Purposes = typed.Purposes, Rules = typed.Rules, Governance = typed.Governance, DecisionWay = typed.Way!.Value,
            Deciding = typed.Deciding, Confidentiality = typed.Confidentiality, Leaving = typed.Leaving, Reason = from == 0 ? "" : reason, WrittenBy = access.InSpace.Acting!.Membership.Id,
            WrittenAt = clock.GetUtcNow().UtcDateTime,
        };
        db.CharterVersions.Add(version);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Written, version.Id.ToString(),
        [
            new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("version", latest is null ? null : FrenchFormat.Integer(latest.Number), FrenchFormat.Integer(version.Number)),
            new FieldChange("purposes", latest?.Purposes, version.Purposes), new FieldChange("rules", latest?.Rules, version.Rules), new FieldChange("governance", latest?.Governance, version.Governance),
            new FieldChange("decision-way", latest?.DecisionWay.Label, version.DecisionWay.Label), new FieldChange("deciding", latest?.Deciding, version.Deciding),
            new FieldChange("confidentiality", latest?.Confidentiality, version.Confidentiality), new FieldChange("leaving", latest?.Leaving, version.Leaving),
        ], version.Reason);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return new CharterOutcome([], null, version);
    }
}

/// <summary>What became of a version that someone wrote.</summary>
/// <param name="Errors">What is wrong at which field.</param>
/// <param name="Kept">The version that someone else wrote in between; null when nobody did.</param>
/// <param name="Written">The version that stands; null when it is not written.</param>
sealed record CharterOutcome(IReadOnlyList<FieldError> Errors, CharterVersion? Kept, CharterVersion? Written);
