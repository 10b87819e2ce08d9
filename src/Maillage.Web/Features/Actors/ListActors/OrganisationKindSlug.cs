using Maillage.France.Language;

namespace Maillage.Web.Features.Actors.ListActors;

/// <summary>The word of a kind in an address, made of its label: <c>etat-et-ses-operateurs</c>.</summary>
static class OrganisationKindSlug
{
    static readonly OrganisationKind[] Kinds = Enum.GetValues<OrganisationKind>();
    static readonly string[] Slugs = [.. Kinds.Select(x => Fold.Text(x.Label).Replace(' ', '-'))];

    public static string Of(OrganisationKind kind) => Slugs[Array.IndexOf(Kinds, kind)];

    public static OrganisationKind? Find(string slug) => Array.IndexOf(Slugs, slug) is >= 0 and var rank ? Kinds[rank] : null;
}
