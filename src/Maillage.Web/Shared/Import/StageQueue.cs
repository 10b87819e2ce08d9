using System.Threading.Channels;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// Rows on their way to the stage: one thread reads and checks, another tells which are wanted and writes them. A few thousand rows wait at most; the reader
/// waits when the writer is slower.
/// </summary>
sealed class StageQueue : IAsyncDisposable
{
    const int RowsInBatch = 256;

    readonly Channel<List<StagedRow>> batches = Channel.CreateBounded<List<StagedRow>>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
    readonly StageWriter writer;
    readonly Func<object?[], bool> wants;
    readonly Task writing;
    List<StagedRow> batch = new(RowsInBatch);

    /// <param name="writer">Disposed of with the queue.</param>
    /// <param name="wants">Whether a row is to be staged; asked on another thread, for each row in its order, until the queue is complete.</param>
    public StageQueue(StageWriter writer, Func<object?[], bool> wants)
    {
        (this.writer, this.wants) = (writer, wants);
        writing = Task.Run(WriteAllAsync);
    }

    /// <summary>Makes the staged twin of a table and puts rows into it that no line of a file holds.</summary>
    public static async Task FillAsync(Stage stage, StagedTable table, IEnumerable<object?[]> rows, Func<object?[], bool> wants, CancellationToken cancel)
    {
        await stage.CreateAsync(table, cancel);
        await using var queue = new StageQueue(await stage.WriteAsync(table, cancel), wants);
        var line = 0;
        foreach (var row in rows) queue.Write(++line, null, row);
        await queue.CompleteAsync(cancel);
    }

    public void Write(int line, int? fate, object?[] values)
    {
        batch.Add(new StagedRow(line, fate, values));
        if (batch.Count == RowsInBatch) Send();
    }

    /// <summary>Ends the writing; without it nothing is kept.</summary>
    public async Task CompleteAsync(CancellationToken cancel)
    {
        Send();
        batches.Writer.Complete();
        // Waited for on this thread, as in Send: what follows would else run on top of the writer's stack, which would hold all that was read.
        writing.GetAwaiter().GetResult();
        await writer.CompleteAsync(cancel);
    }

    public async ValueTask DisposeAsync()
    {
        batches.Writer.TryComplete();
        await writing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await writer.DisposeAsync();
    }

    void Send()
    {
        if (batch.Count == 0) return;
        var full = batch;
        batch = new List<StagedRow>(RowsInBatch);
        while (!batches.Writer.TryWrite(full))
        {
            // A writer that failed takes no more: its error is what has to be told.
            if (writing.IsCompleted) writing.GetAwaiter().GetResult();
            batches.Writer.WaitToWriteAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    async Task WriteAllAsync()
    {
        try
        {
            await foreach (var rows in batches.Reader.ReadAllAsync())
                foreach (var row in rows)
                    if (wants(row.Values)) writer.Write(row.Line, row.Fate, row.Values);
        }
        catch (Exception e)
        {
            batches.Writer.TryComplete(e);
            throw;
        }
    }

    readonly record struct StagedRow(int Line, int? Fate, object?[] Values);
}
