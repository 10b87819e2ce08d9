using Maillage.Testing;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Security;

namespace Maillage.Web.Tests.Shared.Hosting;

/// <summary>Settings that are not safe: the program says so in one sentence, and does not start.</summary>
public class RefusedSettingsTests
{
    [Theory]
    [InlineData("MAILLAGE_DATABASE", "Host=base.invalid;Database=maillage;Username=maillage;Password=tres-secret", "ajoutez « SSL Mode=VerifyFull »")]
    [InlineData("MAILLAGE_DATABASE", "Host=base.invalid;Database=maillage;SSL Mode=Require", "ajoutez « SSL Mode=VerifyFull »")]
    [InlineData("MAILLAGE_DATABASE", "Host=base.invalid;Database=maillage;SSL Mode=VerifyCA", "ajoutez « SSL Mode=VerifyFull »")]
    [InlineData("MAILLAGE_DATABASE", "Host=127.0.0.1,10.1.2.3:5432;Database=maillage", "« 10.1.2.3 »")]
    [InlineData("MAILLAGE_DATABASE", "Host=[fd00::1]:5432;Database=maillage", "« [fd00::1] »")]
    [InlineData("MAILLAGE_DATABASE", "Database=maillage", "n’est pas une chaîne de connexion")]
    [InlineData("MAILLAGE_DATABASE", "Host=127.0.0.1;Pasword=tres-secret", "n’est pas une chaîne de connexion")]
    [InlineData("MAILLAGE_SMTP_TLS", "non", "en clair vers une autre machine")]
    [InlineData("Maillage__Provider__Authority", "http://fournisseur.exemple", "adresse en https")]
    [InlineData("Maillage__Provider__Authority", "file:///etc", "adresse en https")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collecteur.exemple:4317", "adresse en https")]
    [InlineData("MAILLAGE_ORIGIN", "http://maillage.exemple.fr", "l’adresse du site")]
    [InlineData("MAILLAGE_CLAMAV", "antivirus.exemple:3310", "ne sait parler qu’en clair")]
    [InlineData("MAILLAGE_OUTGOING", "https://api.exemple.fr/chemin", "liste d’hôtes")]
    public async Task The_program_does_not_start_and_says_why(string variable, string value, string sentence)
    {
        await using var installation = await TestInstallation.CreateAsync();
        var environment = new Dictionary<string, string>(installation.Environment)
        {
            ["MAILLAGE_SMTP_HOST"] = variable == "MAILLAGE_SMTP_TLS" ? "smtp.exemple.fr" : "", ["MAILLAGE_SMTP_FROM"] = "Maillage <maillage@exemple.fr>",
            ["Maillage__Provider__ClientId"] = "maillage", ["Maillage__Provider__ClientSecret"] = "secret", [variable] = value,
        };

        var result = await CommandLine.RunAsync(["serve", "--urls", "http://127.0.0.1:0"], environment);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(sentence, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.Trim().Split('\n'));
        Assert.DoesNotContain("tres-secret", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_refuses_them_too()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var result = await CommandLine.RunAsync(["check"], new Dictionary<string, string>(installation.Environment) { ["MAILLAGE_DATABASE"] = "Host=base.invalid;Database=maillage" });

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("SSL Mode=VerifyFull", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_elsewhere_behind_verified_TLS_is_asked()
    {
        await using var installation = await TestInstallation.CreateAsync();

        var result = await CommandLine.RunAsync(["check"], new Dictionary<string, string>(installation.Environment) { ["MAILLAGE_DATABASE"] = "Host=base.invalid;Database=maillage;SSL Mode=VerifyFull;Timeout=5" });

        // It does not exist; but it was not refused.
        Assert.NotEqual(0, result.ExitCode);
        Assert.NotEqual(2, result.ExitCode);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("/run/clamav/clamd.ctl")]
    public void A_service_without_TLS_may_stand_on_this_machine(string host) => LocalPeer.Require(host, "l’antivirus", "MAILLAGE_CLAMAV");

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("localhost.exemple.fr")]
    [InlineData("antivirus")]
    [InlineData("0.0.0.0")]
    public void A_service_without_TLS_may_not_stand_elsewhere(string host) =>
        Assert.Contains("tunnel", Assert.Throws<RefusedSettingException>(() => LocalPeer.Require(host, "l’antivirus", "MAILLAGE_CLAMAV")).Message, StringComparison.Ordinal);
}
