using Maillage.Web.Data;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>Reads the fields by which someone is given a capacity in a space: <c>role</c>, <c>organisme</c>, <c>titre</c>, <c>college</c> (see <see cref="CapacityFields"/>).</summary>
static class CapacityForm
{
    const int LongestTitle = 120;

    /// <summary>The organisations of a space, each once, for whom its members may act.</summary>
    public static async Task<IReadOnlyList<NamedPart>> OrganisationsAsync(MaillageDb db, Guid spaceId, CancellationToken cancel)
    {
        var parts = await (
            from part in db.SpaceOrganisations.AsNoTracking()
            where part.SpaceId == spaceId && part.EndedAt == null
            join organisation in db.Organisations.AsNoTracking() on part.OrganisationId equals organisation.Id
            select new { organisation.Id, organisation.Name }).Distinct().ToListAsync(cancel);
        return [.. parts.Select(x => new NamedPart(x.Id, x.Name)).OrderBy(x => x.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The capacity, or what is wrong at which field.</summary>
    public static (GivenCapacity? Capacity, IReadOnlyList<FieldError> Errors) Read(TypedCapacity typed, IReadOnlyList<NamedPart> organisations)
    {
        var errors = new List<FieldError>();
        if (!Enum.TryParse<SpaceRole>(typed.Role, out var role) || !Enum.IsDefined(role)) errors.Add(new("role", "Choisissez un rôle."));
        NamedPart? organisation = null;
        if (!string.IsNullOrEmpty(typed.Organisation))
        {
            organisation = organisations.FirstOrDefault(x => x.Id.ToString(System.Globalization.CultureInfo.InvariantCulture) == typed.Organisation);
            if (organisation is null) errors.Add(new("organisme", "Cet organisme n’est pas, ou plus, dans l’espace : choisissez-en un autre."));
        }
        CouncilCollege? college = null;
        if (role == SpaceRole.CouncilMember && errors.All(x => x.FieldId != "role"))
        {
            if (Enum.TryParse<CouncilCollege>(typed.College, out var chosen) && Enum.IsDefined(chosen)) college = chosen;
            else errors.Add(new("college", "Dites de quel collège du conseil citoyen."));
        }
        if (typed.Title?.Length > LongestTitle) errors.Add(new("titre", "Cette fonction est trop longue : cent vingt caractères au plus."));
        return errors.Count > 0 ? (null, errors) : (new GivenCapacity(role, organisation, organisation is null ? "" : typed.Title?.Trim() ?? "", college), []);
    }
}

/// <summary>What was typed in the fields of a capacity.</summary>
public sealed record TypedCapacity(string? Role, string? Organisation, string? Title, string? College);

/// <summary>A capacity that someone is to be given.</summary>
/// <param name="Role">What they will be in the space.</param>
/// <param name="Organisation">For whom; null in their own name.</param>
/// <param name="Title">« Cheffe de projet »; empty when not told, or in one's own name.</param>
/// <param name="College">For a member of a <em>conseil citoyen</em>.</param>
sealed record GivenCapacity(SpaceRole Role, NamedPart? Organisation, string Title, CouncilCollege? College)
{
    /// <summary>« membre, Cheffe de projet, Ville de Port-Brume ».</summary>
    public string Label => string.Join(", ", new[] { Role.Label, Title, Organisation?.Name ?? "en son nom", College?.Label ?? "" }.Where(x => x.Length > 0));
}

/// <summary>An organisation of a space, by its number.</summary>
public sealed record NamedPart(int Id, string Name);
