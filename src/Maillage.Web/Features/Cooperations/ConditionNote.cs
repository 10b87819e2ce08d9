namespace Maillage.Web.Features.Cooperations;

/// <summary>How a condition was found again on a day.</summary>
public sealed class ConditionNote
{
    public required Guid Id { get; init; }
    public required Guid ConditionId { get; init; }
    public required DateOnly Day { get; init; }
    public required ConditionState State { get; init; }

    /// <summary>What was seen, in words; empty when nothing was told.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who saw it.</summary>
    public required Guid MembershipId { get; init; }

    /// <summary>When it was written, UTC: of two notes of a day, the later one tells.</summary>
    public required DateTime WrittenAt { get; init; }
}

/// <summary>Where a condition stands.</summary>
public enum ConditionState
{
    Still = 0,
    Lessened = 1,
    Gone = 2,
}

/// <summary>The words of a <see cref="ConditionState"/>: a hindrance is lifted, a help is lost.</summary>
public static class ConditionStateWords
{
    extension(ConditionState state)
    {
        /// <param name="helps">Whether the condition helps.</param>
        public string LabelOf(bool helps) => (state, helps) switch
        {
            (ConditionState.Still, _) => "toujours là",
            (ConditionState.Lessened, true) => "affaibli",
            (ConditionState.Lessened, false) => "atténué",
            (_, true) => "perdu",
            _ => "levé",
        };
    }
}
