namespace Maillage.Web.Features.Cooperations;

/// <summary>A subject on which the actors of a cooperation do not agree: recorded and followed as a matter of course, since to cooperate is also to think its controversies.</summary>
public sealed class Disagreement
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>From 1 within its cooperation.</summary>
    public required int Number { get; init; }

    public required string Subject { get; set; }

    /// <summary>What is at stake for the people and the organisations.</summary>
    public required string Stake { get; set; }

    /// <summary>What was decided, be it to leave it open for a while; empty while nothing was.</summary>
    public string Decision { get; set; } = "";

    /// <summary>When to look at it again; null when no day was set.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>The review day of which those who lead were reminded last.</summary>
    public DateOnly? RemindedOf { get; set; }

    public required Guid OpenedBy { get; init; }
    public required DateTime OpenedAt { get; init; }
    public DateTime? SettledAt { get; set; }

    /// <summary>Grows by one at each change: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>The position of an actor in a <see cref="Disagreement"/>, in its own words. It stays when a later one completes it.</summary>
public sealed class DisagreementPosition
{
    public required Guid Id { get; init; }
    public required Guid DisagreementId { get; init; }

    /// <summary>The actor of the cooperation; null for someone who is none of them.</summary>
    public required Guid? ActorId { get; init; }

    /// <summary>Who holds it, where it is no actor of the cooperation; empty otherwise.</summary>
    public required string Holder { get; init; }

    public required string Words { get; init; }
    public required Guid WrittenBy { get; init; }
    public required DateTime WrittenAt { get; init; }
}
