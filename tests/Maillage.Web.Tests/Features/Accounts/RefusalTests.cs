using System.Collections.Concurrent;
using System.Net;
using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Tests.Features.Spaces;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>What is refused to someone who is signed in: a line of the security log, and a page.</summary>
public class RefusalTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_refusal_is_a_line_of_the_security_log_once_an_hour_for_the_same_door(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, _) = await InvitationTests.CoordinatedAsync(site);
        var leo = await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit");
        using var his = await Somebody.BrowserAsync(site, leo);

        for (var i = 0; i < 3; i++)
        {
            foreach (var path in new[] { space.Address, space.Address + "/reglages", "/administration", "/espaces/il-n-y-en-a-pas", $"/administration/personnes/{Guid.NewGuid()}" })
                Assert.Equal(HttpStatusCode.NotFound, (await Page.OpenAsync(his, path)).Status);
        }
        await site.GetAsync(space.Address);

        Assert.Equal(
            ["/administration", "/administration/personnes/{Id:guid}", "/espaces/{Slug} (reseau-des-ateliers)", "/espaces/{Slug}/reglages (reseau-des-ateliers)"],
            (await LinesAsync(site)).Select(x => x.PersonId == leo.Id ? x.Detail : "someone else").Order(StringComparer.Ordinal));
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().SecurityEvents.ExecuteUpdateAsync(x => x.SetProperty(y => y.At, y => y.At.AddHours(-2)), Stop);
        await Page.OpenAsync(his, "/administration");
        Assert.Equal(2, (await LinesAsync(site)).Count(x => x.Detail == "/administration"));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_whose_page_is_no_longer_for_this_person_finds_the_page_of_what_is_not_there(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, amina, browser) = await InvitationTests.CoordinatedAsync(site);
        await InvitationTests.JoinAsync(site, space, await Somebody.AddAsync(site, "leo@exemple.fr", "Léo Petit"), SpaceRole.Coordinator);
        var settings = await Page.OpenAsync(browser, space.Address + "/reglages");
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<MaillageDb>().Memberships.Where(x => x.PersonId == amina.Id).ExecuteUpdateAsync(x => x.SetProperty(y => y.Role, SpaceRole.Guest), Stop);

        var refused = await settings.PressAsync("Enregistrer", ("Nom", "Autre nom"));

        Assert.Equal((HttpStatusCode.NotFound, "Page introuvable"), (refused.Status, refused.Heading));
    }

    [Theory, OnBothDatabases]
    public async Task A_token_of_another_session_is_told_in_french(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var (space, _, browser) = await InvitationTests.CoordinatedAsync(site);
        using var content = new FormUrlEncodedContent([new("_handler", "reglages"), new("nom", "Autre nom")]);

        var answer = await Page.ReadAsync(browser, await browser.PostAsync(new Uri(space.Address + "/reglages", UriKind.Relative), content, Stop));

        Assert.Equal((HttpStatusCode.BadRequest, "Ce n’est plus possible"), (answer.Status, answer.Heading));
        Assert.Contains("frame-ancestors 'none'", answer.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_failure_tells_the_log_the_pattern_of_an_address_that_is_a_secret(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        using var log = new KeptLog();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE invitations RENAME TO invitations_gone", Stop);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE sign_in_links RENAME TO sign_in_links_gone", Stop);
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE spaces RENAME TO spaces_gone", Stop);

        foreach (var path in new[] { "/invitation/7TfZ0qvbN3GmWZ", "/connexion/lien/7TfZ0qvbN3GmWZ", "/espaces/reseau" })
            Assert.Equal((HttpStatusCode.InternalServerError, "Une erreur est survenue"), (await site.GetAsync(path)) is var page ? (page.Status, page.Heading) : default);

        foreach (var told in new[] { "GET /invitation/{Key} failed", "GET /connexion/lien/{Key} failed", "GET /espaces/reseau failed" }) Assert.Contains(log.Lines, x => x.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, x => x.Contains("7TfZ0qvbN3GmWZ", StringComparison.Ordinal));
    }

    static async Task<List<SecurityEvent>> LinesAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().SecurityEvents.AsNoTracking().Where(x => x.Kind == SecurityEventKind.AccessRefused).ToListAsync(Stop);
    }

    /// <summary>All that the site writes to its logs, as they let it through.</summary>
    sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
