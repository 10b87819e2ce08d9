using Maillage.France;

namespace Maillage.Web.Features.Territories;

/// <summary>The contract of a neighbourhood, the rule that gave it, and what else was possible.</summary>
/// <param name="Contract">The contract; null when there is none, or when several are possible.</param>
/// <param name="Rule">Why.</param>
/// <param name="Candidates">Every contract that the territory allows.</param>
public sealed record Attachment(ContractKey? Contract, AttachmentRule Rule, IReadOnlyList<ContractKey> Candidates)
{
    /// <summary>
    /// Neighbourhoods carry no contract's code, so it is found by territory: the contract of the commune when there is one, else
    /// that of the EPCI; between equals, the one of the neighbourhood's department, then the newer code. What is still several
    /// is left to a person.
    /// </summary>
    /// <param name="department">The neighbourhood's department.</param>
    /// <param name="communes">Its communes.</param>
    /// <param name="epcis">Its EPCI.</param>
    /// <param name="perimeters">The perimeters of the contracts of its generation, by territory.</param>
    /// <param name="correction">What a person said, if anyone did.</param>
    /// <param name="generation">Its generation.</param>
    public static Attachment Decide(
        Generation generation, DepartmentCode department, IEnumerable<string> communes, IEnumerable<string> epcis,
        ILookup<string, ContractPerimeter> perimeters, AttachmentCorrection? correction)
    {
        var byCommune = communes.SelectMany(x => perimeters[x]).ToList();
        var possible = byCommune.Count > 0 ? byCommune : epcis.SelectMany(x => perimeters[x]).ToList();
        var candidates = possible.Select(x => x.Contract).Distinct().Order().ToList();

        if (correction is not null)
        {
            ContractKey? chosen = correction.ContractCode is { } code ? new ContractKey(generation, code) : null;
            return new Attachment(chosen, AttachmentRule.Correction, candidates);
        }
        if (candidates.Count == 0) return new Attachment(null, AttachmentRule.None, candidates);

        var rule = byCommune.Count > 0 ? AttachmentRule.Commune : AttachmentRule.Epci;
        var left = candidates;
        if (left.Count > 1)
        {
            var own = possible.Where(x => x.DepartmentCode == department).Select(x => x.Contract).Distinct().Order().ToList();
            if (own.Count > 0 && own.Count < left.Count) (left, rule) = (own, AttachmentRule.Department);
        }
        if (left.Count > 1)
        {
            var newer = left.Where(x => x.Code.Value.StartsWith("CN", StringComparison.Ordinal)).ToList();
            if (newer.Count > 0 && newer.Count < left.Count) (left, rule) = (newer, AttachmentRule.NewerCode);
        }
        return left.Count == 1 ? new Attachment(left[0], rule, candidates) : new Attachment(null, AttachmentRule.Undecided, candidates);
    }
}
