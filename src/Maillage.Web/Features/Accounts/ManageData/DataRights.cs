using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ManageData;

/// <summary>Corrects what a person says of themselves.</summary>
sealed class DataRights(MaillageDb db, AuditTrail trail)
{
    const int Longest = 80;

    public async Task<IReadOnlyList<FieldError>> CorrectAsync(Viewer viewer, string? givenName, string? familyName, CancellationToken cancel)
    {
        var (given, family) = (givenName?.Trim() ?? "", familyName?.Trim() ?? "");
        var errors = new List<FieldError>();
        if (given.Length is 0 or > Longest) errors.Add(new("prenom", given.Length == 0 ? "Écrivez votre prénom." : $"Ce prénom est trop long : {Longest} caractères au plus."));
        if (family.Length is 0 or > Longest) errors.Add(new("nom", family.Length == 0 ? "Écrivez votre nom." : $"Ce nom est trop long : {Longest} caractères au plus."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        var person = await db.People.SingleAsync(x => x.Id == viewer.PersonId, cancel);
        var before = person.DisplayName;
        (person.GivenName, person.FamilyName) = (given, family);
        trail.Record(Guid.Empty, new Actor(viewer.PersonId), AccountActs.Corrected, person.Id.ToString(), [new FieldChange("name", before, person.DisplayName, person.Id)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }
}
