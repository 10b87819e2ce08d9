using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>The second factor by an application of codes, and the recovery codes.</summary>
public class SecondFactorTests
{
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(20000000000, "353130")]
    public void The_application_of_the_tests_is_that_of_the_standard(long seconds, string code) =>
        Assert.Equal(code, new CodeApplication("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").CodeAt(seconds / 30));

    [Theory, OnBothDatabases]
    public async Task Adding_an_application_opens_the_spaces_at_once_and_ends_weaker_sessions(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));
        using var elsewhere = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);

        var protection = await Page.OpenAsync(browser, "/espaces");
        Assert.Contains("Vos rôles demandent une seconde preuve", protection.Text);
        var (_, codes) = await CodeApplication.AddAsync(browser, protection.Address.Query);

        Assert.Equal("Vos codes de secours", codes.Heading);
        Assert.Equal(10, Codes(codes).Distinct().Count());
        var list = await codes.FollowAsync("Je les ai gardés, continuer");
        Assert.Equal("/espaces", list.Address.AbsolutePath);
        Assert.Contains("Réseau des ateliers", list.Links);
        Assert.Equal("/connexion", (await Page.OpenAsync(elsewhere, "/mon-compte")).Address.AbsolutePath);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_is_asked_after_the_password_works_once_and_keeps_the_way_back(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        var (application, _) = await CodeApplication.AddAsync(browser);
        var code = application.Code(1);

        async Task<Page> ComeInAsync(HttpClient from, string typed)
        {
            var page = await Page.OpenAsync(from, "/mon-compte");
            page = await page.PressAsync("Se connecter", ("Adresse de courriel", "amina@exemple.fr"), ("Mot de passe", Somebody.Password));
            Assert.Equal("Votre code", page.Heading);
            return await page.PressAsync("Se connecter", ("Code", typed));
        }

        using var first = site.NewClient();
        using var second = site.NewClient();
        var came = await ComeInAsync(first, code);
        var refused = await ComeInAsync(second, code);

        Assert.Equal("/mon-compte", came.Address.AbsolutePath);
        Assert.Contains("mot de passe et code", came.Table("Mes sessions").Select(x => x["Connexion par"]));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("il a déjà servi", refused.Alert);
    }

    [Theory, OnBothDatabases]
    public async Task A_session_is_worth_no_more_than_what_its_account_still_proves(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        await CodeApplication.AddAsync(browser);
        using var elsewhere = await ByCodeAsync(site, person);
        Assert.Equal("Espaces", (await Page.OpenAsync(elsewhere, "/espaces")).Heading);

        var removed = await (await Page.OpenAsync(browser, "/mon-compte/protection")).PressAsync("Retirer l’application", ("Mot de passe, ou code de l’application", Somebody.Password));

        // The other session ends; this one asks for a second proof again.
        Assert.Contains("Vos rôles demandent une seconde preuve", removed.Text, StringComparison.Ordinal);
        Assert.Equal("/connexion", (await Page.OpenAsync(elsewhere, "/espaces")).Address.AbsolutePath);
        Assert.Equal("/mon-compte/protection", (await Page.OpenAsync(browser, "/espaces")).Address.AbsolutePath);
        Assert.Equal("mot de passe", Assert.Single((await Page.OpenAsync(browser, "/mon-compte")).Table("Mes sessions"))["Connexion par"]);
    }

    [Fact]
    public async Task A_session_that_another_factor_opened_stands()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        await Somebody.SpaceAsync(site, "Réseau des ateliers", (person, SpaceRole.Coordinator));
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        await CodeApplication.AddAsync(browser);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var people = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            Assert.True((await people.AddLoginAsync((await people.FindByIdAsync(person.Id.ToString()))!, new UserLoginInfo("https://ailleurs.exemple", "agent-1", "AgentConnexion"))).Succeeded);
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().Sessions.ExecuteUpdateAsync(x => x.SetProperty(y => y.Method, SignInMethod.Provider), TestContext.Current.CancellationToken);
        }

        await (await Page.OpenAsync(browser, "/mon-compte/protection")).PressAsync("Retirer l’application", ("Mot de passe, ou code de l’application", Somebody.Password));

        Assert.Equal("Espaces", (await Page.OpenAsync(browser, "/espaces")).Heading);
    }

    static async Task<HttpClient> ByCodeAsync(RunningSite site, Person person)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        // The method is all that differs from a sign-in by password: the code was asked by the page before it.
        await db.People.Where(x => x.Id == person.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.TwoFactorEnabled, false), TestContext.Current.CancellationToken);
        var client = await Somebody.BrowserAsync(site, person, SignInMethod.PasswordAndCode);
        await db.People.Where(x => x.Id == person.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.TwoFactorEnabled, true), TestContext.Current.CancellationToken);
        return client;
    }

    [Fact]
    public async Task Without_the_password_there_is_no_page_for_the_code()
    {
        await using var site = await RunningSite.StartAsync();

        var page = await site.GetAsync("/connexion/code?retour=%2Fmon-compte");

        Assert.Equal("/connexion?retour=%2Fmon-compte", page.Address.PathAndQuery);
    }

    [Theory, OnBothDatabases]
    public async Task A_recovery_code_replaces_the_code_once(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        var (_, codes) = await CodeApplication.AddAsync(browser);
        var code = Codes(codes)[3];

        using var phoneless = site.NewClient();
        var came = await (await Somebody.SignInAsync(site, phoneless, "amina@exemple.fr")).PressAsync("Se connecter", ("Code", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)));
        using var again = site.NewClient();
        var refused = await (await Somebody.SignInAsync(site, again, "amina@exemple.fr")).PressAsync("Se connecter", ("Code", code));

        Assert.Equal("/espaces", came.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("9 codes restants", (await Page.OpenAsync(phoneless, "/mon-compte/protection")).Definition("Codes de secours"));
    }

    [Fact]
    public async Task Ten_wrong_codes_lock_the_account_even_for_the_right_one()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        var (application, _) = await CodeApplication.AddAsync(browser);
        using var guessing = site.NewClient();
        var page = await Somebody.SignInAsync(site, guessing, "amina@exemple.fr");
        for (var i = 0; i < 10; i++) page = await page.PressAsync("Se connecter", ("Code", "00000" + i));

        page = await page.PressAsync("Se connecter", ("Code", application.Code(1)));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.True(await scope.ServiceProvider.GetRequiredService<MaillageDb>().SecurityEvents.AnyAsync(x => x.Kind == SecurityEventKind.LockedOut && x.Detail == "code", TestContext.Current.CancellationToken));
    }

    [Theory, OnBothDatabases]
    public async Task The_database_holds_neither_the_secret_nor_the_recovery_codes(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        var page = await (await Page.OpenAsync(browser, "/mon-compte/protection")).FollowAsync("Ajouter une application de codes");
        var secret = Page.Words(page.Document.GetElementById("secret-texte")).Replace(" ", "", StringComparison.Ordinal);
        page = await page.PressAsync("Ajouter l’application", ("Code à six chiffres", new CodeApplication(secret).Code()));

        await using var scope = site.Services.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<MaillageDb>().Set<IdentityUserToken<Guid>>().ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(32, secret.Length);
        Assert.Contains(stored, x => x.Name == "AuthenticatorKey");
        Assert.Contains(stored, x => x.Name == "RecoveryCodes" && x.Value!.Split(';').Length == 10);
        string[] secrets = [secret, .. Codes(page)];
        Assert.All(stored, x => Assert.All(secrets, y => Assert.DoesNotContain(y, x.Value!, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Removing_it_asks_for_the_password_or_a_code_and_then_the_password_alone_opens()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        await CodeApplication.AddAsync(browser);
        var page = await Page.OpenAsync(browser, "/mon-compte/protection");

        var refused = await page.PressAsync("Retirer l’application", ("Mot de passe, ou code de l’application", "autre chose que cela"));
        var renewed = await page.PressAsync("Refaire les codes de secours", ("Mot de passe, ou code de l’application", Somebody.Password));
        var removed = await page.PressAsync("Retirer l’application", ("Mot de passe, ou code de l’application", Somebody.Password));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(10, Codes(renewed).Length);
        Assert.Contains("Ajouter une application de codes", removed.Links);
        using var other = site.NewClient();
        Assert.Equal("/espaces", (await Somebody.SignInAsync(site, other, "amina@exemple.fr")).Address.AbsolutePath);
    }

    [Fact]
    public async Task The_secret_is_not_shown_again_and_a_stolen_password_changes_nothing()
    {
        await using var site = await RunningSite.StartAsync();
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        await CodeApplication.AddAsync(browser);
        using var strong = site.NewClient();
        var again = await Page.OpenAsync(browser, "/mon-compte/protection/application");
        Assert.Equal("/mon-compte/protection", again.Address.AbsolutePath);

        // A session of the password alone beside an application: as one opened before it would be, had it not ended.
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<MaillageDb>().Sessions.ExecuteUpdateAsync(x => x.SetProperty(y => y.Method, SignInMethod.Password), TestContext.Current.CancellationToken);
        var weak = await Page.OpenAsync(browser, "/mon-compte/protection");
        var password = await (await Page.OpenAsync(browser, "/mon-compte/mot-de-passe")).PressAsync(
            "Changer le mot de passe", ("Mot de passe actuel", Somebody.Password), ("Nouveau mot de passe", "une autre phrase tout entière"));

        Assert.Contains("ouverte par le seul mot de passe", weak.Text);
        Assert.DoesNotContain("Retirer", weak.Text);
        Assert.Equal(HttpStatusCode.BadRequest, password.Status);
    }

    [Theory, OnBothDatabases]
    public async Task Changing_the_password_asks_for_the_present_one_and_ends_the_other_sessions(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        using var elsewhere = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        using var browser = await Somebody.BrowserAsync(site, person, SignInMethod.Password);
        const string wanted = "une autre phrase tout entière";
        var page = await Page.OpenAsync(browser, "/mon-compte/mot-de-passe");

        var wrong = await page.PressAsync("Changer le mot de passe", ("Mot de passe actuel", "pas celui-là du tout"), ("Nouveau mot de passe", wanted));
        var poor = await page.PressAsync("Changer le mot de passe", ("Mot de passe actuel", Somebody.Password), ("Nouveau mot de passe", "court"));
        var done = await page.PressAsync("Changer le mot de passe", ("Mot de passe actuel", Somebody.Password), ("Nouveau mot de passe", wanted));

        Assert.Contains("pas le mot de passe actuel", wrong.Alert);
        Assert.Contains("trop court", poor.Alert);
        Assert.Contains("Le mot de passe est changé", done.Alert);
        Assert.Equal("/connexion", (await Page.OpenAsync(elsewhere, "/mon-compte")).Address.AbsolutePath);
        using var again = site.NewClient();
        Assert.Equal("/espaces", (await Somebody.SignInAsync(site, again, "amina@exemple.fr", wanted)).Address.AbsolutePath);
    }

    static string[] Codes(Page page) => page.Document.GetElementById("codes-de-secours")!.TextContent.Split('\n');
}
