using Maillage.France;
using Maillage.France.Language;

namespace Maillage.Web.Features.Territories.ListNeighbourhoods;

/// <summary>Which neighbourhoods a list or a download holds, as the address says it: <c>?contrat=CN05403M</c>.</summary>
sealed record NeighbourhoodFilter
{
    /// <summary>2015 or 2024; without it, the generation of the contract, else 2024.</summary>
    public int? Generation { get; init; }

    public string? Contrat { get; init; }
    public string? Departement { get; init; }
    public string? Commune { get; init; }
    public string? Epci { get; init; }

    /// <summary>One neighbourhood, by its code.</summary>
    public string? Quartier { get; init; }

    /// <summary>Words of the name or of the commune.</summary>
    public string? Q { get; init; }

    /// <summary>The neighbourhoods that answer, by name; those of a contract keep the order of their numbers.</summary>
    public IReadOnlyList<NeighbourhoodInfo> Apply(TerritorySnapshot territories)
    {
        Generation? asked = Generation is { } year ? (Generation)year : null;
        if (territories.FindNeighbourhoods(Contrat, Quartier, asked) is { } named) return named;

        var generation = asked ?? France.Generation.G2024;
        var words = Fold.Words(Q);
        return territories.Neighbourhoods.Values
            .Where(x => x.Generation == generation)
            .Where(x => string.IsNullOrWhiteSpace(Departement) || x.DepartmentCode.Value == Departement)
            .Where(x => string.IsNullOrWhiteSpace(Commune) || x.Communes.Any(y => y.Code.Value == Commune))
            .Where(x => string.IsNullOrWhiteSpace(Epci) || x.Epcis.Any(y => y.Code.Value == Epci))
            .Where(x => words.Count == 0 || Matches(x, words))
            .OrderBy(x => x.DisplayName, FrenchOrder.Comparer)
            .ThenBy(x => x.Code)
            .ToList();
    }

    static bool Matches(NeighbourhoodInfo place, IReadOnlyList<string> words)
    {
        var text = Fold.Text($"{place.Name} {place.CommuneNames} {place.Code}");
        return words.All(x => text.Contains(x, StringComparison.Ordinal));
    }
}
