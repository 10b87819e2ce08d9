using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories;

/// <summary>What the one search knows of territories; rebuilt, kind by kind, by the imports that change them.</summary>
public static class TerritorySearch
{
    public const string Contract = "contract";
    public const string Neighbourhood = "neighbourhood";
    public const string Commune = "commune";
    public const string Epci = "epci";
    public const string Department = "department";

    public static async Task RebuildContractsAsync(MaillageDb db, CancellationToken cancel)
    {
        var perimeters = await db.ContractPerimeters.AsNoTracking().ToListAsync(cancel);
        var population = perimeters.GroupBy(x => x.Contract).ToDictionary(x => x.Key, x => x.Max(y => y.DeclaredPopulation ?? 0));
        var contracts = await db.Contracts.AsNoTracking().ToListAsync(cancel);
        var latest = contracts.GroupBy(x => x.Code).ToDictionary(x => x.Key, x => x.Max(y => y.Generation));
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(x => x.Code, x => x.Name, cancel);
        await db.ReplaceSearchEntriesAsync(Contract, contracts.Select(x => new SearchText(
            FrenchNames.Display(x.Name),
            $"Contrat de ville {x.Generation.Years} · {departments.GetValueOrDefault(x.DepartmentCode, x.DepartmentCode.ToString())} · {x.Code}",
            TerritoryAddress.Of(x.Key, latest[x.Code]),
            Fold.Text($"{x.Name} {x.Code} {departments.GetValueOrDefault(x.DepartmentCode, "")}"),
            (x.Generation == Generation.G2024 ? 4_000_000 : 2_000_000) + Math.Min(population.GetValueOrDefault(x.Key), 900_000))), cancel);
    }

    public static async Task RebuildNeighbourhoodsAsync(MaillageDb db, CancellationToken cancel)
    {
        var communes = await db.Communes.AsNoTracking().ToDictionaryAsync(x => x.Code.ToString(), x => x.Name, cancel);
        var neighbourhoods = await db.Neighbourhoods.AsNoTracking()
            .Select(x => new { x.Code, x.Generation, x.Name, x.CommuneCodes })
            .ToListAsync(cancel);
        await db.ReplaceSearchEntriesAsync(Neighbourhood, neighbourhoods.Select(x =>
        {
            var names = x.CommuneCodes.Split(' ').Select(code => communes.GetValueOrDefault(code, code)).ToList();
            return new SearchText(
                FrenchNames.Display(x.Name),
                $"Quartier de {(int)x.Generation} · {FrenchFormat.List(names)} · {x.Code}",
                TerritoryAddress.Of(x.Code),
                Fold.Text($"{x.Name} {x.Code} {string.Join(' ', names)}"),
                x.Generation == Generation.G2024 ? 3_000_000 : 1_500_000);
        }), cancel);
    }

    public static async Task RebuildGeographyAsync(MaillageDb db, CancellationToken cancel)
    {
        var departments = await db.Departments.AsNoTracking().ToDictionaryAsync(x => x.Code, x => x.Name, cancel);
        var communes = await db.Communes.AsNoTracking().Where(x => x.PartOf == null).ToListAsync(cancel);
        var epcis = await db.Epcis.AsNoTracking().ToListAsync(cancel);
        await db.ReplaceSearchEntriesAsync(Commune, communes.Select(x => new SearchText(
            x.Name,
            $"Commune · {departments.GetValueOrDefault(x.DepartmentCode, "")} · {x.Code}",
            TerritoryAddress.OfCommune(x.Code),
            Fold.Text($"{x.Name} {x.Code}"),
            Math.Min(x.Population ?? 0, 900_000))), cancel);
        await db.ReplaceSearchEntriesAsync(Epci, epcis.Select(x => new SearchText(
            x.Name,
            $"Intercommunalité · {x.Code}",
            TerritoryAddress.OfEpci(x.Code),
            Fold.Text($"{x.Name} {x.Code}"),
            Math.Min((x.Population ?? 0) / 10, 90_000))), cancel);
        await db.ReplaceSearchEntriesAsync(Department, departments.Select(x => new SearchText(
            x.Value,
            $"Département · {x.Key}",
            TerritoryAddress.OfDepartment(x.Key),
            Fold.Text($"{x.Value} {x.Key}"),
            1_000_000)), cancel);
    }
}
