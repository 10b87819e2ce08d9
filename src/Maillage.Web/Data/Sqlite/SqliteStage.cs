using Maillage.Web.Shared.Import;
using Microsoft.Data.Sqlite;

namespace Maillage.Web.Data.Sqlite;

/// <summary>The stage in a file of its own, attached: filling it takes no lock on the live database.</summary>
sealed class SqliteStage(MaillageDb db, SqliteConnection connection, string file) : Stage(db, connection)
{
    public override string NameOf(StagedTable table) => $"stage.staged_{table.Name}";

    protected override string CreateTable => "CREATE TABLE";

    protected override string TypeOf(StagedType type) => type switch
    {
        StagedType.Integer or StagedType.Long => "INTEGER",
        StagedType.Real => "REAL",
        StagedType.Bytes => "BLOB",
        _ => "TEXT",
    };

    public static async Task<SqliteStage> OpenAsync(MaillageDb db, SqliteConnection connection, string folder, CancellationToken cancel)
    {
        // Whoever opens a stage is alone to import: the file of another belongs to a program that was killed.
        foreach (var remnant in Directory.EnumerateFiles(folder, "stage-*")) File.Delete(remnant);
        var file = Path.Combine(folder, $"stage-{Guid.NewGuid():N}.db");
        var stage = new SqliteStage(db, connection, file);
        await stage.ExecuteAsync($"ATTACH DATABASE '{file.Replace("'", "''", StringComparison.Ordinal)}' AS stage", cancel);
        await stage.ExecuteAsync("PRAGMA stage.journal_mode = OFF; PRAGMA stage.synchronous = OFF;", cancel);
        return stage;
    }

    protected override Task IndexAsync(string name, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        var table = name["stage.".Length..];
        return ExecuteAsync($"CREATE INDEX stage.{table}_by_{string.Join('_', columns)} ON {table} ({string.Join(", ", columns)})", cancel);
    }

    public override Task<StageWriter> WriteAsync(StagedTable table, CancellationToken cancel) =>
        Task.FromResult<StageWriter>(new Writer(connection, NameOf(table), table));

    public override async ValueTask DisposeAsync()
    {
        await ExecuteAsync("DETACH DATABASE stage", CancellationToken.None);
        File.Delete(file);
    }

    sealed class Writer : StageWriter
    {
        // A deferred transaction takes locks only on the files it writes: the stage, never the live database.
        readonly SqliteTransaction transaction;
        readonly SqliteCommand insert;

        public Writer(SqliteConnection connection, string name, StagedTable table)
        {
            transaction = connection.BeginTransaction(deferred: true);
            insert = connection.CreateCommand();
            insert.Transaction = transaction;
            var places = Enumerable.Range(0, table.Columns.Count + 2).Select(i => $"$p{i}").ToArray();
            insert.CommandText = $"INSERT INTO {name} VALUES ({string.Join(", ", places)})";
            foreach (var place in places) insert.Parameters.Add(new SqliteParameter(place, null));
            insert.Prepare();
        }

        public override void Write(int line, int? fate, object?[] values)
        {
            insert.Parameters[0].Value = line;
            insert.Parameters[1].Value = (object?)fate ?? DBNull.Value;
            for (var i = 0; i < values.Length; i++) insert.Parameters[i + 2].Value = values[i] ?? DBNull.Value;
            insert.ExecuteNonQuery();
        }

        public override async Task CompleteAsync(CancellationToken cancel) => await transaction.CommitAsync(cancel);

        public override async ValueTask DisposeAsync()
        {
            await insert.DisposeAsync();
            await transaction.DisposeAsync();
        }
    }
}
