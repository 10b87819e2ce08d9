using Maillage.France;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories;

/// <summary>Contracts that follow one another: one of 2024–2030 and the one of 2015–2023 that it alone continues are one family.</summary>
public sealed class ContractFamilies
{
    readonly Dictionary<string, string> families = new(StringComparer.Ordinal);
    readonly HashSet<string> loaded = new(StringComparer.Ordinal);

    public static async Task<ContractFamilies> LoadAsync(MaillageDb db, CancellationToken cancel)
    {
        var perimeters = await db.ContractPerimeters.AsNoTracking().ToListAsync(cancel);
        var formers = perimeters.Where(x => x.Generation == Generation.G2015).ToLookup(x => x.TerritoryCode);
        var corrections = await db.PredecessorCorrections.AsNoTracking().ToDictionaryAsync(x => x.ContractCode, cancel);
        var epcis = await db.Communes.AsNoTracking().Where(x => x.EpciCode != null).ToDictionaryAsync(x => x.Code.Value, x => x.EpciCode!.Value.Value, cancel);
        var followed = perimeters.Where(x => x.Generation == Generation.G2024).GroupBy(x => x.Contract).Select(x => (
            Contract: x.Key,
            Predecessor.Decide(x.Select(y => y.TerritoryCode).ToList(), formers, y => epcis.GetValueOrDefault(y), corrections.GetValueOrDefault(x.Key.Code)).Contracts)).ToList();
        var families = new ContractFamilies();
        foreach (var perimeter in perimeters) families.loaded.Add(Text(perimeter.Contract));
        // A former contract that several continue is the family of none: they are different territories.
        foreach (var (former, current) in followed.Where(x => x.Contracts.Count == 1).GroupBy(x => x.Contracts[0]).Where(x => x.Count() == 1).Select(x => (x.Key, x.First().Contract)))
            families.families[Text(current)] = Text(former);
        return families;
    }

    /// <summary>The word of a contract's family.</summary>
    /// <param name="contract">« 2015 CV049 »: a year that tells the generation, and a code.</param>
    public string Of(string contract)
    {
        // A list of 2024 still holds codes of 2015.
        var own = contract.StartsWith("2024 CV", StringComparison.Ordinal) && !loaded.Contains(contract) ? "2015" + contract[4..] : contract;
        return families.GetValueOrDefault(own, own);
    }

    static string Text(ContractKey contract) => $"{(int)contract.Generation} {contract.Code}";
}
