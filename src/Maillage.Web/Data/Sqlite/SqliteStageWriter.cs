using System.Text;
using Maillage.Web.Shared.Import;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Maillage.Web.Data.Sqlite;

/// <summary>
/// Writes rows with one statement of SQLite's own, bound field by field: the provider's command takes twice the time of the row itself to look at
/// each parameter again. A field that says what the row before said stays bound: a list repeats its giver, its year and what it leaves empty.
/// </summary>
sealed class SqliteStageWriter : StageWriter
{
    readonly SqliteConnection connection;
    // A deferred transaction takes locks only on the files it writes: the stage, never the live database.
    readonly SqliteTransaction transaction;
    readonly sqlite3_stmt insert;
    readonly object?[] bound;
    byte[] utf8 = new byte[1024];

    public SqliteStageWriter(SqliteConnection connection, string name, StagedTable table)
    {
        this.connection = connection;
        transaction = connection.BeginTransaction(deferred: true);
        bound = new object?[table.Columns.Count];
        var places = string.Join(", ", Enumerable.Repeat("?", table.Columns.Count + 2));
        Check(raw.sqlite3_prepare_v2(connection.Handle, $"INSERT INTO {name} VALUES ({places})", out insert));
    }

    public override void Write(int line, int? fate, object?[] values)
    {
        Check(raw.sqlite3_bind_int64(insert, 1, line));
        Check(fate is { } known ? raw.sqlite3_bind_int64(insert, 2, known) : raw.sqlite3_bind_null(insert, 2));
        for (var i = 0; i < values.Length; i++)
        {
            if (Equals(values[i], bound[i])) continue;
            Check(Bind(i + 3, values[i]));
            bound[i] = values[i];
        }
        var done = raw.sqlite3_step(insert);
        Check(raw.sqlite3_reset(insert));
        if (done != raw.SQLITE_DONE) Check(done);
    }

    int Bind(int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(insert, place),
        string text => Bind(place, text),
        int number => raw.sqlite3_bind_int64(insert, place, number),
        long number => raw.sqlite3_bind_int64(insert, place, number),
        double number => raw.sqlite3_bind_double(insert, place, number),
        byte[] bytes => raw.sqlite3_bind_blob(insert, place, bytes),
        _ => throw new ArgumentException($"A column does not hold a {value.GetType().Name}.", nameof(value)),
    };

    int Bind(int place, string text)
    {
        // An empty span would be bound as null.
        if (text.Length == 0) return raw.sqlite3_bind_text(insert, place, utf8z.FromSpan("\0"u8));
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (utf8.Length < most) utf8 = new byte[most];
        return raw.sqlite3_bind_text(insert, place, utf8.AsSpan(0, Encoding.UTF8.GetBytes(text, utf8)));
    }

    void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, connection.Handle);
    }

    public override async Task CompleteAsync(CancellationToken cancel) => await transaction.CommitAsync(cancel);

    public override async ValueTask DisposeAsync()
    {
        insert.Dispose();
        await transaction.DisposeAsync();
    }
}
