using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Maillage.Web.Data.PostgreSql;

/// <summary>The server database, for several nodes or an existing PostgreSQL (15 or later).</summary>
public sealed class PostgreSqlMaillageDb(DbContextOptions<PostgreSqlMaillageDb> options) : MaillageDb(options)
{
    /// <summary>The advisory lock of whoever imports or migrates: any constant that nobody else uses on this database.</summary>
    const long LockNumber = 0x4D61696C6C616765; // "Maillage"

    /// <summary>The advisory lock of whoever seals the history.</summary>
    const long SealNumber = LockNumber + 1;

    public override string Engine => "PostgreSQL";

    NpgsqlConnection Connection => (NpgsqlConnection)Database.GetDbConnection();

    public override async Task PrepareAsync(DataFolder folder, string? migration, CancellationToken cancel)
    {
        await using var alone = await LockAsync(folder, cancel);
        await Database.MigrateAsync(migration, cancel);
    }

    public override async Task<bool> IsAbsentAsync(DataFolder folder, CancellationToken cancel) =>
        await Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema()").SingleAsync(cancel) == 0;

    public override Task AbandonAsync(DataFolder folder, CancellationToken cancel) => Database.ExecuteSqlRawAsync(
        """
        DO $$ DECLARE one record; BEGIN
            FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() LOOP EXECUTE format('DROP TABLE %I CASCADE', one.tablename); END LOOP;
        END $$
        """, cancel);

    public override Task HoldSealsAsync(CancellationToken cancel) => Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({SealNumber})", cancel);

    public override async Task<DbTransaction> BeginSnapshotAsync(CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        var snapshot = await Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var command = new NpgsqlCommand("SET TRANSACTION READ ONLY", Connection, snapshot);
        await command.ExecuteNonQueryAsync(cancel);
        return snapshot;
    }

    public override string SharedJson(string document, StoredColumn column) => document;

    public override async Task<TableLoad> LoadAsync(StoredTable table, CancellationToken cancel)
    {
        var columns = string.Join(", ", table.Columns.Select(x => $"\"{x.Name}\""));
        return new PostgreSqlTableLoad(await Connection.BeginBinaryImportAsync($"COPY \"{table.Name}\" ({columns}) FROM STDIN (FORMAT BINARY)", cancel), table);
    }

    public override async Task EndLoadsAsync(IReadOnlyList<StoredTable> tables, CancellationToken cancel)
    {
        var given = await Database.SqlQuery<GivenNumber>(
            $"SELECT table_name AS \"Table\", column_name AS \"Column\" FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'").ToListAsync(cancel);
        foreach (var (table, column) in given.Where(x => tables.Any(y => y.Name == x.Table)))
        {
            var sql = $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), coalesce((SELECT max(\"{column}\") FROM \"{table}\"), 0) + 1, false)";
            await Database.ExecuteSqlRawAsync(sql, cancel);
        }
        await Database.ExecuteSqlRawAsync("ANALYZE", cancel);
    }

    /// <summary>PostgreSQL keeps the old versions of rows until they are vacuumed.</summary>
    public override Task OverwriteDeletedAsync(CancellationToken cancel) => Task.CompletedTask;

    public override async Task ForgetDeletedAsync(IReadOnlyList<string> tables, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await Database.ExecuteSqlRawAsync("SET lock_timeout = '5s'", cancel);
            foreach (var table in tables)
            {
                // Written again without its dead rows; a mere VACUUM would leave their bytes in the pages.
                var sql = $"VACUUM (FULL) \"{table}\"";
                await Database.ExecuteSqlRawAsync(sql, cancel);
            }
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            // A backup reads: autovacuum comes later, and nobody waits for it.
        }
        finally
        {
            await Database.ExecuteSqlRawAsync("RESET lock_timeout", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    /// <summary>Foreign keys are the engine's own affair, unless someone turned them off and left one unverified.</summary>
    public override async Task<List<string>> FindFaultsAsync(CancellationToken cancel) =>
        (await Database.SqlQuery<string>($"SELECT conname::text AS \"Value\" FROM pg_constraint WHERE NOT convalidated").ToListAsync(cancel))
        .ConvertAll(x => $"la contrainte « {x} » n’est pas vérifiée.");

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

    /// <summary>A column of which the database gives the numbers.</summary>
    sealed record GivenNumber(string Table, string Column);

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
