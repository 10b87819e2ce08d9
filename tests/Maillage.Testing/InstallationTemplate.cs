using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Maillage.Testing;

/// <summary>
/// An installation prepared once in a run, on each database that is asked for, and copied for each test: reading the communes of the whole
/// country takes seconds, copying them takes a moment. Copies share the first one's key.
/// </summary>
/// <param name="prepare">Fills an empty installation, and lets go of it.</param>
public sealed class InstallationTemplate(Func<TestInstallation, Task> prepare)
{
    readonly ConcurrentDictionary<DatabaseKind, Lazy<Task<TestInstallation>>> prepared = new();

    /// <summary>What the program prepares at its first start: all the communes of France, nobody, nothing else.</summary>
    public static InstallationTemplate FirstStart { get; } = new(async installation => await RunningSite.Start(installation).DisposeAsync());

    /// <summary>A copy of its own; on PostgreSQL the test is skipped where there is no server.</summary>
    public async Task<TestInstallation> CopyAsync(DatabaseKind kind)
    {
        var original = await prepared.GetOrAdd(kind, x => new(() => PrepareAsync(x))).Value;
        var copy = await TestInstallation.CreateAsync(kind, original.Postgres);
        foreach (var file in Directory.EnumerateFiles(original.Data)) File.Copy(file, Path.Combine(copy.Data, Path.GetFileName(file)));
        return copy;
    }

    async Task<TestInstallation> PrepareAsync(DatabaseKind kind)
    {
        var installation = await TestInstallation.CreateAsync(kind);
        // Copied until the run ends, so that is when it goes.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => installation.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await prepare(installation);
        if (installation.Postgres is null) await SettleAsync(installation);
        else NpgsqlConnection.ClearPool(new NpgsqlConnection(installation.Database));
        return installation;
    }

    /// <summary>Leaves one whole file, with nothing still in its journal.</summary>
    static async Task SettleAsync(TestInstallation installation)
    {
        SqliteConnection.ClearAllPools();
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(installation.Data, "maillage.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }
}
