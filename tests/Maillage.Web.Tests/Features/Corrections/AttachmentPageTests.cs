using System.Net;
using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Corrections;

/// <summary>The contract of a neighbourhood, said on screen.</summary>
public class AttachmentPageTests(CorrectedPlaces fixture)
{
    const string Address = "/administration/rattachements";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_nothing_tells_is_said_on_screen_and_taken_back(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var list = await Page.OpenAsync(places.Browser, Address);
        var row = list.Table("Quartiers et leur contrat").Single(x => x["Quartier"] == "Les Provinces");
        Assert.Equal(("Les Provinces", "aucun", "plusieurs contrats possibles : à choisir"), (row["Quartier"], row["Contrat"], row["Pourquoi"]));
        var page = await list.FollowAsync("Les Provinces");
        Assert.Equal("Vandœuvre-lès-Nancy (54547)", page.Definition("Commune"));
        Assert.Equal(["CN05405M", "CN05403M"], page.Table("Contrats que son territoire permet").OrderBy(x => x["Contrat"]).Select(x => x["Code"]));
        Assert.All(page.Table("Contrats que son territoire permet"), x => Assert.Equal("Métropole du Grand Nancy (intercommunalité)", x["Porte sur"]));

        var said = await page.PressAsync("Enregistrer", ("Contrat", "Grand Nancy (CN05403M), possible"), ("Pourquoi", "Convention du 2 mai 2024"), ("Au nom de qui", "Équipe du contrat"));

        Assert.Contains("C’est enregistré", said.Alert, StringComparison.Ordinal);
        Assert.Equal("Grand Nancy (CN05403M)", said.Definition("Contrat"));
        Assert.StartsWith("Équipe du contrat, le ", said.Definition("Dit par"), StringComparison.Ordinal);
        var told = Assert.Single(said.Table("Historique du rattachement de Les Provinces"));
        Assert.Equal(("Rose Petit", "a dit à quel contrat appartient le quartier", "Convention du 2 mai 2024"), (told["Qui"], told["Quoi"], told["Pourquoi"]));
        Assert.Contains("Contrat : CN05403M", told["Ce qui a changé"], StringComparison.Ordinal);
        Assert.Contains("rattachement corrigé à la main", (await places.PublicAsync("/quartiers/QN05402M", "corrigé à la main")).Text, StringComparison.Ordinal);

        var cleared = await said.PressAsync("Annuler la correction");

        Assert.Contains("La règle vaut de nouveau", cleared.Alert, StringComparison.Ordinal);
        Assert.Equal("aucun", cleared.Definition("Contrat"));
        Assert.Equal(2, cleared.Table("Historique du rattachement de Les Provinces").Count);
        await using var scope = places.Site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.False(await db.AttachmentCorrections.AnyAsync(x => x.NeighbourhoodCode == QpvCode.Parse("QN05402M"), Stop));
        Assert.Equal(["attachment.cleared", "attachment.said"], await db.AuditEvents.Where(x => x.SpaceId == Guid.Empty && x.PersonId == places.Administrator.Id && x.RecordId == "QN05402M").Select(x => x.Action).OrderBy(x => x).ToListAsync(Stop));
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_is_shown_what_the_first_said(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var (first, second) = (await Page.OpenAsync(places.Browser, Address + "/QN05403M"), await Page.OpenAsync(places.Browser, Address + "/QN05403M"));
        await first.PressAsync("Enregistrer", ("Contrat", "Grand Nancy (CN05403M), possible"), ("Pourquoi", "Le premier onglet"), ("Au nom de qui", "La préfecture"));

        var both = await second.PressAsync("Enregistrer", ("Contrat", "Aucun contrat"), ("Pourquoi", "Le second onglet"), ("Au nom de qui", "La ville"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Version enregistrée : Grand Nancy (CN05403M), dit par La préfecture : « Le premier onglet ».", both.Alert, StringComparison.Ordinal);
        Assert.Equal("Le second onglet", both.Field("Pourquoi"));

        var replaced = await both.PressAsync("Enregistrer");

        Assert.Equal("aucun", replaced.Definition("Contrat"));
        Assert.Equal("Le second onglet", replaced.Definition("Pourquoi"));
        // A tab that was left with what the command line then took away.
        var stale = await Page.OpenAsync(places.Browser, Address + "/QN05403M");
        Assert.Equal(0, (await CommandLine.RunAsync(places.Site.Installation, ["attachment", "clear", "QN05403M"])).ExitCode);
        var gone = await stale.PressAsync("Enregistrer", ("Contrat", "Aucun contrat"), ("Pourquoi", "Le troisième"), ("Au nom de qui", "La ville"));
        Assert.Equal(HttpStatusCode.Conflict, gone.Status);
        Assert.Contains("la règle vaut de nouveau", gone.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_right_is_said_at_its_field_and_kept()
    {
        var places = await fixture.OnAsync(DatabaseKind.Sqlite);
        var page = await Page.OpenAsync(places.Browser, Address + "/QN05404M");

        var refused = await page.PressAsync("Enregistrer", ("Contrat", "Un autre contrat"), ("Code d’un autre contrat (facultatif)", "CV112"), ("Pourquoi", "Une bonne raison"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("« CV112 » n’est pas un contrat 2024–2030 chargé.", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("Dites au nom de qui", refused.Alert, StringComparison.Ordinal);
        Assert.Equal(("CV112", "Une bonne raison"), (refused.Field("Code d’un autre contrat (facultatif)"), refused.Field("Pourquoi")));
        var other = await refused.PressAsync("Enregistrer", ("Code d’un autre contrat (facultatif)", "CN05404M"), ("Au nom de qui", "La ville"));
        Assert.Equal("Toul (CN05404M)", other.Definition("Contrat"));
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(places.Browser, Address + "/QN09999M")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(places.Browser, Address + "/haye")).Status);
    }

    [Fact]
    public async Task The_search_finds_what_the_rule_settles()
    {
        var places = await fixture.OnAsync(DatabaseKind.Sqlite);

        var found = await (await Page.OpenAsync(places.Browser, Address)).PressAsync("Filtrer", ("Nom, commune ou code", "nancy haye"));
        var all = await (await Page.OpenAsync(places.Browser, Address)).PressAsync("Filtrer", ("Quartiers", "Tous"));

        Assert.Equal("Nancy (CN05401M)", Assert.Single(found.Table("Quartiers et leur contrat"))["Contrat"]);
        Assert.Equal(["Bois Joli", "La Cheneau", "Les Provinces", "Plateau de Haye"], all.Table("Quartiers et leur contrat").Select(x => x["Quartier"]).Order());
    }

    [Theory, OnBothDatabases]
    public async Task Only_the_administration_comes_there_and_only_it_sees_the_way(DatabaseKind kind)
    {
        var places = await fixture.OnAsync(kind);
        var amina = await Somebody.AddAsync(places.Site, "amina@exemple.fr");
        await Somebody.SpaceAsync(places.Site, "Réseau des ateliers", (amina, SpaceRole.Coordinator));
        using var hers = await Somebody.BrowserAsync(places.Site, amina);

        foreach (var path in new[] { Address, Address + "/QN05402M", "/administration/passages", "/administration/passages/CN05403M", "/administration/commentaires", "/administration/commentaires/2024-2030/CN05403M" })
        {
            var refused = await Page.OpenAsync(hers, path);
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
            Assert.Equal("Page introuvable", refused.Heading);
            Assert.Equal("/connexion", (await places.Site.GetAsync(path)).Address.AbsolutePath);
        }
        const string Correct = "Corriger le contrat de ce quartier";
        Assert.Contains(Correct, (await Page.OpenAsync(places.Browser, "/quartiers/QN05402M")).Links);
        Assert.DoesNotContain(Correct, (await Page.OpenAsync(hers, "/quartiers/QN05402M")).Links);
        Assert.DoesNotContain(Correct, (await places.Site.GetAsync("/quartiers/QN05402M")).Links);
        Assert.Contains("Corriger le contrat précédent", (await Page.OpenAsync(places.Browser, "/contrats/CN05403M")).Links);
    }
}
