using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories;

/// <summary>Makes a <see cref="TerritorySnapshot"/> out of the database.</summary>
public static class TerritoryLoader
{
    public static async Task<TerritorySnapshot> LoadAsync(MaillageDb db, CancellationToken cancel)
    {
        var communes = await db.Communes.AsNoTracking().ToDictionaryAsync(x => x.Code, cancel);
        var epcis = await db.Epcis.AsNoTracking().ToDictionaryAsync(x => x.Code, cancel);
        var perimeters = await db.ContractPerimeters.AsNoTracking().ToListAsync(cancel);
        var byTerritory = perimeters.GroupBy(x => x.Generation).ToDictionary(x => x.Key, x => x.ToLookup(y => y.TerritoryCode));
        var none = Array.Empty<ContractPerimeter>().ToLookup(x => x.TerritoryCode);
        var corrections = await db.AttachmentCorrections.AsNoTracking().ToDictionaryAsync(x => x.NeighbourhoodCode, cancel);

        var neighbourhoods = new Dictionary<QpvCode, NeighbourhoodInfo>();
        await foreach (var row in db.Neighbourhoods.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            neighbourhoods[row.Code] = Describe(row, communes, epcis, byTerritory.GetValueOrDefault(row.Generation, none), corrections.GetValueOrDefault(row.Code));

        var passages = await db.NeighbourhoodPassages.AsNoTracking().ToListAsync(cancel);
        var boundaries = await db.Boundaries.AsNoTracking().ToListAsync(cancel);
        return new TerritorySnapshot
        {
            Regions = await db.Regions.AsNoTracking().ToDictionaryAsync(x => x.Code, cancel),
            Departments = await db.Departments.AsNoTracking().ToDictionaryAsync(x => x.Code, cancel),
            Epcis = epcis,
            Communes = communes,
            Neighbourhoods = neighbourhoods,
            Contracts = await ContractsAsync(db, perimeters, byTerritory.GetValueOrDefault(Generation.G2015, none), neighbourhoods.Values, communes, cancel),
            PassagesTo = passages.ToLookup(x => x.CurrentCode),
            PassagesFrom = passages.Where(x => x.FormerCode.Length > 0).ToLookup(x => x.FormerCode),
            UrbanUnits = await db.UrbanUnitMembers.AsNoTracking().ToDictionaryAsync(x => x.CommuneCode, cancel),
            Boundaries = new BoundaryIndex(boundaries),
            Locator = new NeighbourhoodLocator(neighbourhoods.Values.Where(x => x.Generation == Generation.G2024)),
        };
    }

    static NeighbourhoodInfo Describe(
        Neighbourhood row, Dictionary<InseeCode, Commune> communes, Dictionary<EpciCode, Epci> epcis,
        ILookup<string, ContractPerimeter> perimeters, AttachmentCorrection? correction)
    {
        var places = row.CommuneCodes.Split(' ').Select(code => communes.GetValueOrDefault(InseeCode.Parse(code)) ?? Unknown(code, row)).ToList();
        var stated = row.EpciCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // A file of 2015 names no EPCI: those of its communes today stand in.
        var groupings = stated.Length > 0
            ? stated
            : places.SelectMany(x => new[] { x.EpciCode, x.TerritorialEstablishmentCode }).OfType<EpciCode>().Select(x => x.ToString()).Distinct().ToArray();
        return new NeighbourhoodInfo
        {
            Code = row.Code,
            Name = row.Name,
            DisplayName = FrenchNames.Display(row.Name),
            Communes = places,
            Epcis = groupings.Select(code => epcis.GetValueOrDefault(EpciCode.Parse(code))).OfType<Epci>().ToList(),
            DepartmentCode = row.DepartmentCode,
            Contour = row.Contour is null ? null : ContourReader.FromBytes(row.Contour),
            ToleranceMetres = row.ToleranceMetres,
            ImportId = row.ImportId,
            Attachment = Attachment.Decide(
                row.Generation, row.DepartmentCode, places.Select(x => x.Code.ToString()), groupings, perimeters, correction),
        };
    }

    /// <summary>A commune that today's code no longer knows is shown by its code.</summary>
    static Commune Unknown(string code, Neighbourhood row) => new()
    {
        Code = InseeCode.Parse(code), Name = code, DepartmentCode = row.DepartmentCode, RegionCode = "", ImportId = row.ImportId,
    };

    static async Task<Dictionary<ContractKey, ContractInfo>> ContractsAsync(
        MaillageDb db, List<ContractPerimeter> perimeters, ILookup<string, ContractPerimeter> formers,
        IEnumerable<NeighbourhoodInfo> neighbourhoods, Dictionary<InseeCode, Commune> communes, CancellationToken cancel)
    {
        var contracts = await db.Contracts.AsNoTracking().ToListAsync(cancel);
        var corrections = await db.PredecessorCorrections.AsNoTracking().ToDictionaryAsync(x => x.ContractCode, cancel);
        var own = perimeters.ToLookup(x => x.Contract);
        var attached = neighbourhoods.Where(x => x.Attachment.Contract is not null).ToLookup(x => x.Attachment.Contract!.Value);
        var undecided = neighbourhoods
            .Where(x => x.Attachment.Rule == AttachmentRule.Undecided)
            .SelectMany(x => x.Attachment.Candidates.Select(y => (Contract: y, Neighbourhood: x)))
            .ToLookup(x => x.Contract, x => x.Neighbourhood);
        var newest = contracts.GroupBy(x => x.Code).ToDictionary(x => x.Key, x => x.Max(y => y.Generation));
        var predecessors = contracts.ToDictionary(x => x.Key, x => x.Generation == Generation.G2015
            ? new Predecessor([], PredecessorRule.None)
            : Predecessor.Decide(own[x.Key].Select(y => y.TerritoryCode).ToList(), formers, EpciOf, corrections.GetValueOrDefault(x.Code)));
        var successors = predecessors.SelectMany(x => x.Value.Contracts.Select(y => (Former: y, Current: x.Key))).ToLookup(x => x.Former, x => x.Current);

        return contracts.ToDictionary(x => x.Key, x => new ContractInfo
        {
            Key = x.Key,
            DisplayName = FrenchNames.Display(x.Name),
            DepartmentCode = x.DepartmentCode,
            Perimeters = own[x.Key].OrderBy(y => y.TerritoryCode, StringComparer.Ordinal).ThenBy(y => y.DepartmentCode).ToList(),
            Neighbourhoods = attached[x.Key].OrderBy(y => y.DisplayName, FrenchOrder.Comparer).ThenBy(y => y.Code).ToList(),
            Undecided = undecided[x.Key].OrderBy(y => y.DisplayName, FrenchOrder.Comparer).ToList(),
            Predecessor = predecessors[x.Key],
            Successors = successors[x.Key].Order().ToList(),
            Address = TerritoryAddress.Of(x.Key, newest[x.Code]),
            ImportId = x.ImportId,
            SameCode = contracts.FirstOrDefault(y => y.Code == x.Code && y.Generation != x.Generation)?.Key,
        });

        string? EpciOf(string territory) =>
            InseeCode.TryParse(territory, out var code) && communes.TryGetValue(code, out var commune) ? commune.EpciCode?.ToString() : null;
    }
}
