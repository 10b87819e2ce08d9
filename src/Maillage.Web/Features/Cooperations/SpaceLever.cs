namespace Maillage.Web.Features.Cooperations;

/// <summary>A barrier or a lever that the people of a space name, beside the common ones.</summary>
public sealed class SpaceLever
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>Its word in addresses, unique within the space, and different from the common ones; never changes.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }
    public required string Text { get; set; }

    /// <summary>A barrier hinders; a lever helps.</summary>
    public required bool IsBarrier { get; set; }

    public required ConditionKind Family { get; set; }
    public required Guid AddedBy { get; init; }
    public required DateTime AddedAt { get; init; }

    /// <summary>When it was retired: what was tried with it stays.</summary>
    public DateTime? RetiredAt { get; set; }

    /// <summary>Grows by one at each change: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; } = 1;
}
