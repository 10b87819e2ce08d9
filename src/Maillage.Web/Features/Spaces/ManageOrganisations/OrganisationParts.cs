using System.Globalization;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ManageOrganisations;

/// <summary>The organisations of a space, the parts they play there, and their services.</summary>
sealed class OrganisationParts(MaillageDb db, SpaceWriter writer, AuditTrail trail, TimeProvider clock)
{
    const int LongestService = 120;

    /// <summary>How many are offered: whoever searches for « association » is to search better.</summary>
    const int Most = 20;

    public async Task<IReadOnlyList<ShownPart>> OfAsync(SpaceAccess access, CancellationToken cancel)
    {
        var found = await (
            from part in db.SpaceOrganisations.AsNoTracking()
            where part.SpaceId == access.Space.Id && part.EndedAt == null
            join organisation in db.Organisations.AsNoTracking() on part.OrganisationId equals organisation.Id
            orderby part.Role, organisation.Name
            select new { part, organisation.Name }).ToListAsync(cancel);
        var numbers = found.Select(x => x.part.OrganisationId).ToList();
        var services = (await db.OrganisationServices.AsNoTracking().Where(x => numbers.Contains(x.OrganisationId) && x.ClosedAt == null).OrderBy(x => x.Name).ToListAsync(cancel))
            .ToLookup(x => x.OrganisationId);
        return [.. found.Select(x => new ShownPart(x.part, x.Name, [.. services[x.part.OrganisationId]]))];
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
        if (await db.SpaceOrganisations.AnyAsync(x => x.SpaceId == access.Space.Id && x.OrganisationId == id && x.Role == part && x.EndedAt == null, cancel))
            return $"« {FrenchNames.Display(organisation.Name)} » a déjà ce rôle dans l’espace.";
        writer.Add(access.Space, id, organisation.Name, part, access.Actor);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task EndAsync(SpaceAccess access, Guid partId, CancellationToken cancel)
    {
        if (await db.SpaceOrganisations.SingleOrDefaultAsync(x => x.Id == partId && x.SpaceId == access.Space.Id && x.EndedAt == null, cancel) is not { } part) return;
        var name = await db.Organisations.Where(x => x.Id == part.OrganisationId).Select(x => x.Name).SingleOrDefaultAsync(cancel);
        part.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.OrganisationEnded, part.Id.ToString(), [new FieldChange("organisation", name, null), new FieldChange("role", part.Role.Label, null)]);
        await db.SaveChangesAsync(cancel);
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
        var service = new OrganisationService { Id = Guid.NewGuid(), OrganisationId = organisation.Id, Name = text };
        db.OrganisationServices.Add(service);
        trail.Record(access.Space.Id, access.Actor, SpaceActs.ServiceNamed, service.Id.ToString(), [new FieldChange("organisation", null, organisation.Name), new FieldChange("name", null, text)]);
        await db.SaveChangesAsync(cancel);
        return null;
    }

    public async Task CloseServiceAsync(SpaceAccess access, Guid serviceId, CancellationToken cancel)
    {
        var mine = db.SpaceOrganisations.Where(x => x.SpaceId == access.Space.Id && x.EndedAt == null).Select(x => x.OrganisationId);
        if (await db.OrganisationServices.SingleOrDefaultAsync(x => x.Id == serviceId && x.ClosedAt == null && mine.Contains(x.OrganisationId), cancel) is not { } service) return;
        service.ClosedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.ServiceClosed, service.Id.ToString(), [new FieldChange("name", service.Name, null)]);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>An organisation of a space as the page shows it.</summary>
sealed record ShownPart(SpaceOrganisation Part, string Name, IReadOnlyList<OrganisationService> Services)
{
    public string DisplayName => FrenchNames.Display(Name);
}
