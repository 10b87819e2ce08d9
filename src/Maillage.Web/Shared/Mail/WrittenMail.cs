using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using MimeKit;

namespace Maillage.Web.Shared.Mail;

/// <summary>The letters of the data folder, for whoever works on this machine without an SMTP server.</summary>
sealed class WrittenMail(DataFolder folder, MailSettings settings)
{
    public const string Address = "/courriels";

    const int Most = 50;

    /// <summary>Whether these letters may be shown to this request: no SMTP server is configured, and it comes from this machine.</summary>
    public bool IsShownTo(HttpContext context) => settings.Host is null && LocalRequest.Is(context);

    /// <summary>The latest fifty, newest first.</summary>
    public async Task<IReadOnlyList<MimeMessage>> LatestAsync(CancellationToken cancel)
    {
        var letters = new List<MimeMessage>();
        foreach (var file in Directory.EnumerateFiles(folder.Folder("mail"), "*.eml").OrderDescending(StringComparer.Ordinal).Take(Most))
            letters.Add(await MimeMessage.LoadAsync(file, cancel));
        return letters;
    }
}
