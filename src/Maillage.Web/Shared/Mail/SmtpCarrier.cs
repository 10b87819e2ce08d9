using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>Gives letters to the configured server, over one connection opened at the first.</summary>
sealed class SmtpCarrier(string host, MailSettings settings) : IMailCarrier
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly SmtpClient client = new() { Timeout = (int)Patience.TotalMilliseconds };

    public async Task CarryAsync(MimeMessage letter, CancellationToken cancel)
    {
        if (!client.IsConnected)
        {
            await client.ConnectAsync(host, settings.Port, Protection, cancel);
            if (settings.User is { } user) await client.AuthenticateAsync(user, settings.Password ?? "", cancel);
        }
        try
        {
            await client.SendAsync(letter, cancel);
        }
        catch (SmtpCommandException e) when ((int)e.StatusCode >= 500 && e.ErrorCode != SmtpErrorCode.UnexpectedStatusCode)
        {
            // A permanent refusal of this letter (RFC 5321, 4.2.1): sending it again would get the same answer.
            throw new MailRefusedException($"{(int)e.StatusCode} {e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (client.IsConnected) await client.DisconnectAsync(quit: true);
        }
        catch (Exception e) when (e is IOException or SmtpProtocolException or SmtpCommandException)
        {
            // The letters are with the server already; how it says goodbye does not matter.
        }
        client.Dispose();
    }

    SecureSocketOptions Protection => settings.Tls switch
    {
        MailTls.Required => SecureSocketOptions.StartTls,
        MailTls.FromTheStart => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
