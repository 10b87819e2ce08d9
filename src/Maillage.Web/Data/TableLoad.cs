namespace Maillage.Web.Data;

/// <summary>Fills a table row by row, as fast as the engine can. See <see cref="MaillageDb.LoadAsync"/>.</summary>
public abstract class TableLoad : IAsyncDisposable
{
    /// <summary>Writes a row.</summary>
    /// <param name="values">
    /// In the order of the columns: null, <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/> (also for
    /// JSON), bytes, <see cref="DateTime"/> in UTC, <see cref="Guid"/>, as the kind of the column says.
    /// </param>
    public abstract void Write(IReadOnlyList<object?> values);

    /// <summary>Ends the filling; without it nothing is kept.</summary>
    public abstract Task CompleteAsync(CancellationToken cancel);

    public abstract ValueTask DisposeAsync();
}
