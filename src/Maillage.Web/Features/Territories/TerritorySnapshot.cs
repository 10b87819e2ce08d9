using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>All territories of the loaded files, linked, in memory, immutable.</summary>
public sealed class TerritorySnapshot
{
    public required IReadOnlyDictionary<string, Region> Regions { get; init; }
    public required IReadOnlyDictionary<DepartmentCode, Department> Departments { get; init; }
    public required IReadOnlyDictionary<EpciCode, Epci> Epcis { get; init; }
    public required IReadOnlyDictionary<InseeCode, Commune> Communes { get; init; }
    public required IReadOnlyDictionary<QpvCode, NeighbourhoodInfo> Neighbourhoods { get; init; }
    public required IReadOnlyDictionary<ContractKey, ContractInfo> Contracts { get; init; }

    /// <summary>Where each neighbourhood of 2024 comes from.</summary>
    public required ILookup<QpvCode, NeighbourhoodPassage> PassagesTo { get; init; }

    /// <summary>What became of each neighbourhood of 2015.</summary>
    public required ILookup<string, NeighbourhoodPassage> PassagesFrom { get; init; }

    public required IReadOnlyDictionary<InseeCode, UrbanUnitMember> UrbanUnits { get; init; }
    public required BoundaryIndex Boundaries { get; init; }
    public required NeighbourhoodLocator Locator { get; init; }

    /// <summary>Contracts of a generation, by name.</summary>
    public IEnumerable<ContractInfo> ContractsOf(Generation generation) =>
        Contracts.Values.Where(x => x.Key.Generation == generation).OrderBy(x => x.DisplayName, France.Language.FrenchOrder.Comparer);

    /// <summary>The contract of a neighbourhood; null when it has none, or when a correction names one that is no longer loaded.</summary>
    public ContractInfo? ContractOf(NeighbourhoodInfo neighbourhood) =>
        neighbourhood.Attachment.Contract is { } key ? Contracts.GetValueOrDefault(key) : null;

    public string DepartmentName(DepartmentCode code) => Departments.GetValueOrDefault(code)?.Name ?? code.ToString();

    /// <summary>The contract of a code: of the generation asked, or the newest.</summary>
    public ContractInfo? FindContract(ContractCode code, Generation? generation = null) =>
        generation is { } asked
            ? Contracts.GetValueOrDefault(new ContractKey(asked, code))
            : Contracts.GetValueOrDefault(new ContractKey(Generation.G2024, code)) ?? Contracts.GetValueOrDefault(new ContractKey(Generation.G2015, code));

    /// <summary>
    /// The neighbourhoods that an address names: those of a contract, of the generation asked or the newest, else the one of a code. None when no such code is
    /// loaded; null when the address names neither.
    /// </summary>
    public IReadOnlyList<NeighbourhoodInfo>? FindNeighbourhoods(string? contract, string? neighbourhood, Generation? generation)
    {
        if (!string.IsNullOrWhiteSpace(contract)) return ContractCode.TryParse(contract, out var code) ? FindContract(code, generation)?.Neighbourhoods ?? [] : [];
        if (!string.IsNullOrWhiteSpace(neighbourhood)) return QpvCode.TryParse(neighbourhood, out var code) && Neighbourhoods.TryGetValue(code, out var found) ? [found] : [];
        return null;
    }

    /// <summary>The communes of a contract: those of its perimeters that are communes, and those its neighbourhoods lie in.</summary>
    public IReadOnlyList<Commune> CommunesOf(ContractInfo contract) => contract.Neighbourhoods
        .SelectMany(x => x.Communes)
        .Concat(contract.Perimeters.Select(x => InseeCode.TryParse(x.TerritoryCode, out var code) ? Communes.GetValueOrDefault(code) : null).OfType<Commune>())
        .DistinctBy(x => x.Code)
        .OrderBy(x => x.Name, France.Language.FrenchOrder.Comparer)
        .ToList();
}
