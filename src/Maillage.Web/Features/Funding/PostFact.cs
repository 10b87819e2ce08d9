using Maillage.France;

namespace Maillage.Web.Features.Funding;

/// <summary>A post beside a contract in a year, as pages count it.</summary>
/// <param name="Organisation">The number of the organisation that holds it.</param>
/// <param name="Kind">Adulte-relais or Fonjep.</param>
/// <param name="Year">The year.</param>
/// <param name="Number">The number of the post: a post on several lines counts once.</param>
/// <param name="Contracts">The loaded contracts that the line names: none, one, or two glued together.</param>
/// <param name="HasContractCode">Whether the line names a contract, loaded or not.</param>
/// <param name="DepartmentCode">Empty when the line has none.</param>
/// <param name="RateCents">The flat rate of the aid, never added up.</param>
public sealed record PostFact(
    int Organisation, PostKind Kind, int Year, string Number, IReadOnlyList<ContractKey> Contracts, bool HasContractCode, string DepartmentCode, long RateCents);
