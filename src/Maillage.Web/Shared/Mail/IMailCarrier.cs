using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>What takes letters away: an SMTP server, or a folder where none is configured. One serves a round of the sender, then is disposed.</summary>
interface IMailCarrier : IAsyncDisposable
{
    /// <returns>Once the letter is taken.</returns>
    /// <exception cref="MailRefusedException">It will never be taken.</exception>
    /// <exception cref="Exception">It was not taken this time.</exception>
    Task CarryAsync(MimeMessage letter, CancellationToken cancel);
}

/// <summary>A letter was refused for good; the message is what the server said.</summary>
sealed class MailRefusedException(string said, Exception inner) : Exception(said, inner);
