using Maillage.France;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Features.Funding;

/// <summary>A public amount as pages count it; its texts stay in the database under <see cref="Id"/>.</summary>
public sealed record GrantFact
{
    public required long Id { get; init; }

    /// <summary>The number of the organisation that receives.</summary>
    public required int Beneficiary { get; init; }

    /// <summary>The number of the organisation that gives.</summary>
    public required int Giver { get; init; }

    public required int Year { get; init; }
    public required GrantStage Stage { get; init; }

    /// <summary>The kind of file that says it.</summary>
    public required GrantSource Source { get; init; }

    public required long AmountCents { get; init; }

    /// <summary>Null when the line says nothing that tells.</summary>
    public Theme? Theme { get; init; }

    /// <summary>The contract that the line names; null when it names none, or none that is loaded.</summary>
    public ContractKey? Contract { get; init; }

    /// <summary>The neighbourhoods that the line names.</summary>
    public required IReadOnlyList<QpvCode> Neighbourhoods { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>The first day of payment that the line states.</summary>
    public DateOnly? PaidFrom { get; init; }
}
