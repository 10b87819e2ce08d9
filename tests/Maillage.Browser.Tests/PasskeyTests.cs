using Deque.AxeCore.Playwright;
using Maillage.Testing;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>Passkeys, with the virtual authenticator of the browser. The site is the class's own: accounts are opened in it.</summary>
public class PasskeyTests(PublishedSite site, Chromium chromium) : IClassFixture<PublishedSite>
{
    [Fact]
    public async Task A_passkey_is_made_opens_the_account_and_is_taken_away()
    {
        await using var visit = await chromium.VisitAsync(site, site.Origin + "/connexion");
        var page = visit.Page;
        var tools = await VirtualAuthenticator.PlugAsync(visit);
        var password = await OpenAccountAsync("amina@exemple.fr");
        await page.GetByLabel("Adresse de courriel").FillAsync("amina@exemple.fr");
        await page.GetByLabel("Mot de passe").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();

        // An administrator has nothing to open before the second factor.
        await page.GotoAsync(site.Origin + "/espaces/nouveau");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Protection du compte" })).ToBeVisibleAsync();
        await AxeAsync(page);
        await page.GetByLabel("Nom de la clé").FillAsync("Mon téléphone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await page.WaitForURLAsync("**/espaces/nouveau");

        await page.GotoAsync(site.Origin + "/mon-compte");
        await page.GetByRole(AriaRole.Button, new() { Name = "Me déconnecter" }).ClickAsync();
        await page.WaitForURLAsync(site.Origin + "/");
        // The browser proposes passkeys in the field of the address, and this authenticator answers by itself.
        await page.GotoAsync(site.Origin + "/connexion?retour=%2Fmon-compte", new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForURLAsync("**/mon-compte");
        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "clé d’accès" })).ToHaveCountAsync(1);

        await page.GotoAsync(site.Origin + "/mon-compte/protection");
        await AxeAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Retirer la clé d’accès Mon téléphone" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Mon téléphone, ajoutée")).ToHaveCountAsync(0);
        visit.NothingBroke();
        await tools.DetachAsync();
    }

    [Fact]
    public async Task Under_another_name_of_the_machine_the_button_stays_hidden()
    {
        await using var visit = await chromium.VisitAsync(site, "/connexion");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter avec une clé d’accès" })).ToBeHiddenAsync();
        await using var origin = await chromium.VisitAsync(site, site.Origin + "/connexion");
        await Assertions.Expect(origin.Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter avec une clé d’accès" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_application_of_codes_is_shown_to_all()
    {
        var password = await OpenAccountAsync("paul@exemple.fr");
        await using var visit = await chromium.VisitAsync(site, site.Origin + "/connexion?retour=%2Fmon-compte%2Fprotection%2Fapplication", Look.Phone);
        await visit.Page.GetByLabel("Adresse de courriel").FillAsync("paul@exemple.fr");
        await visit.Page.GetByLabel("Mot de passe").FillAsync(password);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Se connecter", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Img, new() { Name = "Carré à faire lire par l’application de codes" })).ToBeVisibleAsync();
        await AxeAsync(visit.Page);
        var widths = await visit.Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, innerWidth]");
        Assert.True(widths[0] <= widths[1], $"{widths[0]} px wide on a screen of {widths[1]} px");
        visit.NothingBroke();
    }

    /// <returns>The password that the command invented.</returns>
    async Task<string> OpenAccountAsync(string email)
    {
        var said = await CommandLine.RunAsync(["user", "add", email, "--given-name", "Amina", "--family-name", "Diallo", "--administrator", "--data", site.Data]);
        Assert.True(said.ExitCode == 0, said.Error);
        return said.Output.Split(':')[^1].Trim();
    }

    static async Task AxeAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.Select(x => $"{x.Id}: {x.Help} {string.Join(' ', x.Nodes.Select(y => y.Html))}")));
    }
}
