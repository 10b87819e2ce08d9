using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Corrections.CorrectPredecessors;

/// <summary>Which contract of 2015–2023 each contract of 2024–2030 follows: what the rule says, and what a person said above it.</summary>
sealed class PredecessorReview(MaillageDb db, Snapshot<TerritorySnapshot> snapshot)
{
    public const int PageSize = 50;

    /// <summary>Those of which nothing tells first, then those that follow several, then by name.</summary>
    /// <param name="asked">Words of the name or the code; null for all.</param>
    /// <param name="isAll">Whether those that follow one contract are listed too.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<ReviewedPredecessor>> ListAsync(string? asked, bool isAll, CancellationToken cancel)
    {
        var territories = await snapshot.GetAsync(cancel);
        var corrections = await db.PredecessorCorrections.AsNoTracking().ToDictionaryAsync(x => x.ContractCode, cancel);
        var formers = FormersOf(territories);
        var words = Fold.Text(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. territories.ContractsOf(Generation.G2024)
                .Where(x => words.All(y => Fold.Text($"{x.Key.Code} {x.DisplayName}").Contains(y, StringComparison.Ordinal)))
                .Select(x => Review(territories, formers, x, corrections.GetValueOrDefault(x.Key.Code)))
                .Where(x => isAll || words.Length > 0 || x.WantsWord || x.Correction is not null)
                .OrderBy(x => x.Rank).ThenBy(x => x.Contract.DisplayName, FrenchOrder.Comparer),
        ];
    }

    /// <summary>One contract of 2024–2030; null when no such one is loaded.</summary>
    public async Task<PredecessorEvidence?> FindAsync(string code, CancellationToken cancel)
    {
        var territories = await snapshot.GetAsync(cancel);
        if (!ContractCode.TryParse(code, out var key) || territories.FindContract(key, Generation.G2024) is not { } contract) return null;
        var correction = await db.PredecessorCorrections.AsNoTracking().SingleOrDefaultAsync(x => x.ContractCode == key, cancel);
        var reviewed = Review(territories, FormersOf(territories), contract, correction);
        return new PredecessorEvidence(
            reviewed, [.. territories.ContractsOf(Generation.G2015).Where(x => x.DepartmentCode == contract.DepartmentCode || reviewed.ByRule.Contracts.Contains(x.Key))],
            [.. contract.Neighbourhoods.SelectMany(x => territories.PassagesTo[x.Code].Select(y => new PassageLine(
                x, y.Status, y.FormerCode, y.FormerName,
                QpvCode.TryParse(y.FormerCode, out var former) && territories.Neighbourhoods.TryGetValue(former, out var place) && territories.ContractOf(place) is { } own ? $"{own.DisplayName} ({own.Key.Code})" : null)))],
            territories);
    }

    static ReviewedPredecessor Review(TerritorySnapshot territories, ILookup<string, ContractPerimeter> formers, ContractInfo contract, PredecessorCorrection? correction)
    {
        var rule = Predecessor.Decide([.. contract.Perimeters.Select(x => x.TerritoryCode)], formers, EpciOf, null);
        IReadOnlyList<ContractKey> held = correction is null ? rule.Contracts : correction.FormerCode is { } code ? [new ContractKey(Generation.G2015, code)] : [];
        return new ReviewedPredecessor(contract, rule, correction, [.. held.Select(x => territories.Contracts.TryGetValue(x, out var info) ? $"{info.DisplayName} ({x.Code})" : x.Code.Value)]);

        string? EpciOf(string territory) => InseeCode.TryParse(territory, out var code) && territories.Communes.TryGetValue(code, out var commune) ? commune.EpciCode?.ToString() : null;
    }

    static ILookup<string, ContractPerimeter> FormersOf(TerritorySnapshot territories) => territories.ContractsOf(Generation.G2015).SelectMany(x => x.Perimeters).ToLookup(x => x.TerritoryCode);
}

/// <summary>A contract and those that it follows.</summary>
/// <param name="Contract">Of 2024–2030.</param>
/// <param name="ByRule">What the rule says.</param>
/// <param name="Correction">What a person said; null when nobody did.</param>
/// <param name="Formers">What holds, in words.</param>
sealed record ReviewedPredecessor(ContractInfo Contract, Predecessor ByRule, PredecessorCorrection? Correction, IReadOnlyList<string> Formers)
{
    public bool WantsWord => Correction is null && ByRule.Contracts.Count != 1;

    public int Rank => Correction is not null ? 2 : ByRule.Contracts.Count switch { 0 => 0, 1 => 3, _ => 1 };

    public string RuleLabel => Correction is null ? ByRule.Rule.Label : PredecessorRule.Correction.Label;

    public string FormersText => Formers.Count == 0 ? "aucun" : FrenchFormat.List(Formers);
}

/// <summary>What one looks at before saying.</summary>
/// <param name="Reviewed">The contract.</param>
/// <param name="Formers">The contracts of 2015–2023 of its department, and those that the rule proposes.</param>
/// <param name="Passages">Where its neighbourhoods come from.</param>
/// <param name="Territories">To find others.</param>
sealed record PredecessorEvidence(ReviewedPredecessor Reviewed, IReadOnlyList<ContractInfo> Formers, IReadOnlyList<PassageLine> Passages, TerritorySnapshot Territories)
{
    public ContractInfo? Find(string? code) => ContractCode.TryParse(code, out var key) ? Territories.FindContract(key, Generation.G2015) : null;
}

/// <summary>A line of the passage table, with the contract of the former neighbourhood.</summary>
sealed record PassageLine(NeighbourhoodInfo Place, PassageStatus Status, string FormerCode, string FormerName, string? FormerContract);
