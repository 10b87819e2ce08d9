namespace Maillage.Web.Features.Territories.ListNeighbourhoods;

/// <summary>The filter of neighbourhoods as the address of a download gives it.</summary>
sealed record AskedNeighbourhoods
{
    public int? Generation { get; init; }

    public string? Contrat { get; init; }

    public string? Departement { get; init; }

    public string? Commune { get; init; }

    public string? Epci { get; init; }

    public string? Quartier { get; init; }

    public string? Q { get; init; }

    public NeighbourhoodFilter Filter => new()
    {
        Generation = Generation, Contrat = Contrat, Departement = Departement, Commune = Commune, Epci = Epci, Quartier = Quartier, Q = Q,
    };
}
