using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Web.Data.Sqlite;

/// <summary>The embedded database: one file in the data folder, in write-ahead mode so that reading never waits for writing.</summary>
public sealed class SqliteMaillageDb(DbContextOptions<SqliteMaillageDb> options) : MaillageDb(options)
{
    public override string Engine => "SQLite";

    SqliteConnection Connection => (SqliteConnection)Database.GetDbConnection();

    public override async Task PrepareAsync(DataFolder folder, string? migration, CancellationToken cancel)
    {
        if (File.Exists(folder.Database) && !(await Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        await using var alone = await LockAsync(folder, cancel);
        await Database.OpenConnectionAsync(cancel);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        // EF marks in a table that a migration runs, and waits for ever on the mark of a program that was killed.
        // The lock file is ours: a mark found now is such a remnant.
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await Database.CloseConnectionAsync();
        await Database.MigrateAsync(migration, cancel);
    }

    public override Task<bool> IsAbsentAsync(DataFolder folder, CancellationToken cancel) => Task.FromResult(!File.Exists(folder.Database));

    public override async Task AbandonAsync(DataFolder folder, CancellationToken cancel)
    {
        await Database.CloseConnectionAsync();
        SqliteConnection.ClearPool(Connection);
        foreach (var file in new[] { "", "-wal", "-shm" }) File.Delete(folder.Database + file);
    }

    /// <summary>Whoever writes is alone already.</summary>
    public override Task HoldSealsAsync(CancellationToken cancel) => Task.CompletedTask;

    public override async Task<DbTransaction> BeginSnapshotAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        // Deferred: it takes no lock, and its first reading fixes what it sees of the write-ahead log.
        var snapshot = Connection.BeginTransaction(deferred: true);
        await using var command = Connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = "SELECT count(*) FROM settings";
        await command.ExecuteScalarAsync(cancel);
        return snapshot;
    }

    public override string SharedJson(string document, StoredColumn column) => JsonBytes.ToBase64(document, column.Bytes ?? []);

    public override Task<TableLoad> LoadAsync(StoredTable table, CancellationToken cancel) =>
        Task.FromResult<TableLoad>(new SqliteTableLoad(Connection, (SqliteTransaction)Database.CurrentTransaction!.GetDbTransaction(), table));

    /// <summary>SQLite goes on after the greatest number by itself.</summary>
    public override Task EndLoadsAsync(IReadOnlyList<StoredTable> tables, CancellationToken cancel) => Task.CompletedTask;

    public override async Task OverwriteDeletedAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        // Of this connection: freed pages and cells are filled with zeros.
        await ReadAsync("PRAGMA secure_delete = ON", _ => { }, cancel);
        await Database.CloseConnectionAsync();
    }

    public override async Task ForgetDeletedAsync(IReadOnlyList<string> tables, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        // The write-ahead log still holds the pages as they were: it is put into the file, then cut to nothing. A reader may hold it for a while.
        var busy = 1L;
        for (var i = 0; i < 50 && busy != 0; i++)
        {
            if (i > 0) await Task.Delay(100, cancel);
            await ReadAsync("PRAGMA wal_checkpoint(TRUNCATE)", row => busy = row.GetInt64(0), cancel);
        }
        await Database.CloseConnectionAsync();
    }

    public override async Task<List<string>> FindFaultsAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var faults = new List<string>();
        await ReadAsync("PRAGMA integrity_check", row => faults.Add($"le fichier est abîmé ({row.GetString(0)})."), cancel);
        faults.RemoveAll(x => x == "le fichier est abîmé (ok).");
        await ReadAsync(
            "SELECT \"table\", parent, count(*) FROM pragma_foreign_key_check GROUP BY 1, 2",
            row => faults.Add($"dans « {row.GetString(0)} », {row.GetInt64(2)} ligne(s) renvoient à des lignes de « {row.GetString(1)} » qui n’existent pas."), cancel);
        await Database.CloseConnectionAsync();
        return faults;
    }

    async Task ReadAsync(string sql, Action<SqliteDataReader> read, CancellationToken cancel)
    {
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) read(rows);
    }

    public override async Task<IAsyncDisposable> LockAsync(DataFolder folder, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    public override async Task<Stage> OpenStageAsync(DataFolder folder, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        return await SqliteStage.OpenAsync(Connection, folder.Folder("imports"), cancel);
    }

    public override async Task<List<SearchEntry>> SearchAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
        var asked = string.Join(' ', words);
        var match = string.Join(' ', words.Select(x => $"\"{x}\"*"));
        var found = await SearchEntries.FromSql(
                $"""
                SELECT e.* FROM search_index i JOIN search_entries e ON e.id = i.rowid
                WHERE search_index MATCH {match}
                ORDER BY CASE WHEN e.words LIKE {asked + " %"} THEN 0 WHEN e.words LIKE {asked + "%"} THEN 1 ELSE 2 END,
                    e.weight DESC, e.words, e.address
                LIMIT 500
                """)
            .AsNoTracking().ToListAsync(cancel);
        return Rank(found, words, most);
    }
}
