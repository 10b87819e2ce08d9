using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.RecordActs;

/// <summary>Records that an organisation adopted a version of the charter, and takes such a record off with the reason.</summary>
sealed class ActRecording(MaillageDb db, CooperationHold hold, AuditTrail trail, TimeProvider clock)
{
    const int LongestWord = 200;
    const int LongestAddress = 500;
    const int LongestReason = 1000;

    /// <summary>The organisations that may adopt it: those of the cooperation first, then the others of the space.</summary>
    public async Task<IReadOnlyList<ShownOrganisation>> OrganisationsAsync(CooperationAccess access, CancellationToken cancel)
    {
        var ofCooperation = await db.CooperationActors.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id && x.EndedAt == null).Select(x => x.OrganisationId).ToListAsync(cancel);
        var ofSpace = await db.SpaceOrganisations.AsNoTracking().Where(x => x.SpaceId == access.InSpace.Space.Id && x.EndedAt == null).Select(x => x.OrganisationId).ToListAsync(cancel);
        var shown = await ShownOrganisations.OfAsync(db, ofCooperation.OfType<int>().Concat(ofSpace), cancel);
        var first = ofCooperation.OfType<int>().Where(shown.ContainsKey).Select(x => shown[x].Id).ToHashSet();
        return [.. shown.Values.DistinctBy(x => x.Id).OrderBy(x => !first.Contains(x.Id)).ThenBy(x => x.Name, StringComparer.CurrentCulture)];
    }

    public async Task<IReadOnlyList<CooperationFile>> FilesAsync(CooperationAccess access, CancellationToken cancel) =>
        await db.CooperationFiles.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id).OrderByDescending(x => x.SentAt).ToListAsync(cancel);

    public async Task<IReadOnlyList<CharterVersion>> VersionsAsync(CooperationAccess access, CancellationToken cancel) =>
        await WriteCharter.CharterWriting.VersionsAsync(db, access.Cooperation.Id, cancel);

    public async Task<(IReadOnlyList<FieldError> Errors, Guid? Id)> RecordAsync(CooperationAccess access, TypedAct typed, CancellationToken cancel)
    {
        var organisation = (await OrganisationsAsync(access, cancel)).FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == typed.Organisation);
        var version = (await VersionsAsync(access, cancel)).FirstOrDefault(x => x.Number.ToString(CultureInfo.InvariantCulture) == typed.Version);
        var files = await FilesAsync(access, cancel);
        var file = string.IsNullOrEmpty(typed.File) ? null : files.FirstOrDefault(x => x.Id.ToString() == typed.File);
        var day = TypedDate.Read(typed.Day);
        var errors = new List<FieldError>();
        if (organisation is null) errors.Add(new("organisme", "Choisissez l’organisme qui a adopté la charte."));
        if (typed.Authority.Length == 0) errors.Add(new("autorite", "Dites qui a décidé : le conseil municipal, le bureau, le préfet…"));
        if (typed.Authority.Length > LongestWord) errors.Add(new("autorite", "C’est trop long : deux cents caractères au plus."));
        if (day is null) errors.Add(new("date", "Donnez la date de l’acte, par exemple 12/03/2026."));
        else if (day > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance())) errors.Add(new("date", "Cette date est à venir : inscrivez l’acte quand il sera adopté."));
        if (version is null) errors.Add(new("version", "Choisissez la version de la charte qui a été adoptée."));
        if (typed.Reference.Length > LongestWord) errors.Add(new("reference", "C’est trop long : deux cents caractères au plus."));
        if (typed.Address.Length > LongestAddress || (typed.Address.Length > 0 && !(Uri.TryCreate(typed.Address, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")))
            errors.Add(new("adresse", "Donnez une adresse entière, qui commence par https://."));
        if (!string.IsNullOrEmpty(typed.File) && file is null) errors.Add(new("document", "Ce document n’est plus parmi ceux de la coopération."));
        if (errors.Count > 0) return (errors, null);

        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (file is not null && !await db.CooperationFiles.AnyAsync(x => x.Id == file.Id, cancel)) return ([new("document", "Ce document vient d’être retiré.")], null);
        var act = new AdoptedAct
        {
            Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, CharterId = version!.Id, OrganisationId = organisation!.Id, Authority = typed.Authority, Day = day!.Value, Reference = typed.Reference,
            Address = typed.Address, FileId = file?.Id, RecordedBy = access.InSpace.Acting!.Membership.Id, RecordedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.AdoptedActs.Add(act);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Adopted, act.Id.ToString(),
        [
            new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("organisation", null, organisation.Name), new FieldChange("authority", null, act.Authority),
            new FieldChange("day", null, FrenchFormat.Date(act.Day)), new FieldChange("reference", null, act.Reference.Length == 0 ? null : act.Reference),
            new FieldChange("version", null, FrenchFormat.Integer(version.Number)), new FieldChange("link", null, act.Address.Length == 0 ? null : act.Address), new FieldChange("document", null, file?.Name),
        ]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return ([], act.Id);
    }

    /// <returns>What is wrong at which field; empty when it is off.</returns>
    public async Task<IReadOnlyList<FieldError>> RemoveAsync(CooperationAccess access, Guid id, string reason, CancellationToken cancel)
    {
        if (reason.Length == 0) return [new("raison", "Dites pourquoi cet acte est retiré : une erreur de saisie, un acte annulé…")];
        if (reason.Length > LongestReason) return [new("raison", "C’est trop long : mille caractères au plus.")];
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.AdoptedActs.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel) is not { RemovedAt: null } act) return [];
        (act.RemovedAt, act.RemovalReason) = (clock.GetUtcNow().UtcDateTime, reason);
        var organisation = (await ShownOrganisations.OfAsync(db, [act.OrganisationId], cancel)).GetValueOrDefault(act.OrganisationId);
        trail.Record(access.InSpace.Space.Id, access.Actor, AgreementActs.Removed, id.ToString(),
            [new FieldChange("organisation", organisation?.Name ?? FrenchFormat.Integer(act.OrganisationId), null), new FieldChange("authority", act.Authority, null), new FieldChange("day", FrenchFormat.Date(act.Day), null)], reason);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }
}

/// <summary>What the form of an act holds, trimmed.</summary>
sealed record TypedAct(string? Organisation, string Authority, string? Day, string? Version, string Reference, string Address, string? File);
