using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>The sessions of one's own account, closed one by one.</summary>
public class SessionListTests
{
    [Theory, OnBothDatabases]
    public async Task One_session_of_the_list_is_closed_and_the_others_stay(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var amina = await Somebody.AddAsync(site, "amina@exemple.fr");
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        using var phone = await Somebody.BrowserAsync(site, amina);
        using var office = await Somebody.BrowserAsync(site, amina);
        using var here = await Somebody.BrowserAsync(site, amina);
        using var his = await Somebody.BrowserAsync(site, leo);
        var page = await Page.OpenAsync(here, "/mon-compte");
        // Of three, two can be closed: not the one from which one looks.
        var buttons = page.Document.QuerySelectorAll("button[name=session]");
        Assert.Equal(2, buttons.Length);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var first = await db.Sessions.Where(x => x.PersonId == amina.Id).OrderBy(x => x.StartedAt).Select(x => x.Id).FirstAsync(TestContext.Current.CancellationToken);

        await SendAsync(here, page, first);
        // Someone else's is not closed from here.
        await SendAsync(here, page, await db.Sessions.Where(x => x.PersonId == leo.Id).Select(x => x.Id).SingleAsync(TestContext.Current.CancellationToken));

        Assert.Equal("/connexion", (await Page.OpenAsync(phone, "/mon-compte")).Address.AbsolutePath);
        Assert.Equal("/mon-compte", (await Page.OpenAsync(office, "/mon-compte")).Address.AbsolutePath);
        Assert.Equal("/mon-compte", (await Page.OpenAsync(his, "/mon-compte")).Address.AbsolutePath);
        Assert.Equal(2, (await Page.OpenAsync(here, "/mon-compte")).Table("Mes sessions").Count);
        Assert.Equal(1, await db.SecurityEvents.CountAsync(x => x.Kind == SecurityEventKind.SessionRevoked && x.PersonId == amina.Id, TestContext.Current.CancellationToken));
    }

    static async Task SendAsync(HttpClient client, Page page, Guid session)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("_handler", "une"), new("session", session.ToString())]);
        using var answer = await client.PostAsync(new Uri("/mon-compte", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
