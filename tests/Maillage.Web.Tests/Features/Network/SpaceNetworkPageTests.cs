using System.Net;
using System.Text.Json;
using Maillage.Graph.Files;
using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;
using static Maillage.Web.Tests.Features.Network.NetworkOfDocks;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>The network of a space: what ties whom, from what evidence, for whom, and how soon a change is seen.</summary>
public class SpaceNetworkPageTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task It_says_from_what_each_tie_is_drawn_and_a_change_is_seen_at_once(DatabaseKind kind)
    {
        await using var docks = await StartAsync(kind);

        var page = await docks.OpenAsync();

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var ties = page.Table("Liens du réseau");
        Assert.Equal(3, ties.Count);
        // Three in a cooperation: one half each; a meeting of two, half a year old, adds to the strongest.
        Assert.Equal(("Ville de Port-Brume", "Centre social Les Tilleuls", "coopération commune, réunion commune", "2"), (ties[0]["Organisme"], ties[0]["et"], ties[0]["D’après"], ties[0]["Preuves"]));
        Assert.Equal("0,50", ties[1]["Force"]);
        Assert.Equal(3, page.Table("Organismes du réseau").Count);
        Assert.Contains("2 organismes ne sont pas dessinés", page.Text, StringComparison.Ordinal);

        await docks.CooperateAsync("Le jardin partagé", 2, Boxe, Regie);
        var changed = await docks.OpenAsync();

        Assert.Equal(4, changed.Table("Liens du réseau").Count);
        Assert.Contains("Boxe sans frontières", changed.Table("Organismes du réseau").Select(x => x["Organisme"]));
    }

    [Fact]
    public async Task It_is_for_members_alone()
    {
        await using var docks = await StartAsync();
        var (guest, stranger, member) = (await docks.AsAsync("invite@exemple.fr", SpaceRole.Guest), await docks.AsAsync("autre@exemple.fr", null), await docks.AsAsync("membre@exemple.fr", SpaceRole.Member));
        string[] addresses = ["", ".json", ".csv", ".graphml", ".svg", "/organismes.csv", "/evolution", "/liens"];

        foreach (var address in addresses)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await guest.GetAsync(docks.Address + address, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(docks.Address + address, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await member.GetAsync(docks.Address + address, Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await member.GetAsync(docks.Address + "/reglages", Stop)).StatusCode);
    }

    [Fact]
    public async Task Without_a_tie_it_says_what_to_do_first()
    {
        await using var docks = await StartAsync(hasCooperation: false);

        var page = await docks.OpenAsync();

        Assert.Contains("Aucun lien pour l’instant", page.Headings);
        Assert.Contains("Raconter une coopération", page.Links);
        Assert.Contains("Déclarer un lien", page.Links);
    }

    [Fact]
    public async Task One_filters_it_looks_at_one_organisation_and_finds_who_could_introduce_two()
    {
        await using var docks = await StartAsync();
        await docks.CooperateAsync("Le jardin partagé", 2, Bailleur, Boxe);

        var met = await (await docks.OpenAsync()).PressAsync("Voir", ("réunion commune", "oui"));
        var centre = await docks.OpenAsync($"?organisme={Centre}");
        var way = await (await docks.OpenAsync()).PressAsync("Chercher", ("Qui pourrait présenter", "Centre social Les Tilleuls"), ("à", "Boxe sans frontières"));
        var none = await docks.OpenAsync($"?de={Centre}&a={Regie}");
        var associations = await docks.OpenAsync("?nature=1");

        Assert.Equal(["réunion commune", "réunion commune"], met.Table("Liens du réseau").Select(x => x["D’après"]));
        Assert.Contains("Centre social Les Tilleuls", centre.Headings);
        Assert.Contains("coopération commune : « Le bus santé des docks »", centre.Section("Centre social Les Tilleuls"), StringComparison.Ordinal);
        Assert.Contains("Brume Habitat pourrait les présenter.", way.Section("De Centre social Les Tilleuls à Boxe sans frontières"), StringComparison.Ordinal);
        Assert.Contains("« Le jardin partagé »", way.Section("De Centre social Les Tilleuls à Boxe sans frontières"), StringComparison.Ordinal);
        Assert.Contains("Aucune suite de liens", none.Text, StringComparison.Ordinal);
        Assert.Contains("Aucun lien pour ces choix", associations.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_leaves_as_files_that_read_back()
    {
        await using var docks = await StartAsync();

        using var graphml = new MemoryStream(await docks.Browser.GetByteArrayAsync(docks.Address + ".graphml", Stop));
        var graph = GraphMl.Read(graphml, cancel: Stop);
        var csv = await docks.Browser.GetStringAsync(docks.Address + ".csv", Stop);
        var organisations = await docks.Browser.GetStringAsync(docks.Address + "/organismes.csv", Stop);
        var svg = System.Xml.Linq.XDocument.Parse(await docks.Browser.GetStringAsync(docks.Address + ".svg", Stop));
        using var json = JsonDocument.Parse(await docks.Browser.GetStringAsync(docks.Address + ".json", Stop));

        Assert.Equal((5, 3), (graph.Graph.NodeCount, graph.Graph.EdgeCount));
        Assert.Contains("Brume Habitat", graph.Names);
        Assert.Contains("Centre social Les Tilleuls", csv, StringComparison.Ordinal);
        Assert.Equal(4, csv.TrimEnd().Split('\n').Length);
        Assert.Equal(6, organisations.TrimEnd().Split('\n').Length);
        Assert.Contains("Réseau de Réseau des docks", svg.Root!.Value, StringComparison.Ordinal);
        Assert.Equal((3, 3), (json.RootElement.GetProperty("nodes").GetArrayLength(), json.RootElement.GetProperty("ties").GetArrayLength()));
    }

    [Fact]
    public async Task An_organisation_that_another_took_is_that_other()
    {
        await using var docks = await StartAsync();
        await docks.WriteAsync(async (db, _, _) =>
        {
            await db.Organisations.Where(x => x.Id == Bailleur).ExecuteUpdateAsync(x => x.SetProperty(y => y.Standing, OrganisationStanding.Gone).SetProperty(y => y.MergedInto, Regie), Stop);
            await db.RaiseReferenceVersionAsync(Stop);
        });
        Page page;
        for (var i = 0; (page = await docks.OpenAsync()).Text.Contains("Brume Habitat", StringComparison.Ordinal) && i < 40; i++) await Task.Delay(100, Stop);

        var names = page.Table("Organismes du réseau").Select(x => x["Organisme"]).ToList();
        Assert.Contains("Régie des docks", names);
        Assert.DoesNotContain("Brume Habitat", names);
        Assert.Equal(3, page.Table("Liens du réseau").Count);
    }

    [Fact]
    public async Task Two_days_stand_side_by_side_with_what_formed()
    {
        await using var docks = await StartAsync();
        var years = DateTime.UtcNow.Year;

        var page = await docks.OpenAsync($"/evolution?du={years - 4}-01-01");
        var since = await docks.OpenAsync("/evolution");

        Assert.Contains("3 liens se sont formés", page.Text, StringComparison.Ordinal);
        Assert.Equal(["s’est formé", "s’est formé", "s’est formé"], page.Table("Liens formés et estompés").Select(x => x["Le lien"]));
        Assert.Contains("pas encore de lien", page.Table("Liens formés et estompés")[0]["Force au premier jour"], StringComparison.Ordinal);
        Assert.Contains("3 tiennent", since.Text, StringComparison.Ordinal);
        Assert.Empty(since.Table("Liens formés et estompés"));
    }

    [Theory, OnBothDatabases]
    public async Task The_half_life_is_told_in_the_history_and_of_two_tabs_the_second_is_told(DatabaseKind kind)
    {
        await using var docks = await StartAsync(kind);
        var (first, second) = (await docks.OpenAsync("/reglages"), await docks.OpenAsync("/reglages"));

        var refused = await first.PressAsync("Enregistrer", ("Demi-vie d’un lien, en jours", "dix"));
        var saved = await refused.PressAsync("Enregistrer", ("Demi-vie d’un lien, en jours", "365"));
        var both = await second.PressAsync("Enregistrer", ("Demi-vie d’un lien, en jours", "1460"));
        var chosen = await both.PressAsync("Enregistrer ma version");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Les réglages sont enregistrés", saved.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("La version enregistrée : 365 jours", both.Text, StringComparison.Ordinal);
        Assert.Equal("1460", chosen.Field("Demi-vie d’un lien, en jours"));
        Assert.Contains("1 460 jours", (await docks.OpenAsync()).Text, StringComparison.Ordinal);
        Assert.Contains("Demi-vie d’un lien, en jours", (await Page.OpenAsync(docks.Browser, docks.Space.Address + "/historique")).Text, StringComparison.OrdinalIgnoreCase);
    }
}
