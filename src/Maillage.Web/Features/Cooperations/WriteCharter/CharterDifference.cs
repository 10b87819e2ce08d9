using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Maillage.Web.Features.Cooperations.WriteCharter;

/// <summary>What changed between two texts, word by word.</summary>
static partial class CharterDifference
{
    /// <summary>A word goes with the space after it: spaces of their own would be found everywhere, and cut what changed into crumbs.</summary>
    static readonly CustomFunctionChunker Words = new(text => Word().Matches(text).Select(x => x.Value).ToArray());

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

    [GeneratedRegex(@"\S+\s*|\s+")]
    private static partial Regex Word();

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
