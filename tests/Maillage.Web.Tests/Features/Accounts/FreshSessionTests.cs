using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>What a sign-in leaves of the session before, and what is told of doors that stay closed.</summary>
public class FreshSessionTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Signing_in_again_ends_the_session_before_and_opens_another(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await Somebody.AddAsync(site, "ada@exemple.fr", "Ada Martin");
        var zoe = await Somebody.AddAsync(site, "zoe@exemple.fr", "Zoé Petit");
        using var browser = site.NewClient();
        await Somebody.SignInAsync(site, browser, "ada@exemple.fr");
        var signedIn = await Page.OpenAsync(browser, "/mon-compte");
        var before = Assert.Single(await SessionsAsync(site));

        // A form of Ada's page, sent to the sign-in with Zoé's password.
        var token = signedIn.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "mot-de-passe"), new("__RequestVerificationToken", token), new("courriel", "zoe@exemple.fr"), new("mot-de-passe", Somebody.Password),
        ]);
        using var answer = await browser.PostAsync(new Uri("/connexion", UriKind.Relative), form, Stop);

        Assert.Contains("Zoé Petit", (await Page.OpenAsync(browser, "/mon-compte")).Text);
        var after = Assert.Single(await SessionsAsync(site));
        Assert.Equal(zoe.Id, after.PersonId);
        Assert.NotEqual(before.KeyHash, after.KeyHash);
    }

    static async Task<List<Session>> SessionsAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().Sessions.AsNoTracking().ToListAsync(Stop);
    }
}
