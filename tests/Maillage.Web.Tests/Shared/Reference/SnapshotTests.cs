using System.Diagnostics;
using Maillage.Testing;
using Maillage.Web.Features.Observation;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Reference;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Reference;

/// <summary>A running site sees what another process imports.</summary>
public class SnapshotTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_running_site_sees_an_import_of_another_process_at_once(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await using var site = RunningSite.Start(bench.Installation);
        var territories = site.Services.GetRequiredService<Snapshot<TerritorySnapshot>>();
        var figures = site.Services.GetRequiredService<Snapshot<FigureSnapshot>>();
        Assert.Empty((await territories.GetAsync(Stop)).Neighbourhoods);
        Assert.False((await figures.GetAsync(Stop)).HasFigures);

        Assert.Equal(0, (await bench.CommandAsync("import", "neighbourhoods", bench.Write("q.csv", "code_qp;lib_qp;insee_com\nQN05401M;Haye;54395\n"))).ExitCode);
        Assert.Equal(0, (await bench.CommandAsync("import", "indicators", bench.Write("i.csv", "code_qp;popMuniQPV\nQN05401M;1000\n"))).ExitCode);

        var waited = Stopwatch.StartNew();
        while ((await territories.GetAsync(Stop)).Neighbourhoods.Count == 0 || !(await figures.GetAsync(Stop)).HasFigures)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(3), "the site did not see the import");
            await Task.Delay(20, Stop);
        }
    }

    [Theory, OnBothDatabases]
    public async Task While_nothing_changes_the_same_snapshot_is_given(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await using var program = bench.NewProgram();
        var territories = program.GetRequiredService<Snapshot<TerritorySnapshot>>();

        var first = await territories.GetAsync(Stop);
        await Task.Delay(400, Stop);

        Assert.Same(first, await territories.GetAsync(Stop));
        await bench.ImportTextAsync("neighbourhoods", "code_qp;lib_qp;insee_com\nQN05401M;Haye;54395\n");
        await Task.Delay(400, Stop);
        Assert.NotSame(first, await territories.GetAsync(Stop));
    }

    [Fact]
    public async Task A_snapshot_that_could_not_be_made_is_tried_again()
    {
        await using var bench = await Workbench.OpenAsync();
        await using var program = bench.NewProgram();
        var tries = 0;
        var snapshot = new Snapshot<string>(program.GetRequiredService<ReferenceVersion>(), program.GetRequiredService<IServiceScopeFactory>(),
            (_, _) => ++tries == 1 ? throw new InvalidDataException("broken") : Task.FromResult("made"));

        await Assert.ThrowsAsync<InvalidDataException>(async () => await snapshot.GetAsync(Stop));
        Assert.Equal("made", await snapshot.GetAsync(Stop));
        Assert.Equal("made", await snapshot.GetAsync(Stop));
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task Many_readers_at_once_make_one_snapshot()
    {
        await using var bench = await Workbench.OpenAsync();
        await using var program = bench.NewProgram();
        var made = 0;
        var snapshot = new Snapshot<string>(program.GetRequiredService<ReferenceVersion>(), program.GetRequiredService<IServiceScopeFactory>(), async (db, cancel) =>
        {
            Interlocked.Increment(ref made);
            await Task.Delay(100, cancel);
            return $"{await db.Communes.CountAsync(cancel)} communes";
        });

        var given = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Task.Run(async () => await snapshot.GetAsync(Stop), Stop)));

        Assert.All(given, x => Assert.Equal("10 communes", x));
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task The_version_is_asked_a_few_times_a_second_and_no_more()
    {
        await using var bench = await Workbench.OpenAsync();
        await using var program = bench.NewProgram();
        var version = program.GetRequiredService<ReferenceVersion>();
        var before = await version.CurrentAsync(Stop);

        await bench.ChangeAsync(db => db.RaiseReferenceVersionAsync(Stop));

        Assert.Equal(before, await version.CurrentAsync(Stop));
        await Task.Delay(400, Stop);
        Assert.Equal(before + 1, await version.CurrentAsync(Stop));
    }
}
