using System.Text.RegularExpressions;
using Maillage.France;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories.ImportContracts;

/// <summary>
/// Gathers perimeters into contracts. A contract is what its perimeters say, whichever files brought them: it lives as long as one is left,
/// even when the file of one department no longer has its own.
/// </summary>
static partial class ContractNames
{
    /// <summary>The name without the department that the source puts before it: « 54 - Métropole du Grand Nancy », and « NA - » where it lost it.</summary>
    public static string Bare(string name) => DepartmentPrefix().Replace(name, "").Trim();

    /// <summary>Brings the contracts of a generation in line with its perimeters; runs inside the transaction that changed them.</summary>
    public static async Task GatherAsync(MaillageDb db, Generation generation, int importId, CancellationToken cancel)
    {
        var perimeters = await db.ContractPerimeters.AsNoTracking().Where(x => x.Generation == generation).ToListAsync(cancel);
        var known = await db.Contracts.AsNoTracking().Where(x => x.Generation == generation).ToDictionaryAsync(x => x.Code, cancel);
        foreach (var contract in perimeters.GroupBy(x => x.ContractCode))
        {
            // A grouping is wider than a commune; of two departments, the one that declares more inhabitants is named.
            var main = contract
                .OrderByDescending(x => x.TerritoryCode.Length)
                .ThenByDescending(x => x.DeclaredPopulation ?? 0)
                .ThenBy(x => x.TerritoryCode, StringComparer.Ordinal)
                .ThenBy(x => x.DepartmentCode)
                .First();
            var name = Bare(main.Name);
            if (known.Remove(contract.Key, out var same))
            {
                if (same.Name == name && same.DepartmentCode == main.DepartmentCode) continue;
                db.Contracts.Remove(same);
                await db.SaveChangesAsync(cancel);
            }
            db.Contracts.Add(new Contract { Generation = generation, Code = contract.Key, Name = name, DepartmentCode = main.DepartmentCode, ImportId = importId });
        }
        db.Contracts.RemoveRange(known.Values);
        await db.SaveChangesAsync(cancel);
    }

    [GeneratedRegex("^([0-9]{2,3}|2[AB]|NA) - ")]
    private static partial Regex DepartmentPrefix();
}
