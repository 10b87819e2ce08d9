using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Home.Search;

/// <summary>The one search over everything: one query, or none when a code or a place says it all.</summary>
sealed class SiteSearch(MaillageDb db, Snapshot<TerritorySnapshot> territories)
{
    /// <summary>The most that is found: whoever has more narrows the question rather than reads on.</summary>
    public const int Most = 500;

    /// <summary>Longer questions are cut: a name of five words is already rare.</summary>
    const int MostLetters = 200;
    const int MostWords = 10;

    public async Task<SearchFindings> FindAsync(string? asked, CancellationToken cancel)
    {
        var query = (asked ?? "").Trim();
        if (query.Length > MostLetters) query = query[..MostLetters];
        var places = await territories.GetAsync(cancel);
        var findings = new SearchFindings { Query = query, HasTerritories = places.Contracts.Count > 0 || places.Neighbourhoods.Count > 0 };
        if (query.Length == 0) return findings with { Examples = Examples(places) };
        if (PlaceCoordinates.TryRead(query, out var place)) return findings with { Place = place };
        if (Exact(places, query) is { } address) return findings with { Exact = address };

        // The index knows letters and digits; a symbol that folding leaves would ask for nothing, or for everything.
        var words = Fold.Words(query).Where(x => x.All(char.IsLetterOrDigit)).Take(MostWords).ToList();
        var found = words.Count == 0 ? [] : await db.SearchAsync(words, Most, cancel);
        return findings with { Found = found, Examples = found.Count > 0 ? [] : Examples(places) };
    }

    /// <summary>A code that names one page. Some codes of contracts name two, one in each generation: both are then listed.</summary>
    static string? Exact(TerritorySnapshot places, string query)
    {
        if (QpvCode.TryParse(query, out var neighbourhood) && places.Neighbourhoods.TryGetValue(neighbourhood, out var info)) return info.Address;
        return ContractCode.TryParse(query, out var code) && places.FindContract(code) is { SameCode: null } contract ? contract.Address : null;
    }

    /// <summary>A contract, one of its neighbourhoods, its commune and a code: of the contract that has most to show.</summary>
    static List<string> Examples(TerritorySnapshot places)
    {
        var contract = places.Contracts.Values.OrderByDescending(x => x.Key.Generation).ThenByDescending(x => x.Neighbourhoods.Count).ThenBy(x => x.Key).FirstOrDefault();
        var neighbourhood = (contract?.Neighbourhoods is [var first, ..] ? first : null) ?? places.Neighbourhoods.Values.OrderBy(x => x.Code).FirstOrDefault();
        return new[] { contract?.DisplayName, neighbourhood?.DisplayName, neighbourhood?.Communes[0].Name, contract?.Key.Code.Value ?? neighbourhood?.Code.Value }
            .OfType<string>()
            .Distinct()
            .ToList();
    }
}
