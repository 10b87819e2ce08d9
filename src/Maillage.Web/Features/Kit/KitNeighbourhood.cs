namespace Maillage.Web.Features.Kit;

/// <summary>An invented neighbourhood for the page of the kit.</summary>
/// <param name="Number">As on the map and the strips.</param>
/// <param name="Name">With French typography.</param>
/// <param name="Inhabitants">A count of persons.</param>
/// <param name="Poverty">In percent, null when secret.</param>
/// <param name="Youth">Persons under 20 for one of 60 or more.</param>
sealed record KitNeighbourhood(string Number, string Name, int Inhabitants, double? Poverty, double Youth)
{
    public string Href => $"#quartier-{Number}";
}
