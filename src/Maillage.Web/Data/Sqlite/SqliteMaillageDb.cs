using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Data.Sqlite;

/// <summary>The embedded database: one file in the data folder, in write-ahead mode so that reading never waits for writing.</summary>
public sealed class SqliteMaillageDb(DbContextOptions<SqliteMaillageDb> options) : MaillageDb(options)
{
    public override string Engine => "SQLite";

    SqliteConnection Connection => (SqliteConnection)Database.GetDbConnection();

    public override async Task PrepareAsync(DataFolder folder, CancellationToken cancel)
    {
        if (File.Exists(folder.Database) && !(await Database.GetPendingMigrationsAsync(cancel)).Any()) return;
        await using var alone = await LockAsync(folder, cancel);
        await Database.OpenConnectionAsync(cancel);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
        // EF marks in a table that a migration runs, and waits for ever on the mark of a program that was killed.
        // The lock file is ours: a mark found now is such a remnant.
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
        await Database.CloseConnectionAsync();
        await Database.MigrateAsync(cancel);
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
