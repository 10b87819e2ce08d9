namespace Maillage.Web.Demonstration;

/// <summary>The words by which the invented givers sort what they fund.</summary>
static class InventedThemes
{
    public const string Employment = "Emploi et insertion";
    public const string Health = "Santé";
    public const string Bonds = "Lien social";
    public const string Education = "Éducation et parentalité";
    public const string Culture = "Culture";
    public const string Sport = "Sport";
    public const string Living = "Cadre de vie";
    public const string Rights = "Accès aux droits";
    public const string Institution = "Institution";
}
