using Microsoft.Data.Sqlite;

namespace Maillage.Web.Data.Sqlite;

/// <summary>One prepared insertion, bound again for each row.</summary>
sealed class SqliteTableLoad : TableLoad
{
    readonly SqliteCommand insert;
    readonly StoredTable table;

    public SqliteTableLoad(SqliteConnection connection, SqliteTransaction transaction, StoredTable table)
    {
        this.table = table;
        insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(x => $"\"{x.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        for (var i = 0; i < table.Columns.Count; i++) insert.Parameters.Add(new SqliteParameter($"$p{i}", null));
    }

    public override void Write(IReadOnlyList<object?> values)
    {
        for (var i = 0; i < values.Count; i++)
        {
            insert.Parameters[i].Value = table.Columns[i] is { Bytes: { } members } && values[i] is string document ? JsonBytes.ToHex(document, members) : values[i] ?? DBNull.Value;
            // Guessed from the value, and kept by the provider when the next one has another type.
            insert.Parameters[i].ResetSqliteType();
        }
        insert.ExecuteNonQuery();
    }

    public override Task CompleteAsync(CancellationToken cancel) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => insert.DisposeAsync();
}
