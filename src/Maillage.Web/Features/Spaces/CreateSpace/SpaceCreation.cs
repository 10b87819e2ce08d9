using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Reference;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Spaces.CreateSpace;

/// <summary>Opens a space and gives it the first person who coordinates it.</summary>
sealed class SpaceCreation(MaillageDb db, SpaceWriter writer, UserManager<Person> people, Snapshot<TerritorySnapshot> territories)
{
    const int LongestName = 120;
    const int LongestPurpose = 2000;

    public async Task<(Space? Space, IReadOnlyList<FieldError> Errors)> CreateAsync(AskedSpace asked, Viewer by, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var kind = SpaceKind.Contract;
        if (!Enum.TryParse(asked.Kind, out kind) || !Enum.IsDefined(kind)) errors.Add(new("genre", "Choisissez ce que c’est."));
        var name = asked.Name?.Trim() ?? "";
        if (name.Length == 0) errors.Add(new("nom", "Donnez un nom à l’espace."));
        if (name.Length > LongestName) errors.Add(new("nom", $"Ce nom est trop long : {LongestName} caractères au plus."));
        if (asked.Purpose?.Length > LongestPurpose) errors.Add(new("objet", "Ce texte est trop long : deux mille caractères au plus."));
        ContractKey? contract = null;
        if (kind == SpaceKind.Contract)
        {
            var snapshot = await territories.GetAsync(cancel);
            if (ContractCode.TryParse(asked.Contract, out var code) && snapshot.FindContract(code) is { } found) contract = found.Key;
            else errors.Add(new("contrat", string.IsNullOrWhiteSpace(asked.Contract) ? "Donnez le code du contrat dont c’est l’espace." : $"« {asked.Contract} » n’est le code d’aucun contrat chargé."));
        }
        var coordinator = string.IsNullOrWhiteSpace(asked.Coordinator) ? null : await people.FindByEmailAsync(asked.Coordinator.Trim());
        if (coordinator is null) errors.Add(new("animateur", string.IsNullOrWhiteSpace(asked.Coordinator) ? "Donnez l’adresse de la personne qui l’animera." : $"Aucun compte n’a l’adresse « {asked.Coordinator} »."));
        if (errors.Count > 0) return (null, errors);

        var actor = new Actor(by.PersonId);
        await using var whole = await db.BeginWriteAsync(cancel);
        var space = await writer.OpenAsync(new NewSpace(kind, name, asked.Purpose ?? "", contract, asked.Territory ?? ""), actor, cancel);
        writer.Join(space, coordinator!, SpaceRole.Coordinator, null, null, actor);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return (space, []);
    }
}

/// <summary>What was typed in the form.</summary>
sealed record AskedSpace(string? Kind, string? Name, string? Contract, string? Territory, string? Purpose, string? Coordinator);
