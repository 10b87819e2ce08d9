using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Cooperations;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>What is shown of a large network while the next is worked out, and for how long.</summary>
public class ReadyNetworksTests
{
    static readonly DateTimeOffset Noon = new(2026, 3, 12, 12, 0, 0, TimeSpan.Zero);

    static readonly NetworkStamp Before = new(Guid.Empty, PlantedNetwork.Day, 1, 10, Noon.UtcDateTime);

    static readonly NetworkStamp After = Before with { Events = 11, LastEvent = Noon.AddMinutes(1).UtcDateTime };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_large_one_is_shown_a_minute_after_it_was_last_true_and_no_longer()
    {
        using var ready = new ReadyNetworks();
        var network = Chain(ReadyNetworks.LargeOrganisations);
        ready.Keep(Before, network, Noon);

        Assert.Equal((network, false), ready.Find(Before, Noon.AddSeconds(30)));
        // True until half a minute past: it may be shown until a minute and a half past.
        Assert.Equal((network, true), ready.Find(After, Noon.AddSeconds(90)));
        Assert.Null(ready.Find(After, Noon.AddSeconds(91)));
        // The next one was asked for, once for both.
        await ready.AskedAsync(Timeout.InfiniteTimeSpan, Stop).WaitAsync(TimeSpan.FromSeconds(1), Stop);

        var next = Chain(ReadyNetworks.LargeOrganisations);
        ready.Keep(After, next, Noon.AddSeconds(100));
        Assert.Equal((next, false), ready.Find(After, Noon.AddSeconds(100)));
        // What ends late never hides what is newer.
        ready.Keep(Before, network, Noon.AddSeconds(99));
        Assert.Equal((next, false), ready.Find(After, Noon.AddSeconds(101)));
    }

    [Fact]
    public async Task A_site_that_is_told_to_stop_once_more_after_its_services_are_gone_stops()
    {
        var memo = new SpaceNetworkMemo();
        await memo.StopAsync();
        memo.Dispose();

        await memo.StopAsync();
    }

    [Fact]
    public void A_small_one_is_never_shown_after_a_change()
    {
        using var ready = new ReadyNetworks();
        ready.Keep(Before, Chain(ReadyNetworks.LargeOrganisations), Noon);

        ready.Keep(After, Chain(ReadyNetworks.LargeOrganisations - 1), Noon.AddSeconds(1));

        Assert.Null(ready.Find(After, Noon.AddSeconds(1)));
        Assert.Null(ready.Find(After with { Events = 12 }, Noon.AddSeconds(2)));
    }

    [Theory, OnBothDatabases]
    public async Task A_large_page_answers_at_once_says_that_a_change_is_coming_and_shows_it_soon(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        List<NetworkActor> actors = [.. Enumerable.Range(1, ReadyNetworks.LargeOrganisations).Select(x => PlantedNetwork.Actor(x, OrganisationKind.Association))];
        var (space, nadia) = await PlantedNetwork.OpenAsync(site, actors, Enumerable.Range(0, actors.Count - 2).Select(x => (x, x + 1)));
        using var browser = await Somebody.BrowserAsync(site, nadia);
        var address = $"{space.Address}/reseau?organisme={actors.Count}";
        Assert.Contains("aucun lien connu", (await Page.OpenAsync(browser, address)).Text, StringComparison.Ordinal);
        // What ties nobody changes nothing.
        await RecordAsync(site, space, LifeActs.TaskAdded, tied: null);
        Assert.DoesNotContain("Un changement vient d’être noté", (await Page.OpenAsync(browser, address)).Text, StringComparison.Ordinal);

        await RecordAsync(site, space, NetworkActs.Declared, tied: (1, actors.Count));
        var page = await Page.OpenAsync(browser, address);

        // Ready so soon or not yet: one or the other is said, never neither.
        Assert.True(page.Text.Contains("Un changement vient d’être noté", StringComparison.Ordinal) || page.Text.Contains("un lien tout neuf", StringComparison.Ordinal));
        for (var tries = 0; tries < 120 && !page.Text.Contains("un lien tout neuf", StringComparison.Ordinal); tries++)
        {
            await Task.Delay(500, Stop);
            page = await Page.OpenAsync(browser, address);
        }
        Assert.Contains("un lien tout neuf", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Un changement vient d’être noté", page.Text, StringComparison.Ordinal);
    }

    static SpaceNetwork Chain(int organisations) =>
        PlantedNetwork.Of([.. Enumerable.Range(1, organisations).Select(x => PlantedNetwork.Actor(x, OrganisationKind.Association))], [(0, 1)]);

    static async Task RecordAsync(RunningSite site, Space space, AuditAct act, (int From, int To)? tied)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        if (tied is { } ends)
        {
            var membership = await db.Memberships.FirstAsync(x => x.SpaceId == space.Id, Stop);
            var day = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
            db.DeclaredTies.Add(new DeclaredTie { Id = Guid.NewGuid(), SpaceId = space.Id, FromId = ends.From, ToId = ends.To, Words = "un lien tout neuf", Since = day, SaidOn = day, MembershipId = membership.Id });
        }
        scope.ServiceProvider.GetRequiredService<AuditTrail>().Record(space.Id, Actor.Machine, act, Guid.NewGuid().ToString(), [new FieldChange("link", null, "un lien")]);
        await db.SaveChangesAsync(Stop);
    }
}
