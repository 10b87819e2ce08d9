namespace Maillage.Web.Features.Cooperations;

/// <summary>A lever is tried on a condition of a cooperation, and later one says what came of it.</summary>
public sealed class LeverUse
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>The condition of the cooperation that the lever is to change.</summary>
    public required Guid ConditionId { get; init; }

    /// <summary>The code of a common lever (<see cref="LeverCatalogue"/>), or of one of the space (<see cref="SpaceLever"/>).</summary>
    public required string LeverCode { get; init; }

    /// <summary>What is to be tried, in words.</summary>
    public required string Trial { get; init; }

    public required DateOnly StartedOn { get; init; }
    public required Guid StartedBy { get; init; }

    /// <summary>What came of it; null while it is being tried.</summary>
    public LeverOutcome? Outcome { get; set; }

    public string OutcomeWords { get; set; } = "";
    public DateOnly? OutcomeOn { get; set; }
    public Guid? OutcomeBy { get; set; }
}

/// <summary>Whether a lever helped.</summary>
public enum LeverOutcome
{
    Helped = 0,
    Partly = 1,
    DidNot = 2,
}

/// <summary>The words of a <see cref="LeverOutcome"/>.</summary>
public static class LeverOutcomeWords
{
    extension(LeverOutcome outcome)
    {
        public string Label => outcome switch { LeverOutcome.Helped => "cela a aidé", LeverOutcome.Partly => "cela a aidé en partie", _ => "cela n’a pas aidé" };
    }
}
