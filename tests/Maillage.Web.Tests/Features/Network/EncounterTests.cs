using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Network;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>From a possible cooperation to two organisations that meet, and the tie that appears.</summary>
public class EncounterTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The town knows three associations; the landlord knows two of them; nobody knows the workshop.</summary>
    static readonly NetworkActor[] Actors =
    [
        PlantedNetwork.Actor(1, OrganisationKind.Commune, "Ville de Port-Brume"), PlantedNetwork.Actor(2, OrganisationKind.Association, "Les Amis du Vallon"), PlantedNetwork.Actor(3, OrganisationKind.Association, "Club des Docks"),
        PlantedNetwork.Actor(4, OrganisationKind.Association, "Maison des Arts"), PlantedNetwork.Actor(5, OrganisationKind.SocialLandlord, "Habitat du Fleuve"), PlantedNetwork.Actor(6, OrganisationKind.Firm, "Atelier neuf"),
    ];

    static readonly (int, int)[] Ties = [(0, 1), (0, 2), (0, 3), (4, 1), (4, 2)];

    [Theory, OnBothDatabases]
    public async Task Two_organisations_are_introduced_both_say_yes_and_the_tie_appears(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, nadia) = await PlantedNetwork.OpenAsync(site, Actors, Ties);
        var lea = await PlantedNetwork.MemberAsync(site, space, 1, "lea@exemple.fr", "Léa Morel");
        var karim = await PlantedNetwork.MemberAsync(site, space, 5, "karim@exemple.fr", "Karim Benali");
        using var hers = await Somebody.BrowserAsync(site, lea);
        using var his = await Somebody.BrowserAsync(site, karim);
        using var coordinator = await Somebody.BrowserAsync(site, nadia);

        var possible = await Page.OpenAsync(hers, space.Address + "/reseau/possibles");
        var first = possible.Section("Pour Ville de Port-Brume");
        Assert.Contains("Habitat du Fleuve", first, StringComparison.Ordinal);
        Assert.Contains("Des partenaires communs : Les Amis du Vallon et Club des Docks.", first, StringComparison.Ordinal);
        Assert.Contains("Trop peu de liens datés", first, StringComparison.Ordinal);

        var asking = await possible.FollowAsync("Faites-nous rencontrer : Ville de Port-Brume et Habitat du Fleuve");
        var empty = await asking.PressAsync("Demander la rencontre");
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        var asked = await empty.PressAsync("Demander la rencontre", ("Ce que vous voudriez faire ensemble", "Ouvrir les pieds d’immeuble aux associations."));
        Assert.Contains("En attente de réponse", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("À qui écrire", asked.Headings);
        var mail = Assert.Single(await Mailbox.OfAsync(site, "karim@exemple.fr"));
        Assert.Contains("Ouvrir les pieds d’immeuble aux associations.", mail.TextBody, StringComparison.Ordinal);
        // It is no longer suggested while it waits.
        Assert.DoesNotContain("Habitat du Fleuve", (await Page.OpenAsync(hers, space.Address + "/reseau/possibles")).Section("Pour Ville de Port-Brume"), StringComparison.Ordinal);
        Assert.Null(Tie(await PlantedNetwork.NowAsync(site, space)));

        var answering = await Page.OpenAsync(his, Mailbox.Link(mail));
        var accepted = await answering.PressAsync("Oui, pour Habitat du Fleuve");
        Assert.Contains("Acceptée par les deux", accepted.Text, StringComparison.Ordinal);
        Assert.Contains("Léa Morel", accepted.Section("À qui écrire"), StringComparison.Ordinal);
        Assert.Contains("lea@exemple.fr", accepted.Section("À qui écrire"), StringComparison.Ordinal);

        var tie = Tie(await PlantedNetwork.NowAsync(site, space));
        var proof = Assert.Single(tie!.Proofs);
        Assert.Equal(TieEvidence.Declared, proof.Evidence);
        Assert.StartsWith("mise en relation du ", proof.Words.Replace('\u00a0', ' '), StringComparison.Ordinal);

        var tomorrow = DateOnly.FromDateTime(DateTime.UtcNow.AddDays(2)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var early = await accepted.PressAsync("Noter la rencontre", ("Jour de la rencontre", tomorrow));
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        var met = await early.PressAsync("Noter la rencontre", ("Jour de la rencontre", DateOnly.FromDateTime(DateTime.UtcNow.AddDays(-1)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains("Rencontre faite", met.Text, StringComparison.Ordinal);

        var counted = await Page.OpenAsync(coordinator, space.Address + "/reseau/rencontres");
        Assert.Equal("1", counted.Definition("demandée"));
        Assert.Equal("1", counted.Definition("acceptée par les deux"));
        Assert.Equal("1", counted.Definition("entre organismes qui, à notre connaissance, n’avaient jamais travaillé ensemble"));
        await using var scope = site.Services.CreateAsyncScope();
        var acts = await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.Where(x => x.SpaceId == space.Id).Select(x => x.Action).ToListAsync(Stop);
        foreach (var act in new[] { "introduction.asked", "introduction.answered", "introduction.tied", "introduction.met" }) Assert.Contains(act, acts);

        static SpaceTie? Tie(SpaceNetwork network) => network.Ties.SingleOrDefault(x => network.Actors[x.One].OrganisationId == 1 && network.Actors[x.Other].OrganisationId == 5);
    }

    [Fact]
    public async Task One_that_nobody_speaks_for_is_answered_by_the_coordination_and_a_no_ties_nobody()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, nadia) = await PlantedNetwork.OpenAsync(site, Actors, Ties);
        var lea = await PlantedNetwork.MemberAsync(site, space, 1, "lea@exemple.fr", "Léa Morel");
        var other = await PlantedNetwork.MemberAsync(site, space, 2, "ines@exemple.fr", "Inès Roy");
        using var hers = await Somebody.BrowserAsync(site, lea);
        using var coordinator = await Somebody.BrowserAsync(site, nadia);
        using var others = await Somebody.BrowserAsync(site, other);

        var asking = await Page.OpenAsync(hers, space.Address + "/reseau/rencontres/nouvelle?de=1&avec=6");
        Assert.Contains("Personne n’agit encore pour Atelier neuf", asking.Text, StringComparison.Ordinal);
        var asked = await asking.PressAsync("Demander la rencontre", ("Ce que vous voudriez faire ensemble", "Un chantier d’insertion."));
        Assert.DoesNotContain("Oui, pour Atelier neuf", asked.Html, StringComparison.Ordinal);
        // Members of neither side do not see it, nor may they ask for others.
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(others, asked.Address.AbsolutePath)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(others, space.Address + "/reseau/rencontres/nouvelle?de=1&avec=5")).Status);

        var answering = await Page.OpenAsync(coordinator, asked.Address.AbsolutePath);
        var declined = await answering.PressAsync("Non, pour Atelier neuf");

        Assert.Contains("Déclinée", declined.Text, StringComparison.Ordinal);
        Assert.Contains("ne seront plus proposés l’un à l’autre avant le", declined.Text, StringComparison.Ordinal);
        var network = await PlantedNetwork.NowAsync(site, space);
        Assert.Equal(5, network.Ties.Count);
    }

    [Fact]
    public async Task After_a_no_two_are_left_in_peace_for_a_year_and_may_still_be_asked_again()
    {
        await using var site = await RunningSite.StartAsync();
        var (space, _) = await PlantedNetwork.OpenAsync(site, Actors, Ties);
        var lea = await PlantedNetwork.MemberAsync(site, space, 1, "lea@exemple.fr", "Léa Morel");
        var karim = await PlantedNetwork.MemberAsync(site, space, 5, "karim@exemple.fr", "Karim Benali");
        using var hers = await Somebody.BrowserAsync(site, lea);
        using var his = await Somebody.BrowserAsync(site, karim);
        var asked = await (await Page.OpenAsync(hers, space.Address + "/reseau/rencontres/nouvelle?de=1&avec=5")).PressAsync("Demander la rencontre", ("Ce que vous voudriez faire ensemble", "Un chantier."));
        await (await Page.OpenAsync(his, asked.Address.AbsolutePath)).PressAsync("Non, pour Habitat du Fleuve");

        Assert.DoesNotContain("Habitat du Fleuve", (await Page.OpenAsync(hers, space.Address + "/reseau/possibles")).Section("Pour Ville de Port-Brume"), StringComparison.Ordinal);
        var declined = await Page.OpenAsync(hers, asked.Address.AbsolutePath);
        var again = await (await declined.FollowAsync("Demander à nouveau")).PressAsync("Demander la rencontre", ("Ce que vous voudriez faire ensemble", "Un autre chantier."));
        Assert.Contains("En attente de réponse", again.Text, StringComparison.Ordinal);
        await (await Page.OpenAsync(his, again.Address.AbsolutePath)).PressAsync("Non, pour Habitat du Fleuve");
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().Introductions.ExecuteUpdateAsync(x => x.SetProperty(y => y.SecondAnsweredAt, DateTime.UtcNow.AddDays(-Introduction.RestDays)), Stop);

        Assert.Contains("Habitat du Fleuve", (await Page.OpenAsync(hers, space.Address + "/reseau/possibles")).Section("Pour Ville de Port-Brume"), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_refusal_takes_a_suggestion_away_undo_brings_it_back_and_done_already_makes_a_tie(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _) = await PlantedNetwork.OpenAsync(site, Actors, Ties);
        var lea = await PlantedNetwork.MemberAsync(site, space, 1, "lea@exemple.fr", "Léa Morel");
        using var hers = await Somebody.BrowserAsync(site, lea);
        var page = await Page.OpenAsync(hers, space.Address + "/reseau/possibles");

        var refused = await page.PressAsync("Pas intéressé : Ville de Port-Brume et Habitat du Fleuve");
        Assert.DoesNotContain("Habitat du Fleuve", refused.Section("Pour Ville de Port-Brume"), StringComparison.Ordinal);
        Assert.Contains("Habitat du Fleuve", refused.Section("Mises de côté"), StringComparison.Ordinal);

        var restored = await refused.PressAsync("Remettre : Ville de Port-Brume et Habitat du Fleuve");
        Assert.Contains("Habitat du Fleuve", restored.Section("Pour Ville de Port-Brume"), StringComparison.Ordinal);

        var done = await restored.FollowAsync("Déjà fait : Ville de Port-Brume et Habitat du Fleuve");
        var missing = await done.PressAsync("Le noter", ("Ce que vous faites ensemble", "Se prêtent une salle"));
        Assert.Equal(HttpStatusCode.BadRequest, missing.Status);
        Assert.Equal("Se prêtent une salle", missing.Field("Ce que vous faites ensemble"));
        var told = await missing.PressAsync("Le noter", ("Depuis quand", "2024-01-15"));
        Assert.Contains("Le lien apparaît maintenant dans le réseau.", told.Text, StringComparison.Ordinal);
        Assert.Contains((await PlantedNetwork.NowAsync(site, space)).Ties.SelectMany(x => x.Proofs), x => x.Words == "Se prêtent une salle");
    }

    [Fact]
    public async Task What_is_said_comes_first_and_one_in_three_is_little_connected()
    {
        await using var site = await RunningSite.StartAsync();
        // Ten associations that all know one another but for a few ties, so that the town has many well-connected candidates, and three that know nobody.
        List<NetworkActor> actors = [PlantedNetwork.Actor(1, OrganisationKind.Commune, "Ville de Port-Brume"), .. Enumerable.Range(2, 13).Select(x => PlantedNetwork.Actor(x, OrganisationKind.Association))];
        var ties = (from i in Enumerable.Range(1, 10) from j in Enumerable.Range(i + 1, 10 - i) select (i, j)).Append((0, 1)).ToList();
        var (space, _) = await PlantedNetwork.OpenAsync(site, actors, ties);
        var lea = await PlantedNetwork.MemberAsync(site, space, 1, "lea@exemple.fr", "Léa Morel");
        var ines = await PlantedNetwork.MemberAsync(site, space, 14, "ines@exemple.fr", "Inès Roy");
        using var hers = await Somebody.BrowserAsync(site, lea);
        using var others = await Somebody.BrowserAsync(site, ines);

        var said = await (await Page.OpenAsync(hers, space.Address + "/reseau/possibles")).PressAsync("Le dire", ("Quoi", "Une salle pour un forum emploi"));
        Assert.Contains("cherche : Une salle pour un forum emploi", said.Text, StringComparison.Ordinal);
        await (await Page.OpenAsync(others, space.Address + "/reseau/possibles")).PressAsync("Le dire", ("Quoi", "Une grande salle près du pôle emploi"), ("propose", "oui"));

        var page = await Page.OpenAsync(hers, space.Address + "/reseau/possibles");
        var names = page.Document.QuerySelectorAll(".m-possible__name").Select(x => Page.Words(x)).ToList();
        Assert.Contains("Ville de Port-Brume cherche « Une salle pour un forum emploi » ; Organisme 14 propose « Une grande salle près du pôle emploi ».", page.Text, StringComparison.Ordinal);
        string[] little = ["Organisme 12", "Organisme 13", "Organisme 14"];
        Assert.Contains(names.Take(3), little.Contains);

        var gone = await page.PressAsync("Retirer : Une salle pour un forum emploi");
        Assert.DoesNotContain("cherche : Une salle pour un forum emploi", gone.Text, StringComparison.Ordinal);
    }
}
