using Maillage.Web.Shared.Import;
using Microsoft.Data.Sqlite;

namespace Maillage.Web.Data.Sqlite;

/// <summary>The stage in a file of its own, attached: filling it takes no lock on the live database.</summary>
sealed class SqliteStage(SqliteConnection connection, string file) : Stage(connection)
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

    public static async Task<SqliteStage> OpenAsync(SqliteConnection connection, string folder, CancellationToken cancel)
    {
        // Whoever opens a stage is alone to import: the file of another belongs to a program that was killed.
        foreach (var remnant in Directory.EnumerateFiles(folder, "stage-*")) File.Delete(remnant);
        var file = Path.Combine(folder, $"stage-{Guid.NewGuid():N}.db");
        var stage = new SqliteStage(connection, file);
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
        Task.FromResult<StageWriter>(new SqliteStageWriter(connection, NameOf(table), table));

    /// <summary>Indexes are made again afterwards, by one sort each, rather than kept along row by row at places far apart.</summary>
    public override async Task InsertMostAsync(StagedTable table, string insert, CancellationToken cancel)
    {
        var indexes = new List<(string Name, string Definition)>();
        await QueryAsync($"SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND tbl_name = '{table.Name}' AND sql IS NOT NULL",
            row => indexes.Add((row.GetString(0), row.GetString(1))), cancel);
        foreach (var (name, _) in indexes) await ExecuteAsync($"DROP INDEX main.{name}", cancel);
        await ExecuteAsync(insert, cancel);
        foreach (var (_, definition) in indexes) await ExecuteAsync(definition, cancel);
    }

    public override async ValueTask DisposeAsync()
    {
        await ExecuteAsync("DETACH DATABASE stage", CancellationToken.None);
        File.Delete(file);
    }
}
