using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Network.SuggestAbsentActors;

/// <summary>The kinds of actors that are usually concerned by what a cooperation is about, and whether any of them is on its list.</summary>
public static class UsualActors
{
    static readonly (string Label, OrganisationKind[] Kinds, string[] Words, string[] Themes)[] All =
    [
        ("le bailleur social", [OrganisationKind.SocialLandlord], ["habitat", "bailleur", "hlm", "logement"], ["logement", "environnement", "prevention", "droits"]),
        ("l’école ou le collège", [], ["ecole", "college", "lycee", "education nationale", "academie"], ["education", "jeunesse", "culture", "sport"]),
        ("la santé (centre de santé, CPTS, hôpital)", [], ["sante", "medic", "hopital", "cpts", "soins"], ["sante", "social"]),
        ("l’emploi (France Travail, mission locale)", [], ["emploi", "travail", "mission locale", "insertion", "plie"], ["emploi"]),
        ("le conseil citoyen", [], ["conseil citoyen"], []),
        ("la commune", [OrganisationKind.Commune, OrganisationKind.Intercommunality], [], []),
    ];

    /// <param name="theme">The code of the theme; empty when not told.</param>
    /// <param name="kinds">What the organisations on the list are.</param>
    /// <param name="names">What is written on the list, folded: organisations and groups.</param>
    /// <returns>Those of which nobody is on the list.</returns>
    public static IReadOnlyList<string> Missing(string theme, IReadOnlyCollection<OrganisationKind> kinds, IReadOnlyCollection<string> names) =>
    [
        .. All.Where(x => x.Themes.Length == 0 || x.Themes.Contains(theme))
            .Where(x => !x.Kinds.Any(kinds.Contains) && !x.Words.Any(y => names.Any(z => (" " + z).Contains(" " + y, StringComparison.Ordinal)))).Select(x => x.Label),
    ];
}
