using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Spaces;

/// <summary>What a space shows, and to whom.</summary>
public class SpacePageTests
{
    [Theory, OnBothDatabases]
    public async Task Members_see_their_space_and_nobody_else_can_tell_that_it_exists(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (amina, paul, root) = (await Somebody.AddAsync(site, "amina@exemple.fr"), await Somebody.AddAsync(site, "paul@exemple.fr", "Paul Martin"), await Somebody.AddAsync(site, "root@exemple.fr", "Rose Petit", isAdministrator: true));
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member));
        await Somebody.SpaceAsync(site, "Autre réseau", (paul, SpaceRole.Coordinator));
        using var member = await Somebody.BrowserAsync(site, amina);
        using var stranger = await Somebody.BrowserAsync(site, paul);
        using var administrator = await Somebody.BrowserAsync(site, root);

        var seen = await Page.OpenAsync(member, space.Address);
        var hidden = await Page.OpenAsync(stranger, space.Address);
        var unknown = await Page.OpenAsync(stranger, "/espaces/il-n-y-en-a-pas");
        var visitor = await site.GetAsync(space.Address);

        Assert.Equal("Amina Diallo", seen.Table("Membres de Réseau des ateliers").Single()["Nom"]);
        Assert.Equal(HttpStatusCode.NotFound, hidden.Status);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Status);
        Assert.Equal(unknown.Text, hidden.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(administrator, space.Address)).Status);
    }

    [Fact]
    public async Task A_public_face_shows_the_purpose_and_no_member()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (amina, SpaceRole.Member));
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().Spaces.ExecuteUpdateAsync(x => x.SetProperty(y => y.IsPublic, true), TestContext.Current.CancellationToken);

        var page = await site.GetAsync(space.Address);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Se connaître et agir ensemble.", page.Text);
        Assert.DoesNotContain("Amina", page.Html, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_administration_opens_a_space_for_someone_to_coordinate(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var root = await Somebody.AddAsync(site, "root@exemple.fr", "Rose Petit", isAdministrator: true);
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var administrator = await Somebody.BrowserAsync(site, root);
        var form = await Page.OpenAsync(administrator, "/espaces/nouveau");

        var refused = await form.PressAsync("Ouvrir l’espace", ("Ce que c’est", "Réseau de professionnels"), ("Nom", "Réseau des ateliers"), ("Qui l’anime", "personne@exemple.fr"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Réseau des ateliers", refused.Field("Nom"));
        Assert.Contains("Aucun compte n’a l’adresse « personne@exemple.fr ».", refused.Alert, StringComparison.Ordinal);

        await refused.PressAsync("Ouvrir l’espace", ("Qui l’anime", "amina@exemple.fr"));

        using var coordinator = await Somebody.BrowserAsync(site, amina);
        var page = await Page.OpenAsync(coordinator, "/espaces/reseau-des-ateliers");
        Assert.Equal("coordination", page.Table("Membres de Réseau des ateliers").Single()["Rôle"]);
        await using var scope = site.Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetRequiredService<MaillageDb>().AuditEvents.Where(x => x.PersonId == root.Id).Select(x => x.Action).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["membership.added", "space.created"], told.Order());
    }

    [Fact]
    public async Task Only_the_administration_opens_spaces()
    {
        await using var site = await RunningSite.StartAsync();
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, amina);

        Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(browser, "/espaces/nouveau")).Status);
    }

    [Fact]
    public async Task A_visitor_is_led_to_the_entrance_and_back()
    {
        await using var site = await RunningSite.StartAsync();

        var page = await site.GetAsync("/espaces");

        Assert.Equal("/connexion", page.Address.AbsolutePath);
        Assert.Contains("retour=%2Fespaces", page.Address.Query, StringComparison.Ordinal);
    }
}
