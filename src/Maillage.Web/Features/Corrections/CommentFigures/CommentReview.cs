using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Corrections.CommentFigures;

/// <summary>What territories say of the figures of their portraits.</summary>
sealed class CommentReview(MaillageDb db, Snapshot<TerritorySnapshot> snapshot)
{
    public const int PageSize = 50;

    /// <summary>The contracts that answer, those with comments first.</summary>
    /// <param name="asked">Words of the name or the code; null for those that have comments.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<CommentedContract>> ListAsync(string? asked, CancellationToken cancel)
    {
        var territories = await snapshot.GetAsync(cancel);
        var counts = (await db.FigureComments.AsNoTracking().GroupBy(x => new { x.Generation, x.ContractCode }).Select(x => new { x.Key.Generation, x.Key.ContractCode, Count = x.Count() }).ToListAsync(cancel))
            .ToDictionary(x => new ContractKey(x.Generation, x.ContractCode), x => x.Count);
        var words = Fold.Text(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. territories.Contracts.Values
                .Where(x => words.Length == 0 ? counts.ContainsKey(x.Key) : words.All(y => Fold.Text($"{x.Key.Code} {x.DisplayName}").Contains(y, StringComparison.Ordinal)))
                .Select(x => new CommentedContract(x, counts.GetValueOrDefault(x.Key)))
                .OrderBy(x => x.Count == 0).ThenBy(x => x.Contract.DisplayName, FrenchOrder.Comparer).ThenByDescending(x => x.Contract.Key.Generation),
        ];
    }

    public async Task<ContractInfo?> FindAsync(ContractKey key, CancellationToken cancel) => (await snapshot.GetAsync(cancel)).Contracts.GetValueOrDefault(key);

    /// <summary>The comments of a contract, in the order of its portrait.</summary>
    public async Task<IReadOnlyList<FigureComment>> OfAsync(ContractKey key, CancellationToken cancel)
    {
        var found = await db.FigureComments.AsNoTracking().Where(x => x.Generation == key.Generation && x.ContractCode == key.Code).ToListAsync(cancel);
        var ranks = IndicatorCatalogue.All.Index().ToDictionary(x => x.Item.Code, x => x.Index);
        return [.. found.OrderBy(x => ranks.GetValueOrDefault(x.IndicatorCode, int.MaxValue)).ThenBy(x => x.At)];
    }
}

/// <summary>A contract and how many comments its portrait has.</summary>
sealed record CommentedContract(ContractInfo Contract, int Count);
