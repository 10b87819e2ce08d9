namespace Maillage.Web.Demonstration;

/// <summary>Who gives, as the invented files name them.</summary>
static class InventedGivers
{
    public const string Agglomeration = "Auvelle Agglomération";
    public const string State = "État – politique de la ville";
    public const string City = "Ville de Valdauvelle";
    public const string Department = "Département d’Auvelle";
    public const string Fund = "Caisse des familles de Corvane";
    public const string HealthAgency = "Agence de santé de Corvane";
    public const string Landlord = "Corvane Habitat";
}
