namespace Maillage.Web.Shared.Urns;

/// <summary>
/// A wave of answers of which nobody, the administrator of the database included, can tell who gave which once it is closed. What it needs to be opened is in three
/// places: the words of two witnesses, this database, and a file that is in neither the database nor a backup (<see cref="UrnFolder"/>).
/// </summary>
public sealed class Urn
{
    public required Guid Id { get; init; }

    /// <summary>What is asked about, as « cooperation 5f0c… »: the urns of a subject are compared with one another.</summary>
    public required string Subject { get; init; }

    /// <summary>How many questions, from 1 to <see cref="UrnAnswer.MostQuestions"/>. Each is answered from 1 to 5, or passed.</summary>
    public required int Questions { get; init; }

    public required UrnState State { get; set; }

    /// <summary>When both witnesses had confirmed, UTC; null before.</summary>
    public DateTime? OpenedAt { get; set; }

    /// <summary>When it was closed or given up, UTC; null before.</summary>
    public DateTime? ClosedAt { get; set; }

    /// <summary>Found at its closing: what stands in the database is not what was sealed. Nothing of it is shown then.</summary>
    public bool IsAltered { get; set; }
}

/// <summary>Where an urn is in its life.</summary>
public enum UrnState
{
    /// <summary>Its list is frozen; a witness has not confirmed yet.</summary>
    Preparing = 0,

    Open = 1,
    Closed = 2,

    /// <summary>Nobody will ever open it: words or file were lost, or whoever opened it changed their mind.</summary>
    GivenUp = 3,
}

/// <summary>Someone who may answer. The list is frozen when the urn is prepared, and shown to all who are on it.</summary>
public sealed class UrnVoter
{
    public required Guid UrnId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>For which organisation; null in their own name.</summary>
    public int? OrganisationId { get; init; }
}

/// <summary>One of the two who open an urn together.</summary>
public sealed class UrnWitness
{
    public required Guid UrnId { get; init; }
    public required Guid PersonId { get; init; }
    public required int OrganisationId { get; init; }

    /// <summary>Their private key under their words and the share of the urn's file; empty before they accept and after the urn is closed.</summary>
    public byte[] WrappedKey { get; set; } = [];

    /// <summary>When they typed their words back, UTC; null before.</summary>
    public DateTime? ConfirmedAt { get; set; }
}

/// <summary>The answer of a person, sealed to both witnesses; always of the same length. It is gone once the urn is closed.</summary>
public sealed class SealedAnswer
{
    public required Guid UrnId { get; init; }
    public required Guid PersonId { get; init; }
    public required byte[] Sealed { get; set; }
}

/// <summary>What is told of a question, for ever: no more than what may be shown is kept.</summary>
public sealed class UrnTotal
{
    public required Guid UrnId { get; init; }

    /// <summary>From 0, in the order of the form.</summary>
    public required int Question { get; init; }

    /// <summary>Twice the median, from 2 to 10: the median of an even number of answers may stand between two degrees.</summary>
    public required int MedianTwice { get; init; }

    public required Spread Spread { get; init; }

    /// <summary>How many passed, then how many answered 1 to 5: « 2 0 1 4 3 1 ». Empty when that may not be shown.</summary>
    public required string Histogram { get; init; }
}
