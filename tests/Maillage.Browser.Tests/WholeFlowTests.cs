using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>From the invitation to the erasure, as two people live it. The site is the class's own.</summary>
public class WholeFlowTests(PublishedSite site, Chromium chromium) : IClassFixture<PublishedSite>
{
    const string Space = "/espaces/contrat-de-ville-d-auvelle-agglomeration";

    [Fact]
    public async Task Someone_is_invited_enters_with_a_passkey_acts_and_leaves_no_name()
    {
        await using var hers = await chromium.VisitAsync(site, site.Origin + "/connexion");
        var nadia = hers.Page;
        await PressAsync(nadia, "Nadia Ferrand");
        await OpenAsync(nadia, Space + "/membres/inviter");
        await nadia.GetByLabel("Adresses").FillAsync("zoe.roux@exemple.fr");
        await nadia.GetByLabel("Rôle").SelectOptionAsync(new SelectOptionValue { Label = "Membre" });
        await PressAsync(nadia, "Envoyer");
        await Assertions.Expect(nadia.GetByText("zoe.roux@exemple.fr")).ToHaveCountAsync(1);

        await using var other = await chromium.VisitAsync(site, site.Origin + "/connexion");
        var zoe = other.Page;
        var tools = await VirtualAuthenticator.PlugAsync(other);
        await OpenAsync(zoe, await Someone.InvitationAsync(site));
        await zoe.GetByLabel("Prénom").FillAsync("Zoé");
        await zoe.GetByLabel("Nom", new() { Exact = true }).FillAsync("Roux");
        await zoe.GetByLabel("Mot de passe").FillAsync("le chat dort sous la table");
        await PressAsync(zoe, "Ouvrir mon compte et rejoindre l’espace");
        // A member needs more than a password.
        await Assertions.Expect(zoe.GetByRole(AriaRole.Heading, new() { Name = "Protection du compte" })).ToBeVisibleAsync();
        await Visit.OpenToAllAsync(zoe);
        await zoe.GetByLabel("Nom de la clé").FillAsync("Mon ordinateur");
        await zoe.GetByRole(AriaRole.Button, new() { Name = "Ajouter une clé d’accès" }).ClickAsync();
        await zoe.WaitForURLAsync("**" + Space);

        await OpenAsync(zoe, Space + "/notes");
        await zoe.GetByLabel("Texte").FillAsync("À dire seulement à Nadia.");
        await zoe.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^Nadia Ferrand") }).CheckAsync();
        await PressAsync(zoe, "Enregistrer la note");
        await Assertions.Expect(zoe.GetByText("À dire seulement à Nadia.")).ToBeVisibleAsync();
        await Visit.OpenToAllAsync(zoe);

        await OpenAsync(nadia, Space + "/historique");
        await Assertions.Expect(nadia.GetByText("Zoé Roux").First).ToBeVisibleAsync();
        var file = await nadia.APIRequest.GetAsync(site.Origin + Space + "/historique.csv");
        Assert.Equal(200, file.Status);
        Assert.Contains("Zoé Roux", await file.TextAsync(), StringComparison.Ordinal);

        await OpenAsync(zoe, "/mon-compte/mes-donnees");
        await zoe.GetByLabel("Pour confirmer, écrivez EFFACER").FillAsync("EFFACER");
        await PressAsync(zoe, "Effacer mon compte pour toujours");
        await Assertions.Expect(zoe.GetByRole(AriaRole.Link, new() { Name = "Connexion" }).First).ToBeVisibleAsync();

        await OpenAsync(nadia, Space + "/historique");
        await Assertions.Expect(nadia.GetByText("Zoé Roux")).ToHaveCountAsync(0);
        await Assertions.Expect(nadia.GetByText("Personne effacée").First).ToBeVisibleAsync();
        hers.NothingBroke();
        other.NothingBroke();
        await tools.DetachAsync();
    }

    async Task OpenAsync(IPage page, string path)
    {
        var answer = await page.GotoAsync(site.Origin + path);
        Assert.Equal(200, answer!.Status);
        await Visit.OpenToAllAsync(page);
    }

    static async Task PressAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }
}
