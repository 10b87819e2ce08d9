namespace Maillage.Web.Features.Cooperations;

/// <summary>A wave in which the people of a cooperation say how they see its three elements and the time it takes: openly, or through an urn.</summary>
public sealed class ElementRound
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>From 1 within its cooperation.</summary>
    public required int Number { get; init; }

    /// <summary>The urn that takes the answers; null for an open wave, whose answers bear names.</summary>
    public Guid? UrnId { get; init; }

    /// <summary>Who asked: the membership in which they did.</summary>
    public required Guid AskedBy { get; init; }

    public required ElementRoundState State { get; set; }

    /// <summary>When people could begin to answer, UTC; null while the witnesses have not confirmed.</summary>
    public DateTime? OpenedAt { get; set; }

    public DateTime? ClosedAt { get; set; }

    public bool IsAnonymous => UrnId is not null;
}

/// <summary>Where a wave is in its life.</summary>
public enum ElementRoundState
{
    /// <summary>Its witnesses have not both confirmed.</summary>
    Preparing = 0,

    Running = 1,
    Closed = 2,
    GivenUp = 3,
}

/// <summary>What a person said in an open wave, in their name. Of an anonymous one there is never such a row.</summary>
public sealed class ElementAnswer
{
    public required Guid RoundId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>In what capacity.</summary>
    public required Guid MembershipId { get; set; }

    /// <summary>0 for who passes, else 1 to 5, as for the three others.</summary>
    public required int Will { get; set; }

    public required int Goal { get; set; }
    public required int Ground { get; set; }
    public required int Time { get; set; }

    /// <summary>A sentence of theirs; empty when they added none.</summary>
    public string WillWords { get; set; } = "";

    public string GoalWords { get; set; } = "";
    public string GroundWords { get; set; } = "";
    public string TimeWords { get; set; } = "";

    public required DateTime AnsweredAt { get; set; }

    /// <summary>By <see cref="Element"/>.</summary>
    public int ChoiceOf(Element element) => element switch { Element.Will => Will, Element.Goal => Goal, Element.Ground => Ground, _ => Time };

    /// <summary>By <see cref="Element"/>.</summary>
    public string WordsOf(Element element) => element switch { Element.Will => WillWords, Element.Goal => GoalWords, Element.Ground => GroundWords, _ => TimeWords };
}
