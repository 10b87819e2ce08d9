using System.Net;
using Maillage.Testing;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A cooperation opens with its story; who may tell one and who may read it.</summary>
public class OpenCooperationTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_story_opens_a_cooperation_and_its_people_are_told(DatabaseKind kind)
    {
        await using var here = await Cooperating.StartAsync(kind);
        var empty = await Page.OpenAsync(here.Carer, here.List);
        Assert.Contains("Aucune coopération n’est encore racontée ici", empty.Headings);

        var opened = await here.OpenFirstAsync();

        Assert.Equal("Le bus santé", opened.Heading);
        Assert.Contains("On a prêté un local.", opened.Section("Le récit"), StringComparison.Ordinal);
        Assert.Contains("Raconté par Léo Petit, Maison de santé du Port", opened.Section("Le récit"), StringComparison.Ordinal);
        Assert.Contains("2 présents", opened.Section("Autour de la table"), StringComparison.Ordinal);
        var row = Assert.Single((await opened.FollowAsync("Coopérations")).Table("Coopérations de Réseau des ateliers"));
        Assert.Equal(("Le bus santé", "ouverte", "2 présents", "personne pour l’instant"), (row["Coopération"], row["État"], row["Acteurs"], row["Animation"]));
        // Amina belongs to an actor; Paul does not, and Léo wrote it.
        Assert.Equal([here.Amina.Id], await here.InDatabaseAsync(db => db.DigestLines.Where(x => x.Text.Contains("Le bus santé")).Select(x => x.PersonId).ToListAsync(Cancel)));
        Assert.Equal(["cooperation.opened"], await here.ActionsAsync());
        var second = await (await Page.OpenAsync(here.Outsider, here.List + "/nouvelle")).PressAsync("Ouvrir la coopération", ("Titre", "Le tournoi"), ("Récit", "Un terrain partagé."));
        Assert.Equal(here.List + "/2", second.Address.AbsolutePath);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_story_is_missing_and_groups_and_services_come_along()
    {
        await using var here = await Cooperating.StartAsync();
        var form = await Page.OpenAsync(here.Carer, here.List + "/nouvelle");

        var refused = await form.PressAsync("Ouvrir la coopération", ("Titre", "Le bus santé"), ("Direction de l’habitat (Ville de Port-Brume)", "oui"), ("Et aussi (facultatif)", "des habitants du Vallon\nun collectif de mères"), ("Jours par mois (facultatif)", "soixante"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Racontez, même en trois phrases", refused.Alert, StringComparison.Ordinal);
        Assert.Contains("de 0 à 31", refused.Alert, StringComparison.Ordinal);
        Assert.Equal("oui", refused.Field("Direction de l’habitat (Ville de Port-Brume)"));
        var opened = await refused.PressAsync("Ouvrir la coopération", ("Récit", "Un récit."), ("Jours par mois (facultatif)", "0,5"), ("Personne qui anime (facultatif)", "Léo Petit (Infirmier, Maison de santé du Port)"));
        var table = opened.Section("Autour de la table");
        Assert.Contains("3 présents", table, StringComparison.Ordinal);
        Assert.Contains("Direction de l’habitat (Ville de Port-Brume)", table, StringComparison.Ordinal);
        Assert.Contains("un collectif de mères", table, StringComparison.Ordinal);
        Assert.Contains("0,5 jour par mois", opened.Definition("Animation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_guest_reads_and_does_not_write_and_a_stranger_finds_nothing()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        using var stranger = await Somebody.BrowserAsync(here.Site, await Somebody.AddAsync(here.Site, "rose@exemple.fr", "Rose Noir", isAdministrator: true));

        foreach (var page in new[] { "", "/acteurs", "/conditions", "/affiche", "?ecran=salle" })
        {
            var read = await Page.OpenAsync(here.Guest, here.First + page);
            Assert.Equal(HttpStatusCode.OK, read.Status);
            Assert.Empty(read.Document.QuerySelectorAll("main form"));
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(stranger, here.First + page)).Status);
        }
        foreach (var page in new[] { here.List + "/nouvelle", here.First + "/recit", here.First + "/grille", here.First + "/parts", here.List + ".csv" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(here.Guest, page)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(stranger, page)).Status);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(here.Carer, here.List + "/7")).Status);
        // A form that was taken from someone else's page is refused as well.
        var form = await Page.OpenAsync(here.Guest, here.First + "/conditions");
        using var sent = new FormUrlEncodedContent([new("_handler", "noter"), new("effet", "aide"), new("genre", "Method"), new("texte", "Essai")]);
        Assert.False((await here.Guest.PostAsync(form.Address, sent, Cancel)).IsSuccessStatusCode);
        Assert.Equal(0, await here.InDatabaseAsync(db => db.CooperationConditions.CountAsync(Cancel)));
        Assert.Contains("Le bus santé", await here.Carer.GetStringAsync(new Uri(here.Site.Address, here.List + ".csv"), Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_in_a_closed_space_or_a_closed_cooperation()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        var (form, story) = (await Page.OpenAsync(here.Carer, here.First + "/conditions"), await Page.OpenAsync(here.Carer, here.First + "/recit"));
        await here.InDatabaseAsync(db => db.Cooperations.ExecuteUpdateAsync(x => x.SetProperty(y => y.State, Web.Features.Cooperations.CooperationState.Closed), Cancel));

        var refused = await form.PressAsync("Noter", ("Effet", "Cela aide"), ("Genre", "Méthode : une façon de se réunir, de décider, de rendre compte"), ("Ce que c’est", "Un carnet"));
        var untold = await story.PressAsync("Enregistrer", ("Titre", "Autre titre"));

        Assert.Contains("Cette coopération est close", refused.Headings);
        Assert.Contains("Cette coopération est close", untold.Headings);
        await here.InDatabaseAsync(db => db.Cooperations.ExecuteUpdateAsync(x => x.SetProperty(y => y.State, Web.Features.Cooperations.CooperationState.Opened), Cancel));
        await here.InDatabaseAsync(db => db.Spaces.ExecuteUpdateAsync(x => x.SetProperty(y => y.ClosedAt, DateTime.UnixEpoch), Cancel));
        Assert.Contains("Cet espace est fermé", (await story.PressAsync("Enregistrer", ("Titre", "Autre titre"))).Headings);
        Assert.DoesNotContain("Raconter une coopération", (await Page.OpenAsync(here.Carer, here.List)).Links);
        Assert.Equal(0, await here.InDatabaseAsync(db => db.CooperationConditions.CountAsync(Cancel)));
        Assert.Equal("Le bus santé", await here.InDatabaseAsync(db => db.Cooperations.Select(x => x.Title).SingleAsync(Cancel)));
    }
}
