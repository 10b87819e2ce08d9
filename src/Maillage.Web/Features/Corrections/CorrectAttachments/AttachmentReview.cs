using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Corrections.CorrectAttachments;

/// <summary>Which contract each neighbourhood belongs to: what the rule says, and what a person said above it.</summary>
sealed class AttachmentReview(MaillageDb db, Snapshot<TerritorySnapshot> snapshot)
{
    public const int PageSize = 50;

    /// <summary>Those that want a person's word first, then by name.</summary>
    /// <param name="asked">Words of the name, of a commune, or of a code; null for all.</param>
    /// <param name="isAll">Whether those that the rule settles are listed too.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<IReadOnlyList<ReviewedAttachment>> ListAsync(string? asked, bool isAll, CancellationToken cancel)
    {
        var territories = await snapshot.GetAsync(cancel);
        var corrections = await db.AttachmentCorrections.AsNoTracking().ToDictionaryAsync(x => x.NeighbourhoodCode, cancel);
        var perimeters = PerimetersOf(territories);
        var words = Fold.Text(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. territories.Neighbourhoods.Values.Where(Answers).Select(x => Review(territories, perimeters, x, corrections.GetValueOrDefault(x.Code)))
                .Where(x => isAll || words.Length > 0 || x.WantsWord || x.Correction is not null)
                .OrderBy(x => x.Rank).ThenBy(x => x.Place.DisplayName, FrenchOrder.Comparer).ThenBy(x => x.Place.Code),
        ];

        bool Answers(NeighbourhoodInfo place)
        {
            if (words.Length == 0) return true;
            var text = Fold.Text($"{place.Code} {place.DisplayName} {place.CommuneNames}");
            return words.All(x => text.Contains(x, StringComparison.Ordinal));
        }
    }

    /// <summary>One neighbourhood with the evidence; null when no such one is loaded.</summary>
    public async Task<AttachmentEvidence?> FindAsync(string code, CancellationToken cancel)
    {
        var territories = await snapshot.GetAsync(cancel);
        if (!QpvCode.TryParse(code, out var key) || !territories.Neighbourhoods.TryGetValue(key, out var place)) return null;
        var correction = await db.AttachmentCorrections.AsNoTracking().SingleOrDefaultAsync(x => x.NeighbourhoodCode == key, cancel);
        var review = Review(territories, PerimetersOf(territories), place, correction);
        var own = territories.ContractsOf(place.Generation).Where(x => x.DepartmentCode == place.DepartmentCode || review.ByRule.Candidates.Contains(x.Key)).ToList();
        return new AttachmentEvidence(
            review, territories.DepartmentName(place.DepartmentCode),
            [.. review.ByRule.Candidates.Select(x => territories.Contracts.GetValueOrDefault(x)).OfType<ContractInfo>()],
            [.. own.Where(x => !review.ByRule.Candidates.Contains(x.Key))], territories);
    }

    static ReviewedAttachment Review(TerritorySnapshot territories, Dictionary<Generation, ILookup<string, ContractPerimeter>> perimeters, NeighbourhoodInfo place, AttachmentCorrection? correction)
    {
        // Without the correction, which stands in the database: the snapshot may be a quarter of a second behind it.
        var rule = Territories.Attachment.Decide(
            place.Generation, place.DepartmentCode, place.Communes.Select(x => x.Code.ToString()), place.Epcis.Select(x => x.Code.ToString()), perimeters[place.Generation], null);
        ContractKey? chosen = correction is null ? rule.Contract : correction.ContractCode is { } code ? new ContractKey(place.Generation, code) : null;
        return new ReviewedAttachment(place, rule, correction, chosen, chosen is { } key ? territories.Contracts.GetValueOrDefault(key)?.DisplayName : null);
    }

    static Dictionary<Generation, ILookup<string, ContractPerimeter>> PerimetersOf(TerritorySnapshot territories) =>
        new[] { Generation.G2015, Generation.G2024 }.ToDictionary(x => x, x => territories.ContractsOf(x).SelectMany(y => y.Perimeters).ToLookup(y => y.TerritoryCode));
}

/// <summary>A neighbourhood and its contract.</summary>
/// <param name="Place">The neighbourhood.</param>
/// <param name="ByRule">What the rule says.</param>
/// <param name="Correction">What a person said; null when nobody did.</param>
/// <param name="Contract">What holds.</param>
/// <param name="ContractName">Its name; null without a contract, or when it is no longer loaded.</param>
sealed record ReviewedAttachment(NeighbourhoodInfo Place, Attachment ByRule, AttachmentCorrection? Correction, ContractKey? Contract, string? ContractName)
{
    public bool WantsWord => Correction is null && ByRule.Rule.WantsCheck;

    /// <summary>Undecided ones first, then those without a contract and those between two versions, then what persons said.</summary>
    public int Rank => Correction is not null ? 3 : ByRule.Rule switch { AttachmentRule.Undecided => 0, AttachmentRule.None => 1, AttachmentRule.NewerCode => 2, _ => 4 };

    public string RuleLabel => Correction is null ? ByRule.Rule.Label : AttachmentRule.Correction.Label;

    /// <summary>« Grand Nancy (CN05403M) », « aucun ».</summary>
    public string ContractText => Contract is { } key ? ContractName is { } name ? $"{name} ({key.Code})" : $"{key.Code}" : "aucun";
}

/// <summary>What one looks at before saying.</summary>
/// <param name="Reviewed">The neighbourhood.</param>
/// <param name="DepartmentName">Where it lies.</param>
/// <param name="Candidates">The contracts that its territory allows.</param>
/// <param name="Others">The other contracts of its department and generation.</param>
/// <param name="Territories">To name what else is told.</param>
sealed record AttachmentEvidence(
    ReviewedAttachment Reviewed, string DepartmentName, IReadOnlyList<ContractInfo> Candidates, IReadOnlyList<ContractInfo> Others, TerritorySnapshot Territories)
{
    public NeighbourhoodInfo Place => Reviewed.Place;

    /// <summary>The contract of this code, of the neighbourhood's generation.</summary>
    public ContractInfo? Find(string? code) => ContractCode.TryParse(code, out var key) ? Territories.FindContract(key, Place.Generation) : null;

    /// <summary>On what a contract bears that this neighbourhood touches: « Nancy (commune) », « Métropole du Grand Nancy (intercommunalité) ».</summary>
    public string ReasonOf(ContractInfo contract)
    {
        var communes = Place.Communes.Where(x => contract.Perimeters.Any(y => y.TerritoryCode == x.Code.Value)).Select(x => $"{x.Name} (commune)");
        var epcis = Place.Epcis.Where(x => contract.Perimeters.Any(y => y.TerritoryCode == x.Code.Value)).Select(x => $"{x.Name} (intercommunalité)");
        return FrenchFormat.List(communes.Concat(epcis));
    }
}
