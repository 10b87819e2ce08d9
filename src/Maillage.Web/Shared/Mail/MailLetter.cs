using Maillage.Web.Shared.Hosting;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>A <see cref="MailMessage"/> as it travels (RFC 5322): plain text in UTF-8.</summary>
sealed class MailLetter(MailSettings settings, SiteOrigin origin, TimeProvider clock)
{
    /// <exception cref="ParseException">The address is none.</exception>
    public MimeMessage Of(MailMessage mail)
    {
        var letter = new MimeMessage();
        letter.From.Add(settings.From);
        letter.To.Add(MailboxAddress.Parse(mail.To));
        letter.Subject = mail.Subject;
        // The same at each attempt: a server or a reader that got it twice can tell.
        letter.MessageId = $"{mail.Id:N}@{origin.Host ?? "localhost"}";
        letter.Date = clock.GetUtcNow();
        // So that nobody's « I am away » answers a machine (RFC 3834).
        letter.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        letter.Body = new TextPart("plain") { Text = mail.Text };
        return letter;
    }
}
