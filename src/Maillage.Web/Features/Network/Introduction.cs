namespace Maillage.Web.Features.Network;

/// <summary>
/// Two organisations of a space that someone wants to meet (<em>mise en relation</em>). Each side says yes or no; when both say yes, each sees whom to write to, and a declared tie
/// makes them partners in the network.
/// </summary>
public sealed class Introduction
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>The organisation for which it is asked; it may have been merged since.</summary>
    public required int FirstId { get; init; }

    /// <summary>The one it would meet.</summary>
    public required int SecondId { get; init; }

    /// <summary>Who asked: the membership in which they did.</summary>
    public required Guid AskedBy { get; init; }

    /// <summary>What it is about, in their words.</summary>
    public required string Message { get; set; }

    public required DateTime AskedAt { get; init; }

    /// <summary>Whether a tie between both was known when it was asked.</summary>
    public required bool HadWorkedBefore { get; init; }

    /// <summary>What the first says; null while it has not.</summary>
    public bool? FirstAccepts { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? FirstAnsweredAt { get; set; }

    /// <summary>Who answered for it: a membership.</summary>
    public Guid? FirstAnsweredBy { get; set; }

    /// <summary>What the second says; null while it has not.</summary>
    public bool? SecondAccepts { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime? SecondAnsweredAt { get; set; }

    /// <summary>Who answered for it: a membership.</summary>
    public Guid? SecondAnsweredBy { get; set; }

    /// <summary>The declared tie that came of it; null while none did.</summary>
    public Guid? TieId { get; set; }

    /// <summary>The day of a first meeting that someone noted; null while none is.</summary>
    public DateOnly? MetOn { get; set; }

    /// <summary>For how many days after a no both are not suggested to each other: people and budgets change with the year.</summary>
    public const int RestDays = 365;

    /// <summary>When, UTC, both may be suggested to each other again after a no; null where nobody said no.</summary>
    public DateTime? RestsUntil => !IsDeclined ? null : (FirstAccepts == false ? FirstAnsweredAt : SecondAnsweredAt)?.AddDays(RestDays);

    public bool IsAccepted => FirstAccepts == true && SecondAccepts == true;
    public bool IsDeclined => FirstAccepts == false || SecondAccepts == false;

    /// <summary>Where it stands, in French.</summary>
    public string State => IsAccepted ? MetOn is null ? "acceptée par les deux" : "rencontre faite" : IsDeclined ? "déclinée" : "en attente de réponse";
}
