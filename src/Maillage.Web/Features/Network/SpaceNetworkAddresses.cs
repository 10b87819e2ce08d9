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
}
