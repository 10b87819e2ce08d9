using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;

namespace Maillage.Web.Features.Territories;

/// <summary>Finds contracts and neighbourhoods by what the tables of a territory write of them: a code, or a name.</summary>
public sealed class StatedPlaces
{
    static readonly char[] Between = [',', ';', '/', '+', '\n'];

    readonly TerritorySnapshot territories;
    readonly Dictionary<Generation, ILookup<string, ContractInfo>> names;

    StatedPlaces(TerritorySnapshot territories)
    {
        this.territories = territories;
        names = new[] { Generation.G2015, Generation.G2024 }.ToDictionary(x => x, x => territories.ContractsOf(x).ToLookup(y => Fold.Text(y.DisplayName)));
    }

    public static async Task<StatedPlaces> LoadAsync(MaillageDb db, CancellationToken cancel) => new(await TerritoryLoader.LoadAsync(db, cancel));

    /// <summary>The code of a contract that the text names by its code or, alone in its generation, by its name; else the text as it is.</summary>
    /// <param name="text">What the line writes.</param>
    /// <param name="year">The line's year: from 2024 on, the contracts of 2024–2030 come first.</param>
    public string ContractOf(string text, int year)
    {
        if (ContractCode.TryParse(text, out var code)) return code.Value;
        foreach (var generation in Order(year))
            if (names[generation][Fold.Text(text)].ToList() is [var only]) return only.Key.Code.Value;
        return text;
    }

    /// <summary>The codes of the neighbourhoods that the text names: codes wherever they are, names within the contract alone.</summary>
    /// <param name="text">Codes or names, parted by commas; « Tous les quartiers » names none.</param>
    /// <param name="contract">What <see cref="ContractOf"/> gave; names are found in a known contract only.</param>
    /// <param name="year">The line's year.</param>
    /// <param name="unknown">A name that the contract does not have; null when all were found.</param>
    public IReadOnlyList<QpvCode> NeighbourhoodsOf(string text, string contract, int year, out string? unknown)
    {
        unknown = null;
        if (QpvCodes.ReadAll(text) is { Count: > 0 } codes) return codes;
        var folded = Fold.Text(text);
        if (folded.Length == 0 || folded.StartsWith("tous ", StringComparison.Ordinal) || folded.StartsWith("ensemble ", StringComparison.Ordinal)) return [];
        if (!ContractCode.TryParse(contract, out var code))
        {
            unknown = text;
            return [];
        }
        foreach (var generation in Order(year))
        {
            if (territories.FindContract(code, generation) is not { } found) continue;
            var own = found.Neighbourhoods.ToLookup(x => Fold.Text(x.Name));
            // A name may hold what parts names elsewhere.
            if (own[folded].ToList() is [var whole]) return [whole.Code];
            var read = text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(x => (Text: x, Found: own[Fold.Text(x)].ToList())).ToList();
            unknown = read.Where(x => x.Found.Count != 1).Select(x => x.Text).FirstOrDefault();
            return [.. read.Where(x => x.Found.Count == 1).Select(x => x.Found[0].Code).Distinct()];
        }
        unknown = text;
        return [];
    }

    static Generation[] Order(int year) => year < 2024 ? [Generation.G2015, Generation.G2024] : [Generation.G2024, Generation.G2015];
}
