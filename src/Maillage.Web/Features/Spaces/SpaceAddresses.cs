namespace Maillage.Web.Features.Spaces;

/// <summary>The addresses by which other pages lead to spaces.</summary>
public static class SpaceAddresses
{
    public const string All = "/espaces";
    public const string New = "/espaces/nouveau";

    public static string Of(string slug) => $"/espaces/{slug}";
    public const string Invitation = "/invitation/";

    public static string Members(string slug) => $"/espaces/{slug}/membres";
    public static string Member(string slug, Guid membershipId) => $"/espaces/{slug}/membres/{membershipId}";
    public static string End(string slug, Guid membershipId) => $"/espaces/{slug}/membres/{membershipId}/fin";
    public static string Invite(string slug) => $"/espaces/{slug}/membres/inviter";
    public static string Request(string slug, Guid requestId) => $"/espaces/{slug}/demandes/{requestId}";
    public static string Join(string slug) => $"/espaces/{slug}/rejoindre";
    public static string Leave(string slug) => $"/espaces/{slug}/quitter";
    public static string Capacity(string slug) => $"/espaces/{slug}/qualite";
    public static string Organisations(string slug) => $"/espaces/{slug}/organismes";
    public static string Settings(string slug) => $"/espaces/{slug}/reglages";
    public static string Notes(string slug) => $"/espaces/{slug}/notes";
    public static string Closing(string slug) => $"/espaces/{slug}/fermeture";
    public static string History(string slug) => $"/espaces/{slug}/historique";
}
