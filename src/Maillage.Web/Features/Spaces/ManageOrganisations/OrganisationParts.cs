using System.Globalization;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ManageOrganisations;

/// <summary>The organisations of a space, the parts they play there, and their services.</summary>
sealed class OrganisationParts(MaillageDb db, SpaceWriter writer, AuditTrail trail, OrganisationDeclaration declaration, TimeProvider clock)
{
    const int LongestService = 120;
    const int LongestName = 200;

    /// <summary>How many are offered: whoever searches for « association » is to search better.</summary>
    const int Most = 20;

    public async Task<IReadOnlyList<ShownPart>> OfAsync(SpaceAccess access, CancellationToken cancel)
    {
        var found = await (
            from part in db.SpaceOrganisations.AsNoTracking()
            where part.SpaceId == access.Space.Id && part.EndedAt == null
            join organisation in db.Organisations.AsNoTracking() on part.OrganisationId equals organisation.Id
            orderby part.Role, organisation.Name
            select new { part, organisation.Name, IsPublic = organisation.Standing != OrganisationStanding.Hidden }).ToListAsync(cancel);
        var numbers = found.Select(x => x.part.OrganisationId).ToList();
        var services = (await db.OrganisationServices.AsNoTracking().Where(x => numbers.Contains(x.OrganisationId) && x.ClosedAt == null).OrderBy(x => x.Name).ToListAsync(cancel))
            .ToLookup(x => x.OrganisationId);
        return [.. found.Select(x => new ShownPart(x.part, x.Name, x.IsPublic, [.. services[x.part.OrganisationId]]))];
    }

    /// <summary>The organisations of the directory whose words begin so.</summary>
    public async Task<IReadOnlyList<SearchEntry>> SearchAsync(string? question, CancellationToken cancel)
    {
        var words = Fold.Text(question).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0) return [];
        // The search knows communes and neighbourhoods too: it is asked for more than are shown.
        return [.. (await db.SearchAsync(words, 200, cancel)).Where(x => x.Kind == OrganisationSearch.Kind).Take(Most)];
    }

    /// <returns>What is wrong; null when it is done.</returns>
    public async Task<string?> AddAsync(SpaceAccess access, string? number, string? role, CancellationToken cancel)
    {
        if (!Enum.TryParse<OrganisationRole>(role, out var part) || !Enum.IsDefined(part)) return "Choisissez d’abord le rôle de l’organisme.";
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || await db.Organisations.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.Standing == OrganisationStanding.Current, cancel) is not { } organisation)
            return "Cet organisme n’est plus dans le répertoire : cherchez-le de nouveau.";
        return await AddAsync(access, organisation, part, cancel);
    }

    async Task<string?> AddAsync(SpaceAccess access, Organisation organisation, OrganisationRole part, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.SpaceOrganisations.AnyAsync(x => x.SpaceId == access.Space.Id && x.OrganisationId == organisation.Id && x.Role == part && x.EndedAt == null, cancel))
            return $"« {FrenchNames.Display(organisation.Name)} » a déjà ce rôle dans l’espace.";
        writer.Add(access.Space, organisation.Id, organisation.Name, part, access.Actor);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    /// <summary>Adds an organisation that no file names.</summary>
    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> DeclareAsync(SpaceAccess access, DeclaredText typed, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        var name = string.Join(' ', (typed.Name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (name.Length == 0) errors.Add(new("nom-declare", "Écrivez le nom de l’organisme."));
        if (name.Length > LongestName) errors.Add(new("nom-declare", "Ce nom est trop long : deux cents caractères au plus."));
        if (!Enum.TryParse<OrganisationRole>(typed.Role, out var role) || !Enum.IsDefined(role)) errors.Add(new("role-declare", "Choisissez le rôle de l’organisme."));
        var siret = default(SiretReading);
        if (!string.IsNullOrWhiteSpace(typed.Siret) && !Siret.TryRead(typed.Siret, out siret))
            errors.Add(new("siret-declare", $"« {typed.Siret.Trim()} » n’est pas un numéro SIRET : quatorze chiffres dont la clé est juste, ou les neuf du SIREN. Laissez vide si vous ne le connaissez pas."));
        var rna = default(RnaId);
        if (!string.IsNullOrWhiteSpace(typed.Rna) && !RnaId.TryParse(typed.Rna, out rna))
            errors.Add(new("rna-declare", $"« {typed.Rna.Trim()} » n’est pas un numéro RNA : « W » et neuf chiffres, comme W543001234. Laissez vide si vous ne le connaissez pas."));
        var commune = "";
        if (typed.Commune?.Trim() is { Length: > 0 } place)
        {
            commune = InseeCode.TryParse(place, out var code) && await db.Communes.AnyAsync(x => x.Code == code, cancel) ? code.Value : (await CommuneNames.LoadAsync(db, cancel)).FindAnywhere(place);
            if (commune.Length == 0) errors.Add(new("commune-declare", $"« {place} » n’est pas une commune, ou plusieurs portent ce nom : écrivez alors son code Insee, comme 54395."));
        }
        if (errors.Count > 0) return errors;
        var said = new Mention
        {
            Id = 0, Name = name, Siren = siret.Siren.Value, Siret = siret.Siret.Value, Rna = rna.Value, CommuneCode = commune,
            DepartmentCode = commune.Length > 0 ? InseeCode.Parse(commune).Department.Value : "",
        };
        await EnsureOpenAsync(access, cancel);
        var organisation = await declaration.DeclareAsync(said, OrganisationDeclaration.DirectoryOf(access.Space.Id), () => trail.Record(
            access.Space.Id, access.Actor, SpaceActs.OrganisationDeclared, access.Space.Id.ToString(),
            [
                new FieldChange("organisation", null, name), new FieldChange("siret", null, Known(said.Siret.Length > 0 ? said.Siret : said.Siren)), new FieldChange("rna", null, Known(said.Rna)),
                new FieldChange("commune", null, Known(commune)),
            ]), cancel);
        return await AddAsync(access, organisation, role, cancel) is { } error ? [new("nom-declare", error)] : [];
    }

    /// <summary>Before what takes long, so that a closed space is not told of it too late.</summary>
    async Task EnsureOpenAsync(SpaceAccess access, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
    }

    static string? Known(string text) => text.Length > 0 ? text : null;

    public async Task EndAsync(SpaceAccess access, Guid partId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.SpaceOrganisations.SingleOrDefaultAsync(x => x.Id == partId && x.SpaceId == access.Space.Id && x.EndedAt == null, cancel) is not { } part) return;
        var name = await db.Organisations.Where(x => x.Id == part.OrganisationId).Select(x => x.Name).SingleOrDefaultAsync(cancel);
        part.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.OrganisationEnded, part.Id.ToString(), [new FieldChange("organisation", name, null), new FieldChange("role", part.Role.Label, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    /// <returns>What is wrong; null when it is done.</returns>
    public async Task<string?> AddServiceAsync(SpaceAccess access, string? number, string? name, CancellationToken cancel)
    {
        var organisation = (await CapacityForm.OrganisationsAsync(db, access.Space.Id, cancel)).FirstOrDefault(x => x.Id.ToString(CultureInfo.InvariantCulture) == number);
        if (organisation is null) return "Choisissez un organisme de l’espace.";
        var text = name?.Trim() ?? "";
        if (text.Length == 0) return "Écrivez le nom du service.";
        if (text.Length > LongestService) return "Ce nom est trop long : cent vingt caractères au plus.";
        var folded = Fold.Text(text);
        if ((await db.OrganisationServices.Where(x => x.OrganisationId == organisation.Id && x.ClosedAt == null).Select(x => x.Name).ToListAsync(cancel)).Any(x => Fold.Text(x) == folded))
            return $"« {text} » est déjà un service de cet organisme.";
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var service = new OrganisationService { Id = Guid.NewGuid(), OrganisationId = organisation.Id, Name = text };
        db.OrganisationServices.Add(service);
        trail.Record(access.Space.Id, access.Actor, SpaceActs.ServiceNamed, service.Id.ToString(), [new FieldChange("organisation", null, organisation.Name), new FieldChange("name", null, text)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    public async Task CloseServiceAsync(SpaceAccess access, Guid serviceId, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var mine = db.SpaceOrganisations.Where(x => x.SpaceId == access.Space.Id && x.EndedAt == null).Select(x => x.OrganisationId);
        if (await db.OrganisationServices.SingleOrDefaultAsync(x => x.Id == serviceId && x.ClosedAt == null && mine.Contains(x.OrganisationId), cancel) is not { } service) return;
        service.ClosedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.ServiceClosed, service.Id.ToString(), [new FieldChange("name", service.Name, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }
}

/// <summary>An organisation of a space as the page shows it.</summary>
/// <param name="Part">The part it plays.</param>
/// <param name="Name">As it is written.</param>
/// <param name="IsPublic">Whether public files name it, and it has its page.</param>
/// <param name="Services">Those that are open.</param>
sealed record ShownPart(SpaceOrganisation Part, string Name, bool IsPublic, IReadOnlyList<OrganisationService> Services)
{
    public string DisplayName => FrenchNames.Display(Name);
}

/// <summary>What was typed of an organisation that no file names.</summary>
sealed record DeclaredText(string? Name, string? Role, string? Siret, string? Rna, string? Commune);
