using Maillage.Web.Features.Compliance;

namespace Maillage.Web.Shared.Layout;

/// <summary>The entries of the main menu and of the footer, in the order in which they are shown.</summary>
public static class SiteMenu
{
    /// <summary>The subjects a visitor can open from any page.</summary>
    public static IReadOnlyList<MenuEntry> Main { get; } =
    [
        new("Contrats", "/contrats"),
        new("Quartiers", "/quartiers"),
        new("Acteurs", "/acteurs"),
        new("Argent", "/argent"),
        new("Réseau", "/reseau"),
        new("Données", "/donnees"),
    ];

    /// <summary>What is said about the site itself.</summary>
    public static IReadOnlyList<MenuEntry> Footer { get; } =
    [
        new("Aide", "/aide"),
        new("Données et sources", "/donnees"),
        new("Données personnelles", "/donnees-personnelles"),
        new("Accessibilité", "/accessibilite"),
        new("Mentions légales", ComplianceAddresses.Notice),
    ];
}
