namespace Maillage.Web.Features.Cooperations;

/// <summary>The pages of the three elements of a cooperation.</summary>
public static class ElementAddresses
{
    public static string Elements(string slug, int number) => CooperationAddresses.Page(slug, number, "elements");
    public static string Open(string slug, int number) => Elements(slug, number) + "/ouvrir";
    public static string Answer(string slug, int number) => Elements(slug, number) + "/repondre";
    public static string Witness(string slug, int number) => Elements(slug, number) + "/temoin";
    public static string Close(string slug, int number) => Elements(slug, number) + "/clore";
}
