using System.Net;
using Maillage.Testing;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Tests.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Cooperations;

/// <summary>A library that each space extends; a lever is tried on a condition, and what came of it is read where the lever is.</summary>
public class LeverTests
{
    static CancellationToken Stop => AgreedCooperation.Stop;

    [Fact]
    public void The_common_ones_have_the_words_of_practitioners_and_each_a_code_of_its_own()
    {
        Assert.Equal(LeverCatalogue.All.Count, LeverCatalogue.All.Select(x => x.Code).Distinct().Count());
        Assert.Subset(LeverCatalogue.All.Where(x => !x.IsBarrier).Select(x => x.Code).ToHashSet(), new HashSet<string>
        {
            "rendre-lisible-les-gains", "tomber-la-veste", "regles-de-fonctionnement", "convivialite", "but-partage", "usages-qui-reunissent", "temps-dedie", "animateur-mandate", "controverse-pensee",
            "retour-aux-habitants", "tester-en-petit", "accepter-les-limites",
        });
        Assert.Contains(LeverCatalogue.All, x => x is { IsBarrier: true, Code: "pres-carres" });
        Assert.All(LeverCatalogue.All, x => Assert.True(x.Text.Length > 80 && x.Source.Length > 10, x.Code));
    }

    [Theory, OnBothDatabases]
    public async Task A_lever_is_tried_on_a_condition_and_what_came_of_it_is_read_with_it(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await using var there = await AgreedCooperation.StartAsync(site);
        var condition = Guid.NewGuid();
        await there.ChangeAsync(async db => db.CooperationConditions.Add(new CooperationCondition
        {
            Id = condition, CooperationId = there.Id, Kind = ConditionKind.Postures, Helps = false, Text = "Chacun défend sa maison.", Day = new DateOnly(2026, 2, 1),
            MembershipId = (await db.Cooperations.SingleAsync(Stop)).WitnessMembershipId,
        }));
        var form = await (await Page.OpenAsync(there.Member, $"{there.Address}/conditions/{condition}")).FollowAsync("Essayer un levier sur « Chacun défend sa maison. »");
        var bare = await form.PressAsync("Noter cet essai", ("Levier", "Tomber la veste (postures)"));
        Assert.Equal(HttpStatusCode.BadRequest, bare.Status);
        var lever = await bare.PressAsync("Noter cet essai", ("Ce que nous allons essayer", "Un tour de table sans les titres."), ("À partir du (facultatif)", "2026-03-02"));
        Assert.Equal("Tomber la veste", lever.Heading);
        Assert.Contains("à l’essai", lever.Text, StringComparison.Ordinal);
        Assert.Contains("Essayé une fois ici, en cours.", (await Page.OpenAsync(there.Witness, there.Space.Address + "/leviers?genre=levier&cherche=veste")).Text, StringComparison.Ordinal);

        var use = await lever.FollowAsync("Un été au pied des tours");
        var told = await use.PressAsync("Dire ce que cela a donné", ("Est-ce que cela a aidé", "Cela a aidé en partie"), ("En quelques mots", "Les nouveaux parlent davantage."), ("Le (facultatif)", "2026-05-04"));
        Assert.Contains("Les nouveaux parlent davantage.", told.Text, StringComparison.Ordinal);
        Assert.Contains("Essayé une fois ici : cela a aidé en partie (1).", (await Page.OpenAsync(there.Witness, there.Space.Address + "/leviers?cherche=veste")).Text, StringComparison.Ordinal);
        Assert.Contains("cela a aidé en partie", (await Page.OpenAsync(there.Member, $"{there.Address}/conditions/{condition}")).Section("Leviers"), StringComparison.Ordinal);
        // Not on the condition of another cooperation, nor with a barrier.
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(there.Member, $"{there.Address}/conditions/{Guid.NewGuid()}/levier")).Status);
    }

    [Fact]
    public async Task A_space_adds_its_own_changes_it_and_retires_it()
    {
        await using var site = await RunningSite.StartAsync();
        await using var there = await AgreedCooperation.StartAsync(site);
        var form = await (await Page.OpenAsync(there.Member, there.Space.Address + "/leviers")).FollowAsync("Ajouter un frein ou un levier");
        var wrong = await form.PressAsync("Ajouter à la bibliothèque", ("Nom", "Convivialité"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var added = await wrong.PressAsync("Ajouter à la bibliothèque", ("Ce que c’est", "Un goûter avec les familles."), ("De quel ordre", "Postures"));
        // A common one has this code already.
        Assert.Equal($"{there.Space.Address}/leviers/convivialite-2", added.Address.AbsolutePath);
        var edit = await added.FollowAsync("Modifier");
        var second = await Page.OpenAsync(there.Witness, edit.Address.AbsolutePath);
        var changed = await edit.PressAsync("Enregistrer", ("Nom", "Le goûter"));
        Assert.Equal("Le goûter", changed.Heading);
        Assert.Equal(HttpStatusCode.Conflict, (await second.PressAsync("Enregistrer", ("Nom", "Le repas"))).Status);
        await changed.PressAsync("Le retirer de la bibliothèque");
        Assert.DoesNotContain("Le goûter", (await Page.OpenAsync(there.Member, there.Space.Address + "/leviers")).Text, StringComparison.Ordinal);
        Assert.Subset(await InvitationTests.ActionsAsync(site, there.Space), new HashSet<string> { "lever.added", "lever.changed", "lever.retired" });
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(there.Member, there.Space.Address + "/leviers/tomber-la-veste/modifier")).Status);
    }
}
