using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>Coming in through a provider of identity: a real one, with ProConnect's strictness.</summary>
public class ProviderTests
{
    [Theory, OnBothDatabases]
    public async Task Who_linked_the_identity_comes_in_by_it_and_leaves_it_too(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        await provider.SetAsync(origin, new { sub = "agent-1", email = "a.diallo@prefecture.exemple", given_name = "Amina", usual_name = "Diallo" });
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));

        using var browser = Browser(origin);
        var page = await Page.OpenAsync(browser, "/connexion?retour=%2Fmon-compte%2Fprotection");
        page = await page.PressAsync("Se connecter", ("Adresse de courriel", "amina@exemple.fr"), ("Mot de passe", Somebody.Password));
        page = await page.FollowAsync("Relier AgentConnexion à mon compte");
        Assert.Equal("Relier AgentConnexion à votre compte", page.Heading);
        Assert.Contains("a.diallo@prefecture.exemple", page.Text);
        page = await page.PressAsync("Relier cette identité");
        Assert.Contains("AgentConnexion est reliée à votre compte", page.Text);

        using var other = Browser(origin);
        page = await (await Page.OpenAsync(other, "/connexion?retour=%2Fmon-compte")).FollowAsync("Se connecter avec AgentConnexion");
        Assert.Equal("/mon-compte", page.Address.AbsolutePath);
        Assert.Contains("fournisseur d’identité", page.Table("Mes sessions").Select(x => x["Connexion par"]));
        Assert.Contains("Réseau des ateliers", (await Page.OpenAsync(other, "/espaces")).Links);

        page = await page.PressAsync("Me déconnecter");
        Assert.Equal("/deconnexion/suite", page.Address.AbsolutePath);
        Assert.Equal("0;url=/deconnexion/fournisseur", page.Response.Headers.GetValues("Refresh").Single());
        page = await page.FollowAsync("Se déconnecter aussi de AgentConnexion");
        Assert.Equal("Quitter", page.Heading);
        page = await page.PressAsync("Oui");
        Assert.Equal("/", page.Address.AbsolutePath);
        Assert.Contains("Connexion", page.Links);

        var asked = await provider.AskedAsync();
        var logout = asked.GetProperty("logouts")[0];
        Assert.Equal($"{origin}/deconnexion/fournisseur/retour", logout.GetProperty("post_logout_redirect_uri").GetString());
        Assert.Equal(3, logout.GetProperty("id_token_hint").GetString()!.Split('.').Length);
        Assert.True(logout.GetProperty("state").GetString()!.Length >= 32);
        var authorization = asked.GetProperty("authorizations")[0];
        Assert.Equal("S256", authorization.GetProperty("code_challenge_method").GetString());
        Assert.Equal($"{origin}/connexion/fournisseur/retour", authorization.GetProperty("redirect_uri").GetString());
    }

    [Theory]
    [InlineData("signature")]
    [InlineData("audience")]
    [InlineData("issuer")]
    [InlineData("subject")]
    [InlineData("algorithm")]
    [InlineData("unsigned")]
    [InlineData("plain")]
    public async Task Claims_that_are_not_soundly_signed_for_this_site_and_this_person_open_nothing(string fault)
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        await LinkAsync(site, provider.Issuer, "agent-1");
        await provider.SetAsync(origin, new { sub = "agent-1" });
        using var honest = Browser(origin);
        var came = await (await Page.OpenAsync(honest, "/connexion")).FollowAsync("Se connecter avec AgentConnexion");
        await provider.SetAsync(origin, new { sub = "agent-1" }, fault);

        using var browser = Browser(origin);
        var page = await (await Page.OpenAsync(browser, "/connexion")).FollowAsync("Se connecter avec AgentConnexion");

        Assert.Equal("/espaces", came.Address.AbsolutePath);
        Assert.Equal("/connexion?refus=oui", page.Address.PathAndQuery);
        Assert.Contains("n’a pas pu être acceptée", page.Alert);
        Assert.Equal("/connexion", (await Page.OpenAsync(browser, "/espaces")).Address.AbsolutePath);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<MaillageDb>().SecurityEvents.AnyAsync(
            x => x.Kind == SecurityEventKind.SignInRefused && x.Detail == "fournisseur d’identité", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_same_address_of_mail_is_not_the_same_account()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        await Somebody.AddAsync(site, "amina@exemple.fr");
        await provider.SetAsync(origin, new { sub = "stranger", email = "amina@exemple.fr" });

        using var browser = Browser(origin);
        var page = await (await Page.OpenAsync(browser, "/connexion")).FollowAsync("Se connecter avec AgentConnexion");

        Assert.Equal("Pas encore de compte ici", page.Heading);
        Assert.Equal("/connexion", (await Page.OpenAsync(browser, "/mon-compte")).Address.AbsolutePath);
    }

    [Theory, OnBothDatabases]
    public async Task The_siret_that_it_states_proposes_an_organisation_once(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        await LinkAsync(site, provider.Issuer, "agent-1");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var town = db.Add(new Organisation
        {
            Id = 7, Name = "Commune de Port-Brume", Kind = OrganisationKind.Commune, Siren = "215403957", Rna = "", CommuneCode = "", DepartmentCode = "", Standing = OrganisationStanding.Current,
        });
        town.Property("ImportId").CurrentValue = 1;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await provider.SetAsync(origin, new { sub = "agent-1", siret = "21540395700016" });

        for (var i = 0; i < 2; i++)
        {
            using var browser = Browser(origin);
            Assert.Equal("/espaces", (await (await Page.OpenAsync(browser, "/connexion")).FollowAsync("Se connecter avec AgentConnexion")).Address.AbsolutePath);
        }

        var proposed = Assert.Single(await db.Affiliations.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(7, proposed.OrganisationId);
        Assert.Null(proposed.AcceptedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Someone_invited_comes_by_the_provider_and_is_a_member_in_one_flow(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        var (space, link) = await InvitedAsync(site, "zoe@exemple.fr", "Membre");
        // Another address of mail than that of the invitation: none is ever matched.
        await provider.SetAsync(origin, new { sub = "agent-7", email = "z.martin@prefecture.exemple", given_name = "Zoé", usual_name = "Martin" });
        using var browser = Browser(origin);

        var back = await (await Page.OpenAsync(browser, link)).FollowAsync("Continuer avec AgentConnexion");
        Assert.Equal(link, back.Address.AbsolutePath);
        Assert.Equal("Zoé Martin (z.martin@prefecture.exemple)", back.Definition("Reconnu comme"));
        Assert.Equal(("Zoé", "Martin"), (back.Field("Prénom"), back.Field("Nom")));
        var refused = await back.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Nom", " "));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var opened = await refused.PressAsync("Ouvrir mon compte et rejoindre l’espace", ("Nom", "Martin-Roux"));

        // The role asks for two factors, and the provider is worth them.
        Assert.Equal(space.Address, opened.Address.AbsolutePath);
        Assert.Contains("Zoé Martin-Roux", opened.Table("Membres de Réseau des ateliers").Select(x => x["Nom"]));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var zoe = await db.People.SingleAsync(x => x.Email == "zoe@exemple.fr", TestContext.Current.CancellationToken);
        Assert.Null(zoe.PasswordHash);
        Assert.Equal("agent-7", (await db.Set<IdentityUserLogin<Guid>>().SingleAsync(x => x.UserId == zoe.Id, TestContext.Current.CancellationToken)).ProviderKey);
        Assert.Equal(["membership.added", "person.created", "person.factor-added"], (await db.AuditEvents.Where(x => x.PersonId == zoe.Id && x.Action != "invitation.accepted").Select(x => x.Action).ToListAsync(TestContext.Current.CancellationToken)).Order());
        // Another day, by the provider alone; it is the only way in, and cannot be taken away.
        using var later = Browser(origin);
        var protection = await (await Page.OpenAsync(later, "/connexion?retour=%2Fmon-compte%2Fprotection")).FollowAsync("Se connecter avec AgentConnexion");
        Assert.Equal("/mon-compte/protection", protection.Address.AbsolutePath);
        Assert.Contains("la seule façon d’entrer dans votre compte", protection.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(protection.Document.QuerySelectorAll("button"), x => Page.Words(x).StartsWith("Délier", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task An_identity_asked_from_elsewhere_and_an_address_that_has_an_account_open_nothing(DatabaseKind kind)
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(kind, settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        var (_, link) = await InvitedAsync(site, "zoe@exemple.fr", "Invité");
        await provider.SetAsync(origin, new { sub = "agent-7", email = "zoe@exemple.fr", given_name = "Zoé", usual_name = "Martin" });
        using var browser = Browser(origin);
        // From the page of sign-in: the address is the invited one, and that is not enough.
        Assert.Equal("Pas encore de compte ici", (await (await Page.OpenAsync(browser, "/connexion")).FollowAsync("Se connecter avec AgentConnexion")).Heading);
        var invitation = await Page.OpenAsync(browser, link);
        Assert.DoesNotContain("Reconnu comme", invitation.Text, StringComparison.Ordinal);
        Assert.Contains("Mot de passe", invitation.Text, StringComparison.Ordinal);

        await Somebody.AddAsync(site, "zoe@exemple.fr", "Zoé Martin");
        var known = await (await Page.OpenAsync(browser, link)).FollowAsync("Me connecter avec AgentConnexion");

        Assert.Equal(link, known.Address.AbsolutePath);
        Assert.Contains("Cette identité n’est pas encore reliée à votre compte", known.Alert, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await Page.OpenAsync(browser, "/mon-compte")).Address.AbsolutePath);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<MaillageDb>().Set<IdentityUserLogin<Guid>>().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Who_linked_the_identity_before_accepts_with_their_own_account()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var site = await RunningSite.StartAsync(settings: provider.Settings);
        var origin = $"http://localhost:{site.Address.Port}";
        var (_, link) = await InvitedAsync(site, "z.martin@ailleurs.exemple", "Invité");
        await LinkAsync(site, provider.Issuer, "agent-7", "zoe@exemple.fr");
        await provider.SetAsync(origin, new { sub = "agent-7" });
        using var browser = Browser(origin);

        var back = await (await Page.OpenAsync(browser, link)).FollowAsync("Continuer avec AgentConnexion");

        Assert.Equal("Réseau des ateliers", (await back.PressAsync("Accepter l’invitation")).Heading);
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_way_to_one()
    {
        await using var site = await RunningSite.StartAsync();

        var page = await site.GetAsync("/connexion");

        Assert.DoesNotContain(page.Links, x => x.StartsWith("Se connecter avec", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/connexion/fournisseur")).Status);
    }

    /// <summary>A browser that comes by the site's origin, to which the provider answers.</summary>
    static HttpClient Browser(string origin) => new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(origin) };

    static async Task<(Space Space, string Link)> InvitedAsync(RunningSite site, string address, string role)
    {
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        var space = await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));
        using var hers = await Somebody.BrowserAsync(site, person);
        await (await Page.OpenAsync(hers, space.Address + "/membres/inviter")).PressAsync("Envoyer", ("Adresses", address), ("Rôle", role));
        return (space, Mailbox.Link((await Mailbox.OfAsync(site, address))[0]));
    }

    static async Task LinkAsync(RunningSite site, string issuer, string subject, string email = "amina@exemple.fr")
    {
        var person = await Somebody.AddAsync(site, email);
        await using var scope = site.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
        Assert.True((await people.AddLoginAsync((await people.FindByIdAsync(person.Id.ToString()))!, new UserLoginInfo(issuer, subject, "AgentConnexion"))).Succeeded);
    }
}
