using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>An organisation that no file names is declared by a space, and recognised when a file names it later.</summary>
public class DeclarationTests
{
    const string Siret = "99912301100010";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task It_takes_part_at_once_stays_out_of_public_pages_and_a_later_file_finds_it_again(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        var page = await Page.OpenAsync(browser, space.Address + "/organismes");

        var shown = await page.PressAsync(
            "Déclarer l’organisme", ("Nom de l’organisme", "Centre social  Les Tilleuls"), ("Son rôle dans l’espace", "Porteur de projet"), ("SIRET ou SIREN (facultatif)", "999 123 011 00010"), ("Commune (facultatif)", "Toul"));

        var row = Assert.Single(shown.Table("Organismes de l’espace"));
        Assert.Equal(("Centre social Les Tilleuls", "porteur de projet"), (row["Organisme"], row["Rôle"]));
        var number = await NumberAsync(site);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync($"/acteurs/{number}")).Status);
        Assert.DoesNotContain("Centre social", (await site.GetAsync("/recherche?q=tilleuls")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Centre social Les Tilleuls", (await Page.OpenAsync(browser, space.Address)).Links);
        Assert.Contains("Centre social Les Tilleuls", (await Page.OpenAsync(browser, space.Address)).Text, StringComparison.Ordinal);
        // Its services and its people come as those of any other.
        Assert.Contains("Centre social Les Tilleuls", (await Page.OpenAsync(browser, space.Address + "/membres/inviter")).Html, StringComparison.Ordinal);
        var told = (await Page.OpenAsync(browser, space.Address + "/historique")).Table("Historique de Réseau des ateliers").Single(x => x["Quoi"].Contains("déclaré", StringComparison.Ordinal));
        Assert.Contains($"Numéro SIRET : {Siret}", told["Ce qui a changé"], StringComparison.Ordinal);
        var command = await CommandLine.RunAsync(site.Installation, ["identity", "show", $"{number}"]);
        Assert.Contains("déclaré par l’espace « Réseau des ateliers »", command.Output.Plain(), StringComparison.Ordinal);

        var again = await shown.PressAsync("Déclarer l’organisme", ("Nom de l’organisme", "Centre social Les Tilleuls"), ("Son rôle dans l’espace", "Porteur de projet"), ("SIRET ou SIREN (facultatif)", Siret), ("Commune (facultatif)", "54528"));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("« Centre social Les Tilleuls » a déjà ce rôle dans l’espace.", again.Alert, StringComparison.Ordinal);
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.CountAsync(x => x.Action == "space-organisation.declared", Stop));

        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "subventions.csv");
        await File.WriteAllTextAsync(file, $"nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide\nVille de Nancy,21540395700016,2024-03-01,D1,CTRE SOCIAL TILLEULS,{Siret},,Accueil,10000,aide en numéraire,unique,2024-03-31/2024-12-31,,non,1,Culture\n", Stop);
        var import = await CommandLine.RunAsync(site.Installation, ["import", "grants", file]);
        Assert.True(import.ExitCode == 0, import.ToString());

        Assert.Equal(number, await NumberAsync(site));
        var known = await Page.OpenAsync(browser, space.Address);
        Assert.Equal($"/acteurs/{number}", known.Document.QuerySelectorAll("main a").Select(x => x.GetAttribute("href")).Single(x => x!.StartsWith("/acteurs/", StringComparison.Ordinal)));
        Page actor;
        for (var i = 0; (actor = await site.GetAsync($"/acteurs/{number}")).Status == HttpStatusCode.NotFound && i < 40; i++) await Task.Delay(100, Stop);
        Assert.Equal(HttpStatusCode.OK, actor.Status);
        // Public from now on, but by what the file says alone.
        Assert.DoesNotContain("Centre social Les Tilleuls", actor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Réseau des ateliers", actor.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_numbers_and_unknown_communes_are_said_at_their_fields()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);

        var refused = await (await Page.OpenAsync(browser, space.Address + "/organismes")).PressAsync(
            "Déclarer l’organisme", ("SIRET ou SIREN (facultatif)", "12345678901234"), ("Numéro RNA (facultatif)", "54X"), ("Commune (facultatif)", "Nulle-Part-sur-Rien"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        foreach (var sentence in new[] { "Écrivez le nom de l’organisme.", "Choisissez le rôle de l’organisme.", "« 12345678901234 » n’est pas un numéro SIRET", "« 54X » n’est pas un numéro RNA", "« Nulle-Part-sur-Rien » n’est pas une commune" })
            Assert.Contains(sentence, refused.Alert, StringComparison.Ordinal);
        Assert.Equal("54X", refused.Field("Numéro RNA (facultatif)"));
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<MaillageDb>().Mentions.ToListAsync(Stop));
    }

    [Theory, OnBothDatabases]
    public async Task Two_spaces_that_declare_the_same_have_the_same(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, amina, browser) = await InvitationTests.CoordinatedAsync(site);
        var other = await Somebody.SpaceAsync(site, "Autre réseau", (amina, SpaceRole.Coordinator));
        foreach (var address in new[] { space.Address, other.Address })
            await (await Page.OpenAsync(browser, address + "/organismes")).PressAsync("Déclarer l’organisme", ("Nom de l’organisme", "Régie de quartier"), ("Son rôle dans l’espace", "Observateur"), ("Numéro RNA (facultatif)", "W543001234"));

        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var organisation = Assert.Single(await db.Organisations.ToListAsync(Stop));
        Assert.Equal((OrganisationStanding.Hidden, "W543001234"), (organisation.Standing, organisation.Rna));
        Assert.Equal(2, await db.SpaceOrganisations.CountAsync(x => x.OrganisationId == organisation.Id, Stop));
        Assert.Equal(2, await db.DirectoryEntries.CountAsync(Stop));
    }

    static async Task<int> NumberAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().SpaceOrganisations.Select(x => x.OrganisationId).SingleAsync(Stop);
    }
}
