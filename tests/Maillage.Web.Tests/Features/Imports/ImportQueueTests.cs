using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Features.Imports;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Features.Imports;

/// <summary>The queue outlives the site, and no two nodes work on one file.</summary>
public class ImportQueueTests
{
    const string Contracts = "code_cv;lib_cv;codgeo;insee_dep;pop\nCN05403M;54 - Métropole du Grand Nancy;245400676;54;20000\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<T> ReadAsync<T>(RunningSite site, Func<MaillageDb, Task<T>> read)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<MaillageDb>());
    }

    static async Task<HttpClient> AdministratorAsync(RunningSite site) =>
        await Somebody.BrowserAsync(site, await Somebody.AddAsync(site, "irene@exemple.fr", "Irène Plessis", isAdministrator: true));

    /// <summary>Holds what every import waits for, as a long one of the command line does.</summary>
    static async Task<IAsyncDisposable> HoldImportsAsync(RunningSite site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<MaillageDb>().LockAsync(new DataFolder(site.Installation.Data), Stop);
    }

    static async Task<ImportJob> UntilAsync(RunningSite site, Func<ImportJob, bool> holds)
    {
        for (var i = 0; ; i++)
        {
            var job = await ReadAsync(site, db => db.ImportJobs.AsNoTracking().SingleAsync(Stop));
            if (holds(job)) return job;
            Assert.True(i < 300, $"It is still {job.State}: {job.Message}");
            await Task.Delay(100, Stop);
        }
    }

    static Task<int> AppliedAsync(RunningSite site) => ReadAsync(site, db => db.AuditEvents.CountAsync(x => x.Action == ImportActs.Applied.Code, Stop));

    [Theory, OnBothDatabases]
    public async Task Its_progress_is_seen(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = await AdministratorAsync(site);
        var held = await HoldImportsAsync(site);
        var page = await SentFile.SendAsync(client, "contrats.csv", Contracts);
        await UntilAsync(site, x => x.State == ImportJobState.Reading);

        page = await Page.OpenAsync(client, page.Address.AbsolutePath);
        Assert.Contains("Lecture, sans rien écrire", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("m-refresh [data-moving] progress"));
        Assert.Equal(page.Address, page.Link("Actualiser"));
        Assert.Equal("En lecture (0 %)", Assert.Single((await Page.OpenAsync(client, "/administration/imports")).Table("Fichiers en route"))["Où il en est"]);

        // As another node tells it, from minute to minute.
        await ReadAsync(site, db => db.ImportJobs.ExecuteUpdateAsync(
            x => x.SetProperty(y => y.Holder, Guid.NewGuid()).SetProperty(y => y.HeldUntil, DateTime.UtcNow.AddHours(1)).SetProperty(y => y.Progress, 0.42), Stop));
        page = await Page.OpenAsync(client, page.Address.AbsolutePath);
        Assert.Contains("42 %", page.Text, StringComparison.Ordinal);
        await held.DisposeAsync();
    }

    [Theory, OnBothDatabases]
    public async Task It_survives_the_stop_of_the_site(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        string address;
        await using (var first = RunningSite.Start(installation))
        {
            var client = await AdministratorAsync(first);
            var preview = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
            address = preview.Address.AbsolutePath;
            var held = await HoldImportsAsync(first);
            await preview.PressAsync("Importer");
            await UntilAsync(first, x => x.State == ImportJobState.Applying);
            await first.DisposeAsync();
            await held.DisposeAsync();
        }
        await using var second = RunningSite.Start(installation);

        var job = await UntilAsync(second, x => x.State == ImportJobState.Done);

        Assert.NotNull(job.ImportId);
        Assert.Equal((1, 1), (await AppliedAsync(second), await ReadAsync(second, db => db.Contracts.CountAsync(Stop))));
        // Taken once here, and given back by the one that stopped.
        Assert.Equal(1, job.Attempts);
        var again = second.NewClient();
        await using (var scope = second.Services.CreateAsyncScope())
        {
            var irene = await scope.ServiceProvider.GetRequiredService<MaillageDb>().People.SingleAsync(Stop);
            again = await Somebody.BrowserAsync(second, irene);
        }
        Assert.Contains("par Irène Plessis", (await Page.OpenAsync(again, address)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_left_by_a_node_that_died_is_taken_after_its_lease_and_not_before(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = await AdministratorAsync(site);
        var preview = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
        Task LeftAsync(DateTime until, int attempts) => ReadAsync(site, db => db.ImportJobs.ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ImportJobState.Reading)
            .SetProperty(y => y.Holder, Guid.NewGuid()).SetProperty(y => y.HeldUntil, until).SetProperty(y => y.Attempts, attempts), Stop));

        await LeftAsync(DateTime.UtcNow.AddHours(1), 1);
        await Task.Delay(TimeSpan.FromSeconds(3), Stop);
        Assert.Equal(ImportJobState.Reading, (await UntilAsync(site, _ => true)).State);

        await LeftAsync(DateTime.UtcNow.AddSeconds(-1), 1);
        Assert.Equal(2, (await UntilAsync(site, x => x.State == ImportJobState.Ready)).Attempts);

        // What brings every node down is not tried for ever.
        await LeftAsync(DateTime.UtcNow.AddSeconds(-1), 3);
        Assert.Contains("s’est arrêté trois fois", (await UntilAsync(site, x => x.State == ImportJobState.Failed)).Message, StringComparison.Ordinal);
        Assert.Contains("s’est arrêté trois fois", (await Page.OpenAsync(client, preview.Address.AbsolutePath)).Text, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_node_that_lost_its_lease_in_the_middle_writes_nothing(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        var client = await AdministratorAsync(site);
        var preview = await SentFile.ReadAsync(client, "contrats.csv", Contracts);
        var held = await HoldImportsAsync(site);
        await preview.PressAsync("Importer");
        await UntilAsync(site, x => x.State == ImportJobState.Applying);

        // At the very last moment, so that only the transaction can see it.
        await ReadAsync(site, db => db.ImportJobs.ExecuteUpdateAsync(x => x.SetProperty(y => y.Holder, Guid.NewGuid()).SetProperty(y => y.HeldUntil, DateTime.UtcNow.AddHours(1)), Stop));
        await held.DisposeAsync();
        await Task.Delay(TimeSpan.FromSeconds(4), Stop);

        Assert.Equal((0, 0), (await AppliedAsync(site), await ReadAsync(site, db => db.Contracts.CountAsync(Stop))));
        Assert.Equal(ImportJobState.Applying, (await UntilAsync(site, _ => true)).State);
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_never_work_on_one_file(DatabaseKind kind)
    {
        await using var installation = await TestInstallation.CreateAsync(kind);
        await using var one = RunningSite.Start(installation);
        await using var other = RunningSite.Start(installation);
        var client = await AdministratorAsync(one);
        // All wait until both nodes are free, and start at once.
        for (var i = 0; i < 6; i++) await SentFile.SendAsync(client, $"annuaire-{i}.csv", $"Nom;Thématique\nClub {i};Sport\n", ("nature", "organisations"));
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; await ReadAsync(one, db => db.ImportJobs.AnyAsync(x => x.State == ImportJobState.ReadingWaits || x.State == ImportJobState.Reading || x.State == ImportJobState.ApplyingWaits || x.State == ImportJobState.Applying, Stop)); i++)
            {
                Assert.True(i < 1800, "They are not done.");
                await Task.Delay(100, Stop);
            }
            var jobs = await ReadAsync(one, db => db.ImportJobs.AsNoTracking().ToListAsync(Stop));
            Assert.Equal(6, jobs.Count);
            Assert.All(jobs, x => Assert.Equal(1, x.Attempts));
            if (round == 1)
            {
                Assert.All(jobs, x => Assert.Equal(ImportJobState.Done, x.State));
                break;
            }
            Assert.All(jobs, x => Assert.Equal(ImportJobState.Ready, x.State));
            var by = await ReadAsync(one, db => db.People.Select(x => x.Id).SingleAsync(Stop));
            await ReadAsync(one, db => db.ImportJobs.ExecuteUpdateAsync(x => x.SetProperty(y => y.State, ImportJobState.ApplyingWaits).SetProperty(y => y.ConfirmedBy, by).SetProperty(y => y.Attempts, 0), Stop));
        }
        // One directory replaces the other: six changes, each told once.
        Assert.Equal(6, await AppliedAsync(other));
        Assert.Equal(6, await ReadAsync(other, db => db.Imports.CountAsync(x => x.Kind == "organisations", Stop)));
    }
}
