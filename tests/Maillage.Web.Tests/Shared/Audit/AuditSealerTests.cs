using Maillage.Testing;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Tests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Shared.Audit;

/// <summary>The chain in which the history is sealed.</summary>
public class AuditSealerTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void An_event_is_sealed_as_the_documentation_says()
    {
        // Computed apart, in Python, from the words of the documentation.
        var space = new Guid("11111111-2222-3333-4444-555555555555");
        var change = new AuditEvent
        {
            Id = new Guid("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"), SpaceId = space, At = new DateTime(2026, 11, 23, 5, 12, 33, DateTimeKind.Utc).AddMicroseconds(123456),
            PersonId = new Guid("99999999-8888-7777-6666-555555555555"), OrganisationId = 12, Action = "space.created", RecordKind = "space", RecordId = space.ToString(),
        };
        AuditCommitment[] traces =
        [
            new() { EventId = change.Id, Field = "reason", Mac = new byte[32] },
            new() { EventId = change.Id, Field = "name", Mac = [.. Enumerable.Range(0, 32).Select(x => (byte)x)] },
        ];

        var start = AuditChain.Start(space);

        Assert.Equal("666ff6ccaa5b3c07feaa3a95d3a4bd2c46ac9e9abdb09ca9133528d3dc1e8952", Convert.ToHexStringLower(start));
        Assert.Equal("750f48cba840f109386e93d58a52e002ff016b707849584fdf9e92c0d3ce9e2a", Convert.ToHexStringLower(AuditChain.Next(start, change, traces)));
    }

    [Theory, OnBothDatabases]
    public async Task Each_space_has_its_chain_from_one_without_a_gap(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        var first = await history.SpaceAsync("Un");
        var second = await history.SpaceAsync("Deux");

        Assert.Equal(5, await history.SealAsync());
        Assert.Equal(0, await history.SealAsync());
        await history.UseAsync(services => services.GetRequiredService<AuditSealer>().SealSinceAsync(DateTime.UnixEpoch, Stop));

        var seals = await history.ReadAsync(db => db.AuditSeals.AsNoTracking().ToListAsync(Stop));
        Assert.Equal([1], NumbersOf(Guid.Empty));
        Assert.Equal([1, 2], NumbersOf(first.Id));
        Assert.Equal([1, 2], NumbersOf(second.Id));
        Assert.DoesNotContain(await history.CheckAsync(), x => x.IsFault);

        IEnumerable<long> NumbersOf(Guid chain) => seals.Where(x => x.SpaceId == chain).Select(x => x.Number).Order();
    }

    [Theory, OnBothDatabases]
    public async Task What_was_done_lately_is_sealed_without_looking_at_the_rest(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        await history.SpaceAsync("Un");

        Assert.Equal(0, await SealSinceAsync(DateTime.UtcNow.AddMinutes(1)));
        Assert.Equal(3, await SealSinceAsync(DateTime.UtcNow.AddMinutes(-1)));

        Task<int> SealSinceAsync(DateTime since) => history.UseAsync(services => services.GetRequiredService<AuditSealer>().SealSinceAsync(since, Stop));
    }

    [Theory, OnBothDatabases]
    public async Task An_event_that_is_committed_late_is_sealed_after_those_that_were_there(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        var space = await history.SpaceAsync("Un");
        await history.SealAsync();
        var late = new AuditEvent { Id = Guid.NewGuid(), SpaceId = space.Id, At = DateTime.UtcNow.AddSeconds(-30), Action = "space.changed", RecordKind = "space", RecordId = space.Id.ToString() };
        await history.Bench.ChangeAsync(db => Task.FromResult(db.AuditEvents.Add(late)));

        await history.SealAsync();

        Assert.Equal(3, await history.ReadAsync(db => db.AuditSeals.Where(x => x.EventId == late.Id).Select(x => x.Number).SingleAsync(Stop)));
        Assert.DoesNotContain(await history.CheckAsync(), x => x.IsFault);
    }

    [Theory, OnBothDatabases]
    public async Task Several_nodes_that_seal_while_people_write_make_one_chain(DatabaseKind kind)
    {
        await using var history = await SmallHistory.OpenAsync(kind);
        await using var node = history.Bench.NewProgram();
        await using var other = history.Bench.NewProgram();
        var over = false;
        var sealing = new[] { node, other }.Select(x => Task.Run(async () => { while (!Volatile.Read(ref over)) await history.SealAsync(x); }, Stop)).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 3).Select(x => Task.Run(async () => { for (var i = 0; i < 15; i++) await history.SpaceAsync($"Espace {x}-{i}"); }, Stop)));
        Volatile.Write(ref over, true);
        await Task.WhenAll(sealing);
        await history.SealAsync();

        Assert.Equal(91, await history.ReadAsync(db => db.AuditSeals.CountAsync(Stop)));
        Assert.DoesNotContain(await history.CheckAsync(), x => x.IsFault);
    }

    [Theory, OnBothDatabases]
    public async Task The_site_seals_by_itself(DatabaseKind kind)
    {
        await using var site = await RunningSite.StartAsync(kind);
        await Somebody.SpaceAsync(site, "Réseau des ateliers");

        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        for (var i = 0; i < 100 && await AuditSealer.Waiting(db).AnyAsync(Stop); i++) await Task.Delay(100, Stop);

        Assert.Equal(1, await db.AuditSeals.CountAsync(Stop));
    }
}
