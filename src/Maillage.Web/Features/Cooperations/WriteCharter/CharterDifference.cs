using DiffPlex;
using DiffPlex.Chunkers;

namespace Maillage.Web.Features.Cooperations.WriteCharter;

/// <summary>What changed between two texts, word by word.</summary>
static class CharterDifference
{
    static readonly DelimiterChunker Words = new([' ', '\n', '\t', '\u00a0', '\u202f', '’', '\'', ',', ';', ':', '.', '!', '?', '(', ')', '«', '»']);

    /// <summary>The runs of words that stayed, went or came, in reading order.</summary>
    public static IReadOnlyList<ChangedRun> Of(string before, string after)
    {
        if (before == after) return before.Length == 0 ? [] : [new ChangedRun(RunChange.Kept, before)];
        var found = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, Words);
        var runs = new List<ChangedRun>();
        var at = 0;
        foreach (var block in found.DiffBlocks)
        {
            Add(runs, RunChange.Kept, found.PiecesOld, at, block.DeleteStartA - at);
            Add(runs, RunChange.Removed, found.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            Add(runs, RunChange.Added, found.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(runs, RunChange.Kept, found.PiecesOld, at, found.PiecesOld.Count - at);
        return runs;
    }

    static void Add(List<ChangedRun> runs, RunChange change, IReadOnlyList<string> pieces, int from, int count)
    {
        if (count > 0) runs.Add(new ChangedRun(change, string.Concat(pieces.Skip(from).Take(count))));
    }
}

/// <summary>A run of words.</summary>
sealed record ChangedRun(RunChange Change, string Text);

/// <summary>What became of a run of words.</summary>
enum RunChange
{
    Kept = 0,
    Removed = 1,
    Added = 2,
}
