using Maillage.France;
using Maillage.France.Language;

namespace Maillage.Web.Features.Territories.ListContracts;

/// <summary>Which contracts a list or a download holds.</summary>
sealed record ContractFilter(Generation Generation, string? Departement, string? Q)
{
    public IReadOnlyList<ContractInfo> Apply(TerritorySnapshot territories)
    {
        var words = Fold.Words(Q);
        return territories.ContractsOf(Generation)
            .Where(x => string.IsNullOrWhiteSpace(Departement) || x.Perimeters.Any(y => y.DepartmentCode.Value == Departement))
            .Where(x => words.Count == 0 || words.All(Fold.Text($"{x.DisplayName} {x.Key.Code} {territories.DepartmentName(x.DepartmentCode)}").Contains))
            .ToList();
    }
}
