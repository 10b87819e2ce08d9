using System.Diagnostics;
using System.Text.RegularExpressions;
using Maillage.Testing;
using MimeKit;

namespace Maillage.Web.Tests.Testing;

/// <summary>What someone received from a running site, which has no SMTP server and writes its mail to its folder.</summary>
static partial class Mailbox
{
    /// <summary>Waits until someone has this many mails, and gives them, oldest first.</summary>
    public static async Task<IReadOnlyList<MimeMessage>> OfAsync(RunningSite site, string address, int count = 1)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(100, TestContext.Current.CancellationToken))
        {
            var found = All(site).Where(x => x.To.Mailboxes.Any(y => y.Address == address)).ToArray();
            if (found.Length >= count) return found;
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(1), $"« {address} » has {found.Length} mails of {count}.");
        }
    }

    /// <summary>All that was written so far, oldest first.</summary>
    public static IReadOnlyList<MimeMessage> All(RunningSite site)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.Installation.Data, "mail")).FullName;
        return [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(x => MimeMessage.Load(x))];
    }

    /// <summary>The path of the one link that a mail holds.</summary>
    public static string Link(MimeMessage mail) => new Uri(Assert.Single(Links().Matches(mail.TextBody!)).Value).AbsolutePath;

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Links();
}
