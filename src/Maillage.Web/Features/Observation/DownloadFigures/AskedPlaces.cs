using Maillage.France;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Observation.DownloadFigures;

/// <summary>
/// Of which territories a download holds the figures, as the address says it: of a contract (<c>?contrat=</c>), of a neighbourhood (<c>?quartier=</c>), else of
/// all of a generation (<c>?generation=2015</c>; of 2024 when it does not say).
/// </summary>
sealed record AskedPlaces
{
    public string? Contrat { get; init; }

    public string? Quartier { get; init; }

    public int? Generation { get; init; }

    Generation? OfGeneration => Generation is 2015 or 2024 ? (Generation)Generation : null;

    public IReadOnlyList<NeighbourhoodInfo> Neighbourhoods(TerritorySnapshot territories) =>
        territories.FindNeighbourhoods(Contrat, Quartier, OfGeneration)
        ?? [.. territories.Neighbourhoods.Values.Where(x => x.Generation == (OfGeneration ?? France.Generation.G2024)).OrderBy(x => x.Code)];

    /// <summary>The codes of the neighbourhoods and, unless a neighbourhood alone is asked for, of their communes.</summary>
    public IReadOnlyCollection<string> Codes(TerritorySnapshot territories)
    {
        var places = Neighbourhoods(territories);
        var communes = ContractCode.TryParse(Contrat, out var code) && territories.FindContract(code, OfGeneration) is { } contract ? territories.CommunesOf(contract)
            : string.IsNullOrWhiteSpace(Quartier) ? places.SelectMany(x => x.Communes)
            : [];
        return places.Select(x => x.Code.Value).Concat(communes.Select(x => x.Code.Value)).ToHashSet(StringComparer.Ordinal);
    }
}
