using System.Threading.Channels;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// Rows on their way to the stage: one thread reads and checks, another writes. A few thousand rows wait at most; the reader
/// waits when the writer is slower.
/// </summary>
sealed class StageQueue : IAsyncDisposable
{
    const int RowsInBatch = 256;

    readonly Channel<List<StagedRow>> batches = Channel.CreateBounded<List<StagedRow>>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
    readonly StageWriter writer;
    readonly Task writing;
    List<StagedRow> batch = new(RowsInBatch);

    public StageQueue(StageWriter writer)
    {
        this.writer = writer;
        writing = Task.Run(WriteAllAsync);
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
                foreach (var row in rows) writer.Write(row.Line, row.Fate, row.Values);
        }
        catch (Exception e)
        {
            batches.Writer.TryComplete(e);
            throw;
        }
    }

    readonly record struct StagedRow(int Line, int? Fate, object?[] Values);
}
