using System.Net;
using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>Silos and passages as members read them, and what organisations answer beside.</summary>
public class SilosPageTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_member_reads_the_silo_and_an_organisation_answers_beside_it_everywhere(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (actors, ties) = PlantedNetwork.Silo();
        var (space, nadia) = await PlantedNetwork.OpenAsync(site, actors, ties);
        var lea = await PlantedNetwork.MemberAsync(site, space, 1, "lea@exemple.fr", "Léa Morel");
        using var coordinator = await Somebody.BrowserAsync(site, nadia);
        using var hers = await Somebody.BrowserAsync(site, lea);

        var page = await Page.OpenAsync(hers, space.Address + "/reseau/cloisons");

        Assert.Equal("Cloisons", page.Heading);
        Assert.Contains("« Associations » et « Bailleurs sociaux » ne partagent qu’un lien ; on en attendrait 25 si les liens se formaient au hasard.", page.Section("Ce que disent les liens"), StringComparison.Ordinal);
        Assert.Contains("des liens restent à l’intérieur d’un même groupe", page.Text, StringComparison.Ordinal);
        var row = page.Table("Paires de groupes")[0];
        Assert.Equal(("Associations", "Bailleurs sociaux", "1", "bien moins qu’au hasard"), (row["Entre"], row["Et"], row["Vus"], row["Ce que cela dit"]));
        var detail = await page.FollowAsync("Voir les organismes : Associations, Bailleurs sociaux");
        Assert.Contains("Organisme 13", detail.Section("Associations et Bailleurs sociaux"), StringComparison.Ordinal);

        var own = await detail.FollowAsync("Organisme 1");
        Assert.Equal("Ce que le réseau dit de Organisme 1", own.Heading);
        var subject = own.Document.QuerySelectorAll("option").Select(x => Page.Words(x)).First(x => x.Contains("ne partagent qu’un lien", StringComparison.Ordinal));
        var empty = await own.PressAsync("Répondre", ("À quoi vous répondez", subject));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        var answered = await empty.PressAsync("Répondre", ("À quoi vous répondez", subject), ("Votre réponse", "Nous travaillons avec les bailleurs, sans convention."));
        Assert.Contains("Nous travaillons avec les bailleurs", answered.Section("Cloisons par nature d’organisme"), StringComparison.Ordinal);

        var beside = await Page.OpenAsync(coordinator, space.Address + "/reseau/cloisons");
        Assert.Contains("Organisme 1 répond Nous travaillons avec les bailleurs, sans convention.", beside.Section("Ce que disent les liens"), StringComparison.Ordinal);
        Assert.Contains("Organisme 1 : Nous travaillons", beside.Table("Paires de groupes")[0]["Réponses"], StringComparison.Ordinal);
        var file = Page.Words(new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await coordinator.GetStringAsync(new Uri(coordinator.BaseAddress!, space.Address + "/reseau/cloisons.csv"), Stop)).Body);
        Assert.Contains("Organisme 1 : Nous travaillons avec les bailleurs, sans convention.", file, StringComparison.Ordinal);
        // Whoever does not act for it cannot answer for it.
        Assert.DoesNotContain("Répondre pour Organisme 1", (await Page.OpenAsync(coordinator, space.Address + "/reseau/organismes/1")).Headings);

        var withdrawn = await (await Page.OpenAsync(hers, space.Address + "/reseau/organismes/1")).PressAsync("Retirer la réponse : Nous travaillons avec les bailleurs, sans convention.");
        Assert.DoesNotContain("sans convention", withdrawn.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sans convention", (await Page.OpenAsync(coordinator, space.Address + "/reseau/cloisons")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Passages_are_read_by_members_and_small_networks_say_so_and_nobody_else_sees_any_of_it()
    {
        await using var site = await RunningSite.StartAsync();
        NetworkActor[] actors =
        [
            PlantedNetwork.Actor(1, OrganisationKind.Association, "Les Amis du Vallon"), PlantedNetwork.Actor(2, OrganisationKind.SocialLandlord, "Habitat du Fleuve"), PlantedNetwork.Actor(3, OrganisationKind.Commune, "Ville de Port-Brume"),
            PlantedNetwork.Actor(4, OrganisationKind.Firm, "Atelier neuf"),
        ];
        var (space, nadia) = await PlantedNetwork.OpenAsync(site, actors, [(0, 2), (1, 2)]);
        var guest = await PlantedNetwork.MemberAsync(site, space, 1, "guest@exemple.fr", "Guy Hébert", SpaceRole.Guest);
        var stranger = await Somebody.AddAsync(site, "zoe@exemple.fr", "Zoé Martin");
        using var browser = await Somebody.BrowserAsync(site, nadia);

        var page = await Page.OpenAsync(browser, space.Address + "/reseau/passerelles");

        Assert.Contains("Un petit réseau", page.Text, StringComparison.Ordinal);
        var broker = Assert.Single(page.Table("Organismes qui font passerelle"));
        Assert.Equal(("Ville de Port-Brume", "Agent de liaison", "1"), (broker["Organisme"], broker["Surtout"], broker["Agent de liaison"]));
        Assert.Equal("Sans Ville de Port-Brume, 1 organisme n’aurait plus de chemin connu vers les autres : Habitat du Fleuve.", Assert.Single(page.Table("Ce qui repose sur un organisme"))["Ce qui en dépend"]);
        var little = page.Table("Organismes qui ont peu de liens connus ici").Single(x => x["Organisme"] == "Atelier neuf");
        Assert.Equal("aucun lien n’est encore noté ici", little["Ce qui est connu"]);
        var silos = await Page.OpenAsync(browser, space.Address + "/reseau/cloisons");
        Assert.Contains("Trop peu pour comparer", silos.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun service n’est nommé", (await Page.OpenAsync(browser, space.Address + "/reseau/cloisons?par=service")).Text, StringComparison.Ordinal);
        foreach (var table in new[] { "passages", "roles", "dependances", "peu-de-liens" })
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri(browser.BaseAddress!, $"{space.Address}/reseau/passerelles.csv?table={table}"), Stop)).StatusCode);

        using var guests = await Somebody.BrowserAsync(site, guest);
        using var strangers = await Somebody.BrowserAsync(site, stranger);
        foreach (var address in new[] { "cloisons", "cloisons.csv", "passerelles", "passerelles.xlsx", "possibles", "possibles.json", "rencontres", "organismes/1", "rencontres/nouvelle?de=1&avec=2", "possibles/deja?de=1&avec=2" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(guests, $"{space.Address}/reseau/{address}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(strangers, $"{space.Address}/reseau/{address}")).Status);
        }
    }
}
