using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>Coming in by an address and a password, and going out.</summary>
public class SignInTests
{
    [Theory, OnBothDatabases]
    public async Task The_right_password_opens_ones_spaces(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Guest));

        var page = await Somebody.SignInAsync(site, site.Client, "Amina@Exemple.fr");

        Assert.Equal("/espaces", page.Address.AbsolutePath);
        Assert.Contains("Réseau des ateliers", page.Links);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_address_are_told_alike_and_keep_the_address()
    {
        await using var site = await RunningSite.StartAsync();
        await Somebody.AddAsync(site, "amina@exemple.fr");

        var wrong = await Somebody.SignInAsync(site, site.Client, "amina@exemple.fr", "autre chose que cela");
        var unknown = await Somebody.SignInAsync(site, site.Client, "personne@exemple.fr");

        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        Assert.Equal(wrong.Alert, unknown.Alert);
        Assert.Equal("amina@exemple.fr", wrong.Field("Adresse de courriel"));
        Assert.Equal("", wrong.Field("Mot de passe"));
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var site = await RunningSite.StartAsync();
        await Somebody.AddAsync(site, "amina@exemple.fr");
        for (var i = 0; i < 10; i++) await Somebody.SignInAsync(site, site.Client, "amina@exemple.fr", $"mauvaise phrase {i}");

        var page = await Somebody.SignInAsync(site, site.Client, "amina@exemple.fr");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        await using var scope = site.Services.CreateAsyncScope();
        var kinds = await scope.ServiceProvider.GetRequiredService<MaillageDb>().SecurityEvents.Select(x => x.Kind).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Contains(SecurityEventKind.LockedOut, kinds);
    }

    [Fact]
    public async Task Thirty_tries_from_one_place_are_enough()
    {
        await using var site = await RunningSite.StartAsync();
        var page = await site.GetAsync("/connexion");
        for (var i = 0; i < 30; i++) page = await page.PressAsync("Se connecter");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);

        var refused = await page.PressAsync("Se connecter");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("Trop d’essais", refused.Heading);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/connexion")).Status);
    }

    [Theory, OnBothDatabases]
    public async Task A_closed_session_ends_at_the_next_request(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var home = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        using var work = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        var account = await Page.OpenAsync(work, "/mon-compte");
        Assert.Equal(2, account.Table("Mes sessions").Count);

        account = await account.PressAsync("Fermer toutes mes autres sessions");

        Assert.Single(account.Table("Mes sessions"));
        var there = await Page.OpenAsync(home, "/mon-compte");
        Assert.Equal("/connexion", there.Address.AbsolutePath);
    }

    [Fact]
    public async Task Going_out_ends_the_session_and_needs_a_form_of_the_site()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);

        var forged = await browser.PostAsync(new Uri(site.Address, "/deconnexion"), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        var account = await Page.OpenAsync(browser, "/mon-compte");
        Assert.Equal("Mon compte", account.Heading);

        var home = await account.PressAsync("Me déconnecter");

        Assert.Equal("/", home.Address.AbsolutePath);
        Assert.Contains("Connexion", home.Links);
    }

    [Theory]
    [InlineData("https://ailleurs.exemple/")]
    [InlineData("//ailleurs.exemple/")]
    [InlineData("/\\ailleurs.exemple")]
    public async Task The_way_back_never_leads_elsewhere(string back)
    {
        await using var site = await RunningSite.StartAsync();
        await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = site.NewClient(followRedirects: false);
        var page = await Page.OpenAsync(browser, "/connexion?retour=" + Uri.EscapeDataString(back));

        var answer = await page.PressAsync("Se connecter", ("Adresse de courriel", "amina@exemple.fr"), ("Mot de passe", Somebody.Password));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(site.Address.Authority, new Uri(site.Address, answer.Response.Headers.Location!).Authority);
        Assert.EndsWith("/espaces", answer.Response.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_role_asks_for_two_factors_sets_up_the_second_first()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));
        using var weak = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        using var strong = await Somebody.BrowserAsync(site, person);

        var list = await Page.OpenAsync(weak, "/espaces");
        var direct = await Page.OpenAsync(weak, space.Address);
        var opened = await Page.OpenAsync(strong, space.Address);

        Assert.Equal("/mon-compte/protection", list.Address.AbsolutePath);
        Assert.Equal("/mon-compte/protection", direct.Address.AbsolutePath);
        Assert.Equal("Réseau des ateliers", opened.Heading);
    }
}
