using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Maillage.Web.Data.PostgreSql;

/// <summary>The server database, for several nodes or an existing PostgreSQL (15 or later).</summary>
public sealed class PostgreSqlMaillageDb(DbContextOptions<PostgreSqlMaillageDb> options) : MaillageDb(options)
{
    /// <summary>The advisory lock of whoever imports or migrates: any constant that nobody else uses on this database.</summary>
    const long LockNumber = 0x4D61696C6C616765; // "Maillage"

    public override string Engine => "PostgreSQL";

    NpgsqlConnection Connection => (NpgsqlConnection)Database.GetDbConnection();

    public override async Task PrepareAsync(DataFolder folder, CancellationToken cancel)
    {
        await using var alone = await LockAsync(folder, cancel);
        await Database.MigrateAsync(cancel);
    }

    public override async Task<IAsyncDisposable> LockAsync(DataFolder folder, CancellationToken cancel)
    {
        // A connection of its own: the lock lives as long as the session, whatever happens to the context's.
        var session = new NpgsqlConnection(Database.GetConnectionString());
        await session.OpenAsync(cancel);
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_lock({LockNumber})", session) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
        return new AdvisoryLock(session);
    }

    public override async Task<Stage> OpenStageAsync(DataFolder folder, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        return new PostgreSqlStage(Connection);
    }

    public override async Task<List<SearchEntry>> SearchAsync(IReadOnlyList<string> words, int most, CancellationToken cancel)
    {
        var asked = string.Join(' ', words);
        var query = string.Join(" & ", words.Select(x => $"{x}:*"));
        var found = await SearchEntries.FromSql(
                $"""
                SELECT e.* FROM search_entries e
                WHERE to_tsvector('simple', e.words) @@ to_tsquery('simple', {query})
                ORDER BY CASE WHEN e.words LIKE {asked + " %"} THEN 0 WHEN e.words LIKE {asked + "%"} THEN 1 ELSE 2 END,
                    e.weight DESC, e.words COLLATE "C", e.address COLLATE "C"
                LIMIT 500
                """)
            .AsNoTracking().ToListAsync(cancel);
        return Rank(found, words, most);
    }

    sealed class AdvisoryLock(NpgsqlConnection session) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            // A pooled connection keeps its session: let the lock go before the connection does.
            await using var command = new NpgsqlCommand($"SELECT pg_advisory_unlock({LockNumber})", session);
            await command.ExecuteNonQueryAsync();
            await session.DisposeAsync();
        }
    }
}
