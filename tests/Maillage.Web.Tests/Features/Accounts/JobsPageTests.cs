using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Jobs;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Accounts;

/// <summary>What the site does by itself is told as it went, on every node.</summary>
public class JobsPageTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<T> UseAsync<T>(RunningSite site, Func<MaillageDb, Task<T>> use)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    static async Task<Page> OpenAsync(RunningSite site, string email = "irene@exemple.fr") =>
        await Page.OpenAsync(await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, email, "Irène Plessis", isAdministrator: true)), "/administration/taches");

    /// <summary>Waits until all jobs of these sites have noted a run, and forgets what the installation was copied with.</summary>
    static async Task UntilAllRanAsync(params RunningSite[] sites)
    {
        var nodes = sites.Select(x => x.Services.GetRequiredService<SiteNode>().Id).ToList();
        for (var i = 0; await UseAsync(sites[0], db => db.JobStates.CountAsync(x => nodes.Contains(x.NodeId), Stop)) < SiteJob.All.Count * nodes.Count; i++)
        {
            Assert.True(i < 600, "Some job has not noted its first run.");
            await Task.Delay(100, Stop);
        }
        await UseAsync(sites[0], db => db.JobStates.Where(x => !nodes.Contains(x.NodeId)).ExecuteDeleteAsync(Stop));
    }

    static IReadOnlyDictionary<string, string> Row(Page page, SiteJob job) => page.Table("Tâches").Single(x => x["Tâche"].StartsWith(job.Label, StringComparison.Ordinal));

    [Theory, OnBothDatabases]
    public async Task Each_job_tells_its_last_run_on_each_node(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var one = RunningSite.Start(installation);
        await using var other = RunningSite.Start(installation);
        await UntilAllRanAsync(one, other);

        var page = await OpenAsync(other);

        foreach (var job in SiteJob.All)
        {
            var row = Row(page, job);
            Assert.Equal("À l’heure", row["État"]);
            Assert.Contains(" à ", row["Dernier passage"], StringComparison.Ordinal);
            Assert.Contains(" à ", row["Prochain passage"], StringComparison.Ordinal);
            Assert.Equal("aucun", row["Dernier échec"]);
        }
        Assert.Equal(2, page.Table("Serveurs").Count(x => x["État"] == "En marche"));
        Assert.Equal("0", page.Definition("Attendent leur tour"));
    }

    [Theory, OnBothDatabases]
    public async Task A_failure_shows_at_once_and_a_node_that_is_gone_is_not_taken_for_one_that_works(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await UntilAllRanAsync(site);
        var monitor = site.Services.GetRequiredService<JobMonitor>();

        await monitor.RanAsync(SiteJob.Retention, TimeSpan.FromHours(1), new IOException("/var/lib/maillage/secret"), Stop);
        var page = await OpenAsync(site);

        Assert.Equal("En échec", Row(page, SiteJob.Retention)["État"]);
        Assert.Contains("Un fichier du dossier des données n’a pas pu être lu ou écrit", Row(page, SiteJob.Retention)["Dernier échec"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Html, StringComparison.Ordinal);

        // Well again: the failure stays told, the state is what it is.
        await monitor.RanAsync(SiteJob.Retention, TimeSpan.FromHours(1), null, Stop);
        page = await OpenAsync(site, "deux@exemple.fr");
        Assert.Equal("À l’heure", Row(page, SiteJob.Retention)["État"]);
        Assert.NotEqual("aucun", Row(page, SiteJob.Retention)["Dernier échec"]);

        // A job that stopped within a living node is late.
        await UseAsync(site, db => db.JobStates.Where(x => x.Job == SiteJob.Retention.Code).ExecuteUpdateAsync(x => x.SetProperty(y => y.NextRunAt, DateTime.UtcNow.AddMinutes(-10)), Stop));
        Assert.Equal("En retard", Row(await OpenAsync(site, "trois@exemple.fr"), SiteJob.Retention)["État"]);

        // A node that is gone: nothing runs there, and after a day it is forgotten.
        var gone = new JobState { Job = SiteJob.Mail.Code, NodeId = Guid.NewGuid(), Node = "ancien", SinceAt = DateTime.UtcNow.AddDays(-3), LastRunAt = DateTime.UtcNow.AddDays(-2), NextRunAt = DateTime.UtcNow.AddDays(-2) };
        await UseAsync(site, async db =>
        {
            db.JobStates.Add(gone);
            return await db.SaveChangesAsync(Stop);
        });
        page = await OpenAsync(site, "quatre@exemple.fr");
        Assert.Equal("À l’heure", Row(page, SiteJob.Mail)["État"]);
        Assert.Equal("Plus vu", page.Table("Serveurs").Single(x => x["Serveur"] == "ancien")["État"]);
        await using (var scope = site.Services.CreateAsyncScope()) await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(Stop);
        Assert.False(await UseAsync(site, db => db.JobStates.AnyAsync(x => x.Node == "ancien", Stop)));
    }

    [Fact]
    public async Task Without_any_sign_of_life_a_job_does_not_run()
    {
        await using var site = await RunningSite.StartAsync();
        await UntilAllRanAsync(site);
        await UseAsync(site, db => db.JobStates.ExecuteUpdateAsync(x => x.SetProperty(y => y.LastRunAt, DateTime.UtcNow.AddHours(-1)).SetProperty(y => y.NextRunAt, DateTime.UtcNow.AddMinutes(-59)), Stop));

        var page = await OpenAsync(site);

        Assert.Equal("Ne tourne pas", Row(page, SiteJob.Retention)["État"]);
        Assert.Equal("aucun prévu", Row(page, SiteJob.Retention)["Prochain passage"]);
    }
}
