namespace Maillage.Web.Features.Cooperations;

/// <summary>What is no cooperation and stands beside one: a transfer, or a purchase of service, in which no authority is shared. Recorded as what it is.</summary>
public sealed class SideArrangement
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required SideArrangementKind Kind { get; init; }

    /// <summary>Between whom, in words.</summary>
    public required string Parties { get; init; }

    /// <summary>What is transferred or bought, in words.</summary>
    public required string Object { get; init; }

    /// <summary>From when; null when not told.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>When it was taken off the page, UTC; null while it is on it.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>What stands beside a cooperation.</summary>
public enum SideArrangementKind
{
    /// <summary>A remit or a service passes from one authority to another for good.</summary>
    Transfer = 0,

    /// <summary>One pays another to do; each keeps its own authority.</summary>
    Purchase = 1,
}

/// <summary>The words of a <see cref="SideArrangementKind"/>.</summary>
public static class SideArrangementKindWords
{
    extension(SideArrangementKind kind)
    {
        public string Label => kind == SideArrangementKind.Transfer ? "transfert" : "achat de prestation";
    }
}
