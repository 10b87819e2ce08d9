namespace Maillage.Web.Features.Spaces;

/// <summary>The addresses by which other pages lead to spaces.</summary>
public static class SpaceAddresses
{
    public const string All = "/espaces";
    public const string New = "/espaces/nouveau";

    public static string Of(string slug) => $"/espaces/{slug}";
    public static string Members(string slug) => $"/espaces/{slug}/membres";
    public static string Organisations(string slug) => $"/espaces/{slug}/organismes";
    public static string Settings(string slug) => $"/espaces/{slug}/reglages";
    public static string Notes(string slug) => $"/espaces/{slug}/notes";
    public static string History(string slug) => $"/espaces/{slug}/historique";
}
