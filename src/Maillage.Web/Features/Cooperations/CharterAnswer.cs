namespace Maillage.Web.Features.Cooperations;

/// <summary>
/// What a person at work answers to a version of the charter: the <em>accord technique</em>, which binds nobody's organisation (see <see cref="AdoptedAct"/>). One for each
/// person and version; a new version asks again.
/// </summary>
public sealed class CharterAnswer
{
    public required Guid Id { get; init; }
    public required Guid CharterId { get; init; }

    /// <summary>The capacity in which they answer.</summary>
    public required Guid MembershipId { get; set; }

    public required CharterAnswerKind Kind { get; set; }

    /// <summary>The reservation, or the reason of the objection, in their words; empty for a plain consent.</summary>
    public required string Words { get; set; }

    public required DateTime AnsweredAt { get; set; }

    /// <summary>How the group heard an objection, in the words of whoever leads; empty while nothing is told.</summary>
    public string Hearing { get; set; } = "";

    /// <summary>When its author lifted the objection.</summary>
    public DateTime? LiftedAt { get; set; }

    /// <summary>What lifted it, in its author's words.</summary>
    public string Lifting { get; set; } = "";
}

/// <summary>What one can answer to a charter.</summary>
public enum CharterAnswerKind
{
    Consent = 0,
    Reservation = 1,

    /// <summary>Not a vote against: a reason why this cannot go on as it is, to hear and to lift.</summary>
    Objection = 2,
}

/// <summary>The words of a <see cref="CharterAnswerKind"/>.</summary>
public static class CharterAnswerKindWords
{
    extension(CharterAnswerKind kind)
    {
        public string Label => kind switch { CharterAnswerKind.Consent => "accord", CharterAnswerKind.Reservation => "accord avec une réserve", _ => "objection" };

        public bool NeedsWords => kind != CharterAnswerKind.Consent;
    }
}
