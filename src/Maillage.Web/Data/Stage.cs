using System.Data.Common;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Data;

/// <summary>
/// Tables apart from the live ones, in which an import puts what it read so as to compare it before it writes anything.
/// They share the connection of a <see cref="MaillageDb"/> and vanish with the stage.
/// </summary>
public abstract class Stage(DbConnection connection) : IAsyncDisposable
{
    protected DbConnection Connection => connection;

    /// <summary>How SQL names the staged twin of a live table.</summary>
    public abstract string NameOf(StagedTable table);

    /// <summary>The engine's word for a type.</summary>
    protected abstract string TypeOf(StagedType type);

    /// <summary>The words that create a table of the stage.</summary>
    protected abstract string CreateTable { get; }

    /// <summary>Opens a writer of rows; one at a time.</summary>
    public abstract Task<StageWriter> WriteAsync(StagedTable table, CancellationToken cancel);

    /// <summary>Makes the staged twin of a live table, with the line of the file and the fate of each row.</summary>
    public Task CreateAsync(StagedTable table, CancellationToken cancel)
    {
        var columns = table.Columns.Select(x => $"{x.Name} {TypeOf(x.Type)}");
        return ExecuteAsync($"{CreateTable} {NameOf(table)} (line integer, fate integer, {string.Join(", ", columns)})", cancel);
    }

    /// <summary>Indexes the staged rows by their key and by their record, so that they are compared in one pass.</summary>
    public async Task IndexAsync(StagedTable table, CancellationToken cancel)
    {
        await IndexAsync(NameOf(table), [.. table.Keys.Select(x => x.Name), "line"], cancel);
        await IndexAsync(NameOf(table), [.. table.RecordColumns, "fate"], cancel);
    }

    /// <summary>The name of the stage's list of the keys that are gone from a table.</summary>
    public string GoneFrom(StagedTable table) => NameOf(table) + "_gone";

    /// <summary>Indexes the list of what is gone by record.</summary>
    public Task IndexGoneAsync(StagedTable table, CancellationToken cancel) => IndexAsync(GoneFrom(table), table.RecordColumns, cancel);

    protected abstract Task IndexAsync(string name, IReadOnlyList<string> columns, CancellationToken cancel);

    /// <summary>Makes a table of the stage out of a query.</summary>
    public Task CreateAsAsync(string name, string query, CancellationToken cancel) => ExecuteAsync($"{CreateTable} {name} AS {query}", cancel);

    /// <summary>Runs one statement; gives the number of rows it wrote.</summary>
    public async Task<int> ExecuteAsync(string sql, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = CurrentTransaction;
        return await command.ExecuteNonQueryAsync(cancel);
    }

    /// <summary>Runs an insertion that brings a live table more rows than it has; must run inside the transaction.</summary>
    public virtual Task InsertMostAsync(StagedTable table, string insert, CancellationToken cancel) => ExecuteAsync(insert, cancel);

    /// <summary>Runs a query and reads each row.</summary>
    public async Task QueryAsync(string sql, Action<DbDataReader> read, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = CurrentTransaction;
        await using var rows = await command.ExecuteReaderAsync(cancel);
        while (await rows.ReadAsync(cancel)) read(rows);
    }

    /// <summary>The transaction that statements belong to while changes are applied.</summary>
    public DbTransaction? CurrentTransaction { get; set; }

    public abstract ValueTask DisposeAsync();
}

/// <summary>Writes rows into a staged table as fast as the engine can.</summary>
public abstract class StageWriter : IAsyncDisposable
{
    /// <summary>Writes a row: the line of the file, its fate when already known, the values in the order of the table's columns.</summary>
    public abstract void Write(int line, int? fate, object?[] values);

    /// <summary>Ends the writing; without it nothing is kept.</summary>
    public abstract Task CompleteAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();
}
