namespace Maillage.Graph.Measures;

/// <summary>Works on nodes side by side. What is written for a node depends on that node alone, so the result is the same for any number of threads.</summary>
static class ManyNodes
{
    /// <summary>Enough nodes at a time that handing them out costs nothing, few enough that no thread waits long for the last one.</summary>
    const int Piece = 64;

    /// <param name="count">How many nodes.</param>
    /// <param name="threads">How many threads at most; null for one a processor.</param>
    /// <param name="scratch">What a thread works with.</param>
    /// <param name="work">Is given the first node of a piece and the one behind its last.</param>
    /// <param name="cancel">Stops the work between two pieces.</param>
    /// <param name="piece">How many nodes are handed out at a time.</param>
    public static void Do<TScratch>(int count, int? threads, Func<TScratch> scratch, Action<TScratch, int, int> work, CancellationToken cancel, int piece = Piece)
    {
        cancel.ThrowIfCancellationRequested();
        var pieces = (count + piece - 1) / piece;
        Parallel.For(0, pieces, new ParallelOptions { MaxDegreeOfParallelism = threads ?? Environment.ProcessorCount, CancellationToken = cancel }, scratch, (i, _, mine) =>
        {
            work(mine, i * piece, Math.Min(count, (i + 1) * piece));
            return mine;
        }, _ => { });
    }

    /// <summary>The same for work that needs nothing of its own.</summary>
    public static void Do(int count, int? threads, Action<int> work, CancellationToken cancel) => Do(count, threads, () => work, (each, first, last) =>
    {
        for (var node = first; node < last; node++) each(node);
    }, cancel);
}
