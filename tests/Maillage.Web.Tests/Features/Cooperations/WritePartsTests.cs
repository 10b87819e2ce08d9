using System.Net;
using System.Text;
using Maillage.Testing;
using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A line of the grid is its author's until they share it, with people whom they saw named.</summary>
public class WritePartsTests
{
    const string Secret = "Nous craignons la fermeture.";
    const string Fears = "Ce qu’il craint de perdre : une place, un public, une liberté, un financement";
    const string Own = "Maison de santé du Port (votre organisme)";
    const string Leaders = "Ceux qui mènent la coopération";
    const string Actors = "Les personnes des organismes présents";
    const string Members = "Tous les membres de l’espace";

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_draft_is_sealed_and_nobody_but_its_author_finds_it(DatabaseKind kind)
    {
        await using var here = await Cooperating.StartAsync(kind);
        await here.OpenFirstAsync();

        var draft = await here.DraftAsync(here.Carer, Own, Fears, Secret);

        Assert.Equal(Secret, draft.Field("Votre ligne"));
        foreach (var path in new[] { draft.Address.AbsolutePath, draft.Address.AbsolutePath + "/partage?avec=Members" })
            Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(here.Coordinator, path)).Status);
        foreach (var page in new[] { here.First, here.First + "/parts", here.Space.Address + "/historique" })
            Assert.DoesNotContain("fermeture", (await Page.OpenAsync(here.Coordinator, page)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("fermeture", (await Page.OpenAsync(here.Carer, here.First)).Html, StringComparison.Ordinal);
        var stored = await here.InDatabaseAsync(db => db.ActorLines.SingleAsync(Cancel));
        Assert.Equal(("", -1), (stored.Text, stored.Sealed.AsSpan().IndexOf(Encoding.UTF8.GetBytes("fermeture"))));
        Assert.False(await here.InDatabaseAsync(db => db.AuditValues.AnyAsync(x => x.After!.Contains("fermeture"), Cancel)));
        // Nor that something was written, nor when.
        Assert.Null(await here.InDatabaseAsync(db => db.Cooperations.Select(x => x.LastSignAt).SingleAsync(Cancel)));
        // It is theirs to see, and to take away.
        Assert.Contains(Secret, (await Page.OpenAsync(here.Carer, "/mon-compte/mes-donnees")).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_shared_line_is_read_by_those_who_were_named_and_by_nobody_else(DatabaseKind kind)
    {
        await using var here = await Cooperating.StartAsync(kind);
        await here.OpenFirstAsync();
        var confirm = await (await here.DraftAsync(here.Carer, Own, Fears, Secret)).FollowAsync(Actors);
        var readers = confirm.Section("Pourront lire : les personnes des organismes présents");
        Assert.Contains("Amina Diallo", readers, StringComparison.Ordinal);
        Assert.DoesNotContain("Paul Martin", readers, StringComparison.Ordinal);

        var shared = await confirm.PressAsync("Partager la ligne");

        Assert.Equal("Ligne partagée", shared.Heading);
        Assert.NotNull(await here.InDatabaseAsync(db => db.Cooperations.Select(x => x.LastSignAt).SingleAsync(Cancel)));
        Assert.Contains($"{Secret} Léo Petit, Maison de santé du Port", (await Page.OpenAsync(here.Coordinator, here.First)).Text, StringComparison.Ordinal);
        foreach (var (browser, page) in new[] { (here.Outsider, ""), (here.Guest, ""), (here.Coordinator, "?ecran=salle"), (here.Coordinator, "/affiche"), (here.Carer, "/affiche") })
            Assert.DoesNotContain("fermeture", (await Page.OpenAsync(browser, here.First + page)).Html, StringComparison.Ordinal);
        // The history tells that it was shared; those who read it are not those who may read the line.
        Assert.DoesNotContain("fermeture", (await Page.OpenAsync(here.Coordinator, here.Space.Address + "/historique")).Html, StringComparison.Ordinal);
        Assert.Contains("cooperation.line-shared", await here.ActionsAsync());

        var back = await shared.PressAsync("Reprendre la ligne");

        Assert.Equal("Brouillon", back.Heading);
        Assert.DoesNotContain("fermeture", (await Page.OpenAsync(here.Coordinator, here.First)).Html, StringComparison.Ordinal);
        Assert.Equal("", await here.InDatabaseAsync(db => db.ActorLines.Select(x => x.Text).SingleAsync(Cancel)));
        await Cooperating.ShareAsync(back, Members);
        foreach (var (browser, page) in new[] { (here.Outsider, ""), (here.Guest, ""), (here.Guest, "/affiche"), (here.Guest, "?ecran=salle") })
            Assert.Contains(Secret, (await Page.OpenAsync(browser, here.First + page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_who_changed_since_they_were_shown_are_shown_again()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        var confirm = await (await here.DraftAsync(here.Carer, Own, Fears, Secret)).FollowAsync(Actors);
        await (await Page.OpenAsync(here.Coordinator, here.First + "/acteurs")).PressAsync("Ajouter l’organisme", ("Organisme ou service de l’espace", "Club des Brumes"));

        var again = await confirm.PressAsync("Partager la ligne");

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Paul Martin", again.Section("Pourront lire : les personnes des organismes présents"), StringComparison.Ordinal);
        Assert.DoesNotContain("fermeture", (await Page.OpenAsync(here.Outsider, here.First)).Html, StringComparison.Ordinal);
        await again.PressAsync("Partager la ligne");
        Assert.Contains(Secret, (await Page.OpenAsync(here.Outsider, here.First)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readings_stand_side_by_side_and_anothers_is_said_to_be_one()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        await Cooperating.ShareAsync(await here.DraftAsync(here.Carer, Own, Fears, Secret), Members);
        await Cooperating.ShareAsync(await here.DraftAsync(here.Outsider, "Maison de santé du Port", Fears, "Ils craignent surtout l’ennui."), Members);

        var page = await Page.OpenAsync(here.Coordinator, here.First);

        var lines = page.Document.QuerySelectorAll(".m-reading__question").Single(x => x.TextContent.Contains("craint", StringComparison.Ordinal)).QuerySelectorAll("figure");
        Assert.Equal([$"{Secret} Léo Petit, Maison de santé du Port", "Ils craignent surtout l’ennui. lecture de Paul Martin, Club des Brumes"], lines.Select(Page.Words));
        Assert.DoesNotContain("alibi", page.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Of_two_tabs_the_second_keeps_both_words_of_a_draft()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        var first = await here.DraftAsync(here.Carer, Own, Fears, Secret);
        var second = await Page.OpenAsync(here.Carer, first.Address.AbsolutePath);
        await first.PressAsync("Enregistrer le brouillon", ("Votre ligne", "Premier onglet."));

        var both = await second.PressAsync("Enregistrer le brouillon", ("Votre ligne", "Second onglet."));

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Premier onglet.", both.Alert, StringComparison.Ordinal);
        Assert.Equal("Second onglet.", both.Field("Votre ligne"));
        await (await both.PressAsync("Enregistrer le brouillon")).PressAsync("Jeter le brouillon");
        Assert.False(await here.InDatabaseAsync(db => db.ActorLines.AnyAsync(Cancel)));
    }

    [Fact]
    public async Task An_erased_person_leaves_no_draft_and_no_name()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        await Cooperating.ShareAsync(await here.DraftAsync(here.Outsider, "Maison de santé du Port", Fears, "Ils craignent l’ennui."), Members);
        await here.DraftAsync(here.Outsider, "Ville de Port-Brume", Fears, "Un brouillon.");
        await (await Page.OpenAsync(here.Carer, here.First + "/recit")).PressAsync("Enregistrer", ("Personne qui anime (facultatif)", "Paul Martin (Entraîneur, Club des Brumes)"), ("Son mandat (facultatif)", "du comité"));
        await using (var scope = here.Site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PersonEraser>().EraseAsync(here.Paul.Id, Web.Shared.Audit.Actor.Machine, Cancel);

        var page = await Page.OpenAsync(here.Carer, here.First);

        Assert.Contains("Ils craignent l’ennui. lecture de Personne effacée", page.Text, StringComparison.Ordinal);
        Assert.Equal("personne pour l’instant", page.Definition("Animation"));
        Assert.Equal(1, await here.InDatabaseAsync(db => db.ActorLines.CountAsync(Cancel)));
        Assert.False(await here.InDatabaseAsync(db => db.AuditValues.AnyAsync(x => x.After!.Contains("Paul") || x.Before!.Contains("Paul"), Cancel)));
    }

    [Fact]
    public async Task Who_animates_hands_over_before_leaving()
    {
        await using var here = await Cooperating.StartAsync();
        await here.OpenFirstAsync();
        await (await Page.OpenAsync(here.Coordinator, here.First + "/recit")).PressAsync("Enregistrer", ("Personne qui anime (facultatif)", "Léo Petit (Infirmier, Maison de santé du Port)"), ("Jours par mois (facultatif)", "2"));
        var leave = await Page.OpenAsync(here.Carer, here.Space.Address + "/quitter");
        Assert.Contains("l’animation de « Le bus santé »", leave.Text, StringComparison.Ordinal);

        await leave.PressAsync("Quitter l’espace", ("Qui reprend", "Paul Martin (membre)"));

        Assert.Equal("Paul Martin, Club des Brumes", (await Page.OpenAsync(here.Coordinator, here.First)).Definition("Animation"));
    }
}
