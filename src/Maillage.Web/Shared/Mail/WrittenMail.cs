using System.Net;
using Maillage.Web.Data;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>The letters of the data folder, for whoever works on this machine without an SMTP server.</summary>
sealed class WrittenMail(DataFolder folder, MailSettings settings)
{
    public const string Address = "/courriels";

    const int Most = 50;

    /// <summary>
    /// Whether these letters may be shown to this request: no SMTP server is configured, and it comes from this machine, by a name of this machine, through no proxy
    /// (all that comes through a proxy of the machine seems to come from it).
    /// </summary>
    public bool IsShownTo(HttpContext context) =>
        settings.Host is null
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && (string.Equals(context.Request.Host.Host, "localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var asked) && IPAddress.IsLoopback(asked)))
        && !context.Request.Headers.ContainsKey("X-Forwarded-For") && !context.Request.Headers.ContainsKey("Forwarded");

    /// <summary>The latest fifty, newest first.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LatestAsync(CancellationToken cancel)
    {
        var letters = new List<MimeMessage>();
        foreach (var file in Directory.EnumerateFiles(folder.Folder("mail"), "*.eml").OrderDescending(StringComparer.Ordinal).Take(Most))
            letters.Add(await MimeMessage.LoadAsync(file, cancel));
        return letters;
    }
}
