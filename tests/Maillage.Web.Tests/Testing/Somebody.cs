using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Testing;

/// <summary>People who have accounts on a running site, each with a browser of their own.</summary>
static class Somebody
{
    public const string Password = "le chat dort sous la table";

    /// <summary>Opens an account without passing by its pages.</summary>
    public static async Task<Person> AddAsync(RunningSite site, string email, string name = "Amina Diallo", bool isAdministrator = false)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var words = name.Split(' ', 2);
        var (person, errors) = await scope.ServiceProvider.GetRequiredService<AccountKeeper>()
            .OpenAsync(email, words[0], words[1], Password, isAdministrator, Actor.Machine, TestContext.Current.CancellationToken);
        Assert.True(person is not null, string.Join(' ', errors));
        return person;
    }

    /// <summary>Opens a space and puts people in it, each with a role in their own name.</summary>
    public static async Task<Space> SpaceAsync(RunningSite site, string name, params (Person Person, SpaceRole Role)[] members)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, writer) = (scope.ServiceProvider.GetRequiredService<MaillageDb>(), scope.ServiceProvider.GetRequiredService<SpaceWriter>());
        var space = await writer.OpenAsync(new NewSpace(SpaceKind.Network, name, "Se connaître et agir ensemble.", null, "Meurthe-et-Moselle"), Actor.Machine, TestContext.Current.CancellationToken);
        foreach (var (person, role) in members) writer.Join(space, person, role, null, null, Actor.Machine);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return space;
    }

    /// <summary>
    /// A browser in which this person is signed in, as a sign-in with this method would leave it: the session is in the database, the cookie is the site's own.
    /// </summary>
    public static async Task<HttpClient> BrowserAsync(RunningSite site, Person person, SignInMethod method = SignInMethod.Passkey, bool followRedirects = true)
    {
        var client = site.NewClient(followRedirects);
        await SignInAsync(site, client, person.Email!);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var session = db.Sessions.Where(x => x.PersonId == person.Id).OrderByDescending(x => x.StartedAt).First();
        session.Method = method;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Signs in by the page, with the password.</summary>
    public static async Task<Page> SignInAsync(RunningSite site, HttpClient client, string email, string password = Password)
    {
        var page = await Page.OpenAsync(client, "/connexion");
        return await page.PressAsync("Se connecter", ("Adresse de courriel", email), ("Mot de passe", password));
    }
}
