using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Microsoft.Extensions.Configuration;

namespace Maillage.Web.Tests.Shared.Mail;

/// <summary>The delays between attempts, and what the configuration of mail may be.</summary>
public class MailRetryTests
{
    static readonly DateTime Start = new(2026, 3, 12, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Attempts_grow_rarer_and_end_within_two_days()
    {
        var delays = new List<TimeSpan>();
        var now = Start;
        while (MailRetry.Next(Start, delays.Count + 1, now) is { } next)
        {
            delays.Add(next - now);
            now = next;
        }

        Assert.Equal(TimeSpan.FromMinutes(1), delays[0]);
        Assert.Equal(TimeSpan.FromHours(6), delays[^1]);
        Assert.Equal(delays.Order(), delays);
        Assert.InRange(now - Start, TimeSpan.FromHours(42), TimeSpan.FromHours(48));
    }

    [Theory]
    [InlineData("smtp.exemple.fr", "587", null, MailTls.Required)]
    [InlineData("smtp.exemple.fr", "465", null, MailTls.FromTheStart)]
    [InlineData("localhost", "25", null, MailTls.None)]
    [InlineData("::1", "25", "starttls", MailTls.Required)]
    public void Mail_leaves_the_machine_under_TLS(string host, string port, string? tls, MailTls expected) => Assert.Equal(expected, Read(host, port, tls).Tls);

    [Fact]
    public void Mail_never_leaves_the_machine_in_clear() =>
        Assert.Contains("en clair", Assert.Throws<RefusedSettingException>(() => Read("smtp.exemple.fr", "25", "non")).Message, StringComparison.Ordinal);

    static MailSettings Read(string host, string port, string? tls) => MailSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["MAILLAGE_SMTP_HOST"] = host, ["MAILLAGE_SMTP_PORT"] = port, ["MAILLAGE_SMTP_TLS"] = tls, ["MAILLAGE_SMTP_FROM"] = "Maillage <maillage@exemple.fr>",
    }).Build());
}
