using Maillage.Web.Data;

namespace Maillage.Web.Shared.Mail;

/// <summary>Adds mail to the context that does what the mail tells: the same <c>SaveChanges</c> keeps both, or neither. <see cref="MailSender"/> sends it once they are kept.</summary>
public sealed class Outbox(MaillageDb db, TimeProvider clock)
{
    /// <param name="to">The address.</param>
    /// <param name="personId">Whom it is for, when they have an account: the mail is erased with them.</param>
    /// <param name="subject">One line, French.</param>
    /// <param name="text">Plain text, French; lines may be of any length.</param>
    /// <param name="isSecret">Whether it holds a secret, such as a link that opens something: the text is then emptied as soon as it is sent.</param>
    /// <returns>The mail, not yet saved.</returns>
    /// <exception cref="ArgumentException">The subject holds a line break: it would write headers of its own.</exception>
    public MailMessage Add(string to, Guid? personId, string subject, string text, bool isSecret)
    {
        if (subject.AsSpan().IndexOfAny('\r', '\n') >= 0) throw new ArgumentException("A subject is one line.", nameof(subject));
        var now = clock.GetUtcNow().UtcDateTime;
        var mail = new MailMessage
        {
            Id = Guid.NewGuid(), To = to, PersonId = personId, Subject = subject, Text = text, IsSecret = isSecret, CreatedAt = now, NextAttemptAt = now,
        };
        db.MailMessages.Add(mail);
        return mail;
    }
}
