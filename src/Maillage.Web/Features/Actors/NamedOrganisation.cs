using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Actors;

/// <summary>An organisation as a person names it by its number, with the mentions that make it.</summary>
/// <param name="Organisation">The one that bears the number, or that took the mentions of the one that bore it.</param>
/// <param name="Asked">The number that was asked.</param>
/// <param name="Mentions">In the order in which <c>show</c> numbers them.</param>
public sealed record NamedOrganisation(Organisation Organisation, int Asked, IReadOnlyList<HousedMention> Mentions)
{
    /// <summary>The mentions that came with the number that was asked, where it was merged into another; else all.</summary>
    public IReadOnlyList<HousedMention> Own => Asked == Organisation.Id ? Mentions : [.. Mentions.Where(x => x.Home == Asked)];

    /// <summary>Finds an organisation by its number, today's or a former one.</summary>
    /// <returns>Null when no organisation has the number, or none of its mentions is loaded.</returns>
    public static async Task<NamedOrganisation?> FindAsync(MaillageDb db, int number, CancellationToken cancel)
    {
        var organisation = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(x => x.Id == number, cancel);
        while (organisation is { Standing: OrganisationStanding.Gone, MergedInto: { } next })
            organisation = await db.Organisations.AsNoTracking().FirstOrDefaultAsync(x => x.Id == next, cancel);
        if (organisation is null or { Standing: OrganisationStanding.Gone }) return null;
        var mentions = await db.Mentions.AsNoTracking().Where(x => EF.Property<int?>(x, "OrganisationId") == organisation.Id)
            .Select(x => new HousedMention(x, EF.Property<int?>(x, "HomeId") ?? 0)).ToListAsync(cancel);
        return new NamedOrganisation(organisation, number,
            [.. mentions.OrderBy(x => x.Home).ThenBy(x => x.Mention.Name, StringComparer.Ordinal).ThenBy(x => x.Mention.Id)]);
    }
}

/// <summary>A mention and the number of the organisation that it was first given.</summary>
public sealed record HousedMention(Mention Mention, int Home);
