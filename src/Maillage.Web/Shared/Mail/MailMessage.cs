namespace Maillage.Web.Shared.Mail;

/// <summary>
/// A mail to send, written in the transaction of what it tells. One node at a time holds it, for as long as <see cref="HeldUntil"/>; it keeps its Message-ID
/// (made of <see cref="Id"/>) through its attempts, so that a server that got it twice can tell.
/// </summary>
public sealed class MailMessage
{
    public required Guid Id { get; init; }

    /// <summary>The address; empty once sent and thirty days old.</summary>
    public required string To { get; set; }

    /// <summary>Whom it is for, when they have an account: erased with them.</summary>
    public Guid? PersonId { get; init; }

    public required string Subject { get; set; }

    /// <summary>Plain text; empty once sent and thirty days old, and at once for what holds a secret.</summary>
    public required string Text { get; set; }

    /// <summary>Whether the text holds a secret (a link to sign in): it is emptied when sent.</summary>
    public required bool IsSecret { get; init; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime NextAttemptAt { get; set; }
    public int Attempts { get; set; }

    /// <summary>The node that is sending it; null when none is.</summary>
    public Guid? Holder { get; set; }

    public DateTime? HeldUntil { get; set; }
    public DateTime? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTime? FailedAt { get; set; }

    /// <summary>What the server said of the last attempt; empty when nothing went wrong.</summary>
    public string Error { get; set; } = "";
}
