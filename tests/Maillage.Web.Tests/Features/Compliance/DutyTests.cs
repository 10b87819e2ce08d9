using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Compliance;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Compliance;

/// <summary>The operator fills their duties, and sees at once what is missing.</summary>
public class DutyTests
{
    const string Address = "/administration/conformite";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void A_duty_is_to_fill_then_up_to_date_until_after_its_day_of_review()
    {
        var day = new DateOnly(2026, 3, 12);
        var record = new DutyRecord { Key = "registre", Owner = "La déléguée", Evidence = "Registre du 1er mars", DoneOn = day.AddDays(-11), ReviewOn = day };

        Assert.Equal(DutyState.ToFill, DutyStates.Of(null, day));
        Assert.Equal(DutyState.UpToDate, DutyStates.Of(record, day));
        Assert.Equal(DutyState.ToReview, DutyStates.Of(record, day.AddDays(1)));
        record.Evidence = "";
        Assert.Equal(["la preuve"], DutyStates.Missing(record));
        record.Link = "https://exemple.fr/registre";
        Assert.Equal(DutyState.UpToDate, DutyStates.Of(record, day));
        (record.Owner, record.DoneOn, record.ReviewOn) = ("", null, null);
        Assert.Equal(["le responsable", "la date", "la date de revue"], DutyStates.Missing(record));
    }

    [Fact]
    public void Each_duty_has_its_law_its_expectations_and_an_address_of_its_own()
    {
        Assert.Equal(13, LegalDuties.All.Count);
        Assert.Equal(LegalDuties.All.Count, LegalDuties.All.Select(x => x.Key).Distinct().Count());
        Assert.All(LegalDuties.All, x => Assert.True(x is { Law.Count: > 0, Expected.Count: > 0, Why.Length: > 0 } && Uri.EscapeDataString(x.Key) == x.Key, x.Key));
    }

    [Theory, OnBothDatabases]
    public async Task The_administration_fills_a_duty_and_the_history_of_the_site_tells_it(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var home = await Page.OpenAsync(browser, "/administration");
        Assert.Contains("13 devoirs sur 13 restent à remplir.", home.Text, StringComparison.Ordinal);
        var list = await home.FollowAsync("Devoirs de l’exploitant");
        Assert.All(list.Table("Devoirs de l’exploitant"), x => Assert.Equal("À remplir", x["Où il en est"]));
        var page = await list.FollowAsync("Registre des traitements");
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1));

        var part = await page.PressAsync("Enregistrer", ("Responsable", "La déléguée"), ("Preuve", "Registre signé"));
        Assert.Contains("C’est enregistré", part.Text, StringComparison.Ordinal);
        Assert.Contains("Il manque la date et la date de revue.", part.Text, StringComparison.Ordinal);
        var whole = await part.PressAsync("Enregistrer", ("Lien vers la preuve", "https://exemple.fr/registre.pdf"), ("Fait le", $"{today:yyyy-MM-dd}"), ("À revoir le", $"{today.AddYears(1):yyyy-MM-dd}"));

        Assert.Contains("À jour", whole.Text, StringComparison.Ordinal);
        var history = whole.Table("Historique : Registre des traitements");
        Assert.Equal(2, history.Count);
        Assert.Contains(history, x => x["Qui"].StartsWith("Irène Plessis", StringComparison.Ordinal) && x["Ce qui a changé"].Contains("Responsable : La déléguée", StringComparison.Ordinal));
        list = await Page.OpenAsync(browser, Address);
        Assert.Contains("12 devoirs sur 13 restent à remplir.", list.Text, StringComparison.Ordinal);
        var row = list.Table("Devoirs de l’exploitant").Single(x => x["Devoir"] == "Registre des traitements");
        Assert.Equal(("À jour", "La déléguée", "Registre signé lien"), (row["Où il en est"], row["Responsable"], row["Preuve"]));

        await ChangeAsync(site, "registre", x => x.ReviewOn = today);
        list = await Page.OpenAsync(browser, Address);
        Assert.Contains("12 devoirs sur 13 restent à remplir, 1 est à revoir.", list.Text, StringComparison.Ordinal);
        Assert.Equal("À revoir", list.Table("Devoirs de l’exploitant").Single(x => x["Devoir"] == "Registre des traitements")["Où il en est"]);
    }

    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_shows_both_versions_and_loses_neither(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var (first, second) = (await Page.OpenAsync(browser, Address + "/droits"), await Page.OpenAsync(browser, Address + "/droits"));
        await first.PressAsync("Enregistrer", ("Responsable", "Le premier onglet"));

        var both = await second.PressAsync("Enregistrer", ("Responsable", "Le second onglet"));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        var row = both.Table("Les deux versions").Single(x => x["Champ"] == "Responsable");
        Assert.Equal(("Le second onglet", "Le premier onglet"), (row["Votre version"], row["Version enregistrée"]));
        Assert.Equal("Le second onglet", both.Field("Responsable"));
        Assert.Equal("Le premier onglet", (await both.FollowAsync("Garder la version enregistrée")).Field("Responsable"));
        Assert.Equal("Les deux", (await both.PressAsync("Enregistrer ma version", ("Responsable", "Les deux"))).Field("Responsable"));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        Assert.Equal(2, (await db.DutyRecords.SingleAsync(Stop)).Version);
        Assert.Equal(2, await db.AuditEvents.CountAsync(x => x.Action == "duty.changed" && x.SpaceId == Guid.Empty, Stop));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        await using var site = await RunningSite.StartAsync();
        using var browser = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        var page = await Page.OpenAsync(browser, Address + "/traceurs");

        var refused = await page.PressAsync("Enregistrer", ("Responsable", "Irène"), ("Lien vers la preuve", "javascript:alert(1)"), ("Fait le", "2190-01-01"), ("À revoir le", "2020-01-01"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Irène", refused.Field("Responsable"));
        Assert.Equal("javascript:alert(1)", refused.Field("Lien vers la preuve"));
        Assert.Contains("Cette adresse doit commencer par https:// (ou http://).", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("Cette date est à venir", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("La revue vient après ce qui a été fait.", refused.Alert, StringComparison.Ordinal);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<MaillageDb>().DutyRecords.AnyAsync(Stop));
    }

    /// <summary>Who runs no site sees nothing of all this, and cannot tell it from what does not exist.</summary>
    [Fact]
    public async Task To_anyone_else_these_pages_do_not_exist()
    {
        await using var site = await RunningSite.StartAsync();
        var nadia = await Somebody.AddAsync(site, "nadia@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (nadia, SpaceRole.Coordinator));
        using var member = await Somebody.BrowserAsync(site, nadia);
        using var administrator = await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));
        using var stranger = site.NewClient(followRedirects: false);
        string[] pages =
        [
            Address, Address + "/registre", Address + "/registre/brouillon.odt", "/administration/mentions-legales", "/administration/empreintes", "/administration/archives", "/administration/courriels",
        ];
        var unknown = await Page.OpenAsync(member, "/administration/rien");

        foreach (var path in pages)
        {
            Assert.Equal(HttpStatusCode.OK, (await Page.OpenAsync(administrator, path)).Status);
            var refused = await Page.OpenAsync(member, path);
            Assert.Equal((HttpStatusCode.NotFound, unknown.Text), (refused.Status, refused.Text));
            Assert.Contains("/connexion", (await stranger.GetAsync(new Uri(site.Address, path), Stop)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        }
        foreach (var path in new[] { Address + "/rien", Address + "/rien/brouillon.odt", "/administration/archives/12", "/administration/archives/12/bordereau.csv" })
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(administrator, path)).Status);
    }

    static async Task ChangeAsync(RunningSite site, string key, Action<DutyRecord> change)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        change(await db.DutyRecords.SingleAsync(x => x.Key == key, Stop));
        await db.SaveChangesAsync(Stop);
    }
}
