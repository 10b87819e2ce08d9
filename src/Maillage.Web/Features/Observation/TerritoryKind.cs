namespace Maillage.Web.Features.Observation;

/// <summary>On what kind of territory a figure stands.</summary>
public enum TerritoryKind
{
    Neighbourhood2015 = 0,
    Neighbourhood2024 = 1,
    Commune = 2,
    Epci = 3,
    UrbanUnit = 4,
}

/// <summary>The words of a <see cref="TerritoryKind"/>.</summary>
public static class TerritoryKindWords
{
    extension(TerritoryKind kind)
    {
        public string Label => kind switch
        {
            TerritoryKind.Neighbourhood2015 => "quartiers de 2015",
            TerritoryKind.Neighbourhood2024 => "quartiers de 2024",
            TerritoryKind.Commune => "communes",
            TerritoryKind.Epci => "intercommunalités",
            _ => "unités urbaines",
        };
    }
}
