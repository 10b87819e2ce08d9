using System.Net;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>The grid of a cooperation, and two people who write it at once.</summary>
public class EditGridTests
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Of_two_tabs_the_second_shows_both_versions_and_loses_neither(DatabaseKind kind)
    {
        await using var here = await Cooperating.StartAsync(kind);
        await here.OpenFirstAsync();
        var (first, second) = (await Page.OpenAsync(here.Carer, here.First + "/recit"), await Page.OpenAsync(here.Coordinator, here.First + "/recit"));
        Assert.Contains("C’est enregistré", (await first.PressAsync("Enregistrer", ("Le but commun (facultatif)", "Que chacun soit soigné."))).Text, StringComparison.Ordinal);

        var both = await second.PressAsync("Enregistrer", ("Le but commun (facultatif)", "Un médecin pour tous."));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        var row = both.Table("Les deux versions").Single(x => x["Champ"] == "But commun");
        Assert.Equal(("Un médecin pour tous.", "Que chacun soit soigné."), (row["Votre version"], row["Version enregistrée"]));
        var chosen = await both.PressAsync("Enregistrer ma version", ("Le but commun (facultatif)", "Un médecin pour que chacun soit soigné."));
        Assert.Equal("Un médecin pour que chacun soit soigné.", chosen.Field("Le but commun (facultatif)"));
        Assert.Equal(2, (await here.ActionsAsync()).Count(x => x == "cooperation.told"));

        // The grid has the same version: a change of the story is seen there too.
        var grid = await Page.OpenAsync(here.Carer, here.First + "/grille");
        await (await Page.OpenAsync(here.Coordinator, here.First + "/grille")).PressAsync("Enregistrer", ("Forme (facultatif)", "Réseau"));
        var late = await grid.PressAsync("Enregistrer", ("Forme (facultatif)", "Partenariat"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal("réseau", late.Table("Les deux versions").Single(x => x["Champ"] == "Forme")["Version enregistrée"]);
    }

    [Fact]
    public async Task A_budget_of_nothing_is_a_budget_and_a_purchase_stands_beside()
    {
        await using var here = await Cooperating.StartAsync();
        var page = await here.OpenFirstAsync();
        Assert.Equal("non dit", page.Definition("Budget"));
        var grid = await Page.OpenAsync(here.Carer, here.First + "/grille");

        var refused = await grid.PressAsync("Enregistrer", ("Forme (facultatif)", "Réseau"), ("Si c’est une mutualisation : autorité et personnel partagés (facultatif)", "Deux agents."), ("Budget en euros (facultatif)", "peu"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("choisissez cette forme", refused.Alert, StringComparison.Ordinal);
        await refused.PressAsync("Enregistrer", ("Forme (facultatif)", "Mutualisation"), ("Budget en euros (facultatif)", "0"));
        var beside = await (await Page.OpenAsync(here.Carer, here.First + "/grille")).PressAsync("Inscrire", ("De quoi s’agit-il", "Achat de prestation"), ("Entre qui et qui", "la ville et un garage"), ("Sur quoi il porte", "l’entretien du bus"));
        Assert.Equal("Mutualisation", beside.Field("Forme (facultatif)"));

        page = await Page.OpenAsync(here.Guest, here.First);
        Assert.Equal("0 € : elle marche sans argent", page.Definition("Budget"));
        Assert.Equal("mutualisation", page.Definition("Forme"));
        Assert.Contains("Achat de prestation : l’entretien du bus, entre la ville et un garage", page.Definition("À côté, ce qui n’est pas une coopération"), StringComparison.Ordinal);
        await beside.PressAsync("Retirer : l’entretien du bus");
        Assert.Equal(["cooperation.arrangement-recorded", "cooperation.arrangement-taken-off", "cooperation.opened", "cooperation.read"], (await here.ActionsAsync()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Actors_come_move_leave_and_come_back()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        var page = await Page.OpenAsync(here.Carer, here.First + "/acteurs");
        var twice = await page.PressAsync("Ajouter l’organisme", ("Organisme ou service de l’espace", "Ville de Port-Brume"), ("Sa présence", "Absent"));
        Assert.Equal(HttpStatusCode.BadRequest, twice.Status);
        Assert.Contains("déjà sur la liste", twice.Alert, StringComparison.Ordinal);

        page = await twice.PressAsync("Ajouter l’organisme", ("Organisme ou service de l’espace", "Direction de l’habitat (Ville de Port-Brume)"), ("Sa présence", "À inviter"));
        page = await page.PressAsync("Ajouter le groupe", ("Groupe qui n’est pas un organisme", "les habitants du Vallon"), ("Sa présence", "Absent"));
        page = await (await page.PressAsync("Chercher", ("Chercher dans le répertoire", "lycee"))).PressAsync("Ajouter Lycée de la Rade");
        page = await page.PressAsync("les habitants du Vallon : présent");
        page = await page.PressAsync("Retirer Lycée de la Rade");
        Assert.Contains("Lycée de la Rade", page.Section("Retirés de la liste"), StringComparison.Ordinal);
        page = await page.PressAsync("Remettre Lycée de la Rade");

        var rows = page.Document.QuerySelectorAll(".m-presences li").ToDictionary(x => Page.Words(x.QuerySelector("a, strong")), x => Page.Words(x.QuerySelector("p")));
        Assert.StartsWith("Présent depuis le ", rows["les habitants du Vallon"], StringComparison.Ordinal);
        Assert.StartsWith("À inviter depuis le ", rows["Lycée de la Rade"], StringComparison.Ordinal);
        Assert.StartsWith("À inviter depuis le ", rows["Direction de l’habitat (Ville de Port-Brume)"], StringComparison.Ordinal);
        Assert.Equal(3, (await here.ActionsAsync()).Count(x => x == "cooperation.actor-added"));
        // The coordination alone invites: people of an organisation of the space, or a new organisation first.
        Assert.DoesNotContain("Inviter des personnes de Lycée de la Rade", page.Links);
        var invite = await (await Page.OpenAsync(here.Coordinator, here.First + "/acteurs")).FollowAsync("Inviter des personnes de Direction de l’habitat (Ville de Port-Brume)");
        Assert.Equal("Ville de Port-Brume", invite.Field("Pour quel organisme (facultatif)"));
    }

    [Fact]
    public async Task Conditions_are_noted_by_kind_and_followed()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        const string Kind = "Postures : la confiance, la place laissée à chacun, la peur de perdre";
        var page = await Page.OpenAsync(here.Carer, here.First + "/conditions");
        var refused = await page.PressAsync("Noter", ("Effet", "Cela freine"), ("Genre", Kind), ("Ce que c’est", "La peur de perdre son public"), ("Depuis le (facultatif)", "2999-01-01"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);

        page = await refused.PressAsync("Noter", ("Depuis le (facultatif)", "2024-03-12"));
        Assert.Equal("Postures, La peur de perdre son public, noté le 12 mars 2024", string.Join(", ", page.Document.QuerySelectorAll(".m-balance__side--hinders li > span").Select(Page.Words)));
        var condition = await Page.OpenAsync(here.Coordinator, page.Link("La peur de perdre son public").AbsolutePath);
        var early = await condition.PressAsync("Noter le suivi", ("Aujourd’hui, elle est", "Atténué"), ("Le (facultatif)", "2024-03-11"));
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        var followed = await early.PressAsync("Noter le suivi", ("Ce que vous avez vu (facultatif)", "On en a parlé."), ("Le (facultatif)", "2024-06-01"));

        Assert.Equal("12 mars 2024 | Notée par Léo Petit, Maison de santé du Port | 1er juin 2024 | Atténué vu par Amina Diallo, Ville de Port-Brume | On en a parlé.", string.Join(" | ", followed.Document.QuerySelectorAll(".m-timeline p").Select(Page.Words)));
        Assert.Contains("atténué le 1er juin 2024", (await Page.OpenAsync(here.Guest, here.First)).Section("La grille de lecture"), StringComparison.Ordinal);
        await followed.PressAsync("Retirer de la liste");
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(here.Carer, followed.Address.AbsolutePath)).Status);
        Assert.Equal(1, await here.InDatabaseAsync(db => db.ConditionNotes.CountAsync(Cancel)));
    }
}
