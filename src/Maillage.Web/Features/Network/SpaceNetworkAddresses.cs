namespace Maillage.Web.Features.Network;

/// <summary>The addresses by which other pages lead to the network of a space.</summary>
public static class SpaceNetworkAddresses
{
    public static string Of(string slug) => $"/espaces/{slug}/reseau";
    public static string Silos(string slug) => $"/espaces/{slug}/reseau/cloisons";
    public static string Bridges(string slug) => $"/espaces/{slug}/reseau/passerelles";
    public static string Suggestions(string slug) => $"/espaces/{slug}/reseau/possibles";
    public static string OverTime(string slug) => $"/espaces/{slug}/reseau/evolution";
    public static string Ties(string slug) => $"/espaces/{slug}/reseau/liens";
    public static string Settings(string slug) => $"/espaces/{slug}/reseau/reglages";

    /// <summary>What the network says of an organisation, and its answers.</summary>
    public static string Organisation(string slug, int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/espaces/{slug}/reseau/organismes/{id}");

    public static string Introductions(string slug) => $"/espaces/{slug}/reseau/rencontres";

    /// <summary>The form by which one organisation asks to meet another.</summary>
    public static string AskIntroduction(string slug, int first, int second) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Introductions(slug)}/nouvelle?de={first}&avec={second}");

    public static string Introduction(string slug, Guid id) => $"/espaces/{slug}/reseau/rencontres/{id}";

    /// <summary>The possible cooperations of one organisation.</summary>
    public static string SuggestionsOf(string slug, int organisationId) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Suggestions(slug)}?organisme={organisationId}");
}
