namespace Maillage.Web.Features.Cooperations;

/// <summary>A cooperation passes to another state: who, when, why.</summary>
public sealed class CooperationStep
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required CooperationState From { get; init; }
    public required CooperationState State { get; init; }
    public required Guid MembershipId { get; init; }
    public required DateTime At { get; init; }
    public required string Reason { get; init; }
}

/// <summary>The closing story of a cooperation. One that was opened again and closes later has another.</summary>
public sealed class CooperationClosure
{
    /// <summary>The <see cref="CooperationStep"/> that closed it.</summary>
    public required Guid StepId { get; init; }

    /// <summary>What it produced.</summary>
    public required string Produced { get; init; }

    /// <summary>What is kept, by whom.</summary>
    public required string Kept { get; init; }

    /// <summary>What was learned, for those who come next.</summary>
    public required string Learned { get; init; }
}
