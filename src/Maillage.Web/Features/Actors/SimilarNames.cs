using System.Runtime.InteropServices;
using Maillage.France.Names;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// Finds names that are alike without being equal, in one department or contract, for a person to look at. Never compares all with all: two names meet where
/// they share one of their rarest words, the beginning of one, their first letters, or where the one is the initials of the other.
/// </summary>
static class SimilarNames
{
    /// <summary>A word that more names of one department hold is too common there to make them meet.</summary>
    const int LargestBlock = 60;

    const int RarestWords = 3;

    /// <summary>Lines of one name in one department or, where none is known, one contract (below zero).</summary>
    readonly record struct Entry(int Key, int Where, int[] Lines);

    public static void Find(IdentityLines lines, IdentityForest forest, IdentityDoubts doubts)
    {
        var entries = Entries(lines);
        var blocks = Blocks(lines, entries);
        var seen = new HashSet<(int, int)>();
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = start + 1;
            while (end < blocks.Count && blocks[end].Hash == blocks[start].Hash) end++;
            if (end - start is < 2 or > LargestBlock) continue;
            for (var i = start; i < end; i++)
            {
                for (var j = i + 1; j < end; j++)
                {
                    // Sorted by owner within a block.
                    var (a, b) = (blocks[i].Owner, blocks[j].Owner);
                    if (entries[a].Key != entries[b].Key && MayMeet(lines, forest, entries[a], entries[b]) && seen.Add((a, b)))
                        Compare(lines, forest, entries[a], entries[b], doubts);
                }
            }
        }
    }

    /// <summary>Whether some line of the one is not contradicted by some line of the other.</summary>
    static bool MayMeet(IdentityLines lines, IdentityForest forest, Entry a, Entry b)
    {
        foreach (var x in a.Lines)
        {
            foreach (var y in b.Lines)
            {
                if (!forest.Contradict(x, y)) return forest.Find(x) != forest.Find(y);
            }
        }
        return false;
    }

    static void Compare(IdentityLines lines, IdentityForest forest, Entry a, Entry b, IdentityDoubts doubts)
    {
        var (first, second) = (lines.Names[a.Lines[0]], lines.Names[b.Lines[0]]);
        var alike = NameSimilarity.Compare(first, second);
        if (first.FormerKey.Length > 0 && first.FormerKey == second.Key || second.FormerKey.Length > 0 && second.FormerKey == first.Key)
            alike = new NameLikeness(Math.Max(alike.Score, 0.9), 1, Math.Min(first.Bits, second.Bits), alike.ByInitials);
        if (alike.Score < 0.6 && alike.Cover < 0.9 && !alike.ByInitials) return;
        foreach (var one in a.Lines.GroupBy(forest.Find).Take(4))
        {
            foreach (var other in b.Lines.GroupBy(forest.Find).Take(4))
            {
                if (one.Key == other.Key) continue;
                var (x, y) = doubts.Closest([.. one], [.. other]);
                doubts.Add(x, y, alike);
            }
        }
    }

    static List<Entry> Entries(IdentityLines lines)
    {
        var placed = new List<(int Where, int Key, int Line)>(lines.Count + lines.Count / 4);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines.Names[i].Bits == 0) continue;
            if (lines.Department[i] != 0) placed.Add((lines.Department[i], lines.Key[i], i));
            if (lines.Near[i] != 0 && lines.Near[i] != lines.Department[i]) placed.Add((lines.Near[i], lines.Key[i], i));
            if (lines.Department[i] == 0 && lines.Near[i] == 0) placed.AddRange(lines.Families[i].Select(x => (-1 - x, lines.Key[i], i)));
        }
        placed.Sort();
        var entries = new List<Entry>();
        for (int start = 0, end; start < placed.Count; start = end)
        {
            end = start + 1;
            while (end < placed.Count && (placed[end].Where, placed[end].Key) == (placed[start].Where, placed[start].Key)) end++;
            entries.Add(new Entry(placed[start].Key, placed[start].Where, [.. placed[start..end].Select(x => x.Line)]));
        }
        // The numbers of keys and departments follow the order of the lines, so this order does too.
        return entries;
    }

    /// <summary>What each name may meet others by, sorted: equal hashes side by side.</summary>
    static List<(ulong Hash, int Owner)> Blocks(IdentityLines lines, List<Entry> entries)
    {
        var blocks = new List<(ulong Hash, int Owner)>(entries.Count * 8);
        var own = new HashSet<ulong>();
        for (var i = 0; i < entries.Count; i++)
        {
            var name = lines.Names[entries[i].Lines[0]];
            own.Clear();
            foreach (var word in name.Words.Distinct().OrderByDescending(NameCommonness.Bits).ThenBy(x => x, StringComparer.Ordinal).Take(RarestWords))
            {
                if (word.Length < 2) continue;
                own.Add(Hash('w', word));
                if (word.Length >= 5) own.Add(Hash('p', word.AsSpan(0, 5)));
            }
            var letters = string.Concat(name.Words);
            own.Add(Hash('l', letters.AsSpan(0, Math.Min(6, letters.Length))));
            if (name.FormerKey.Length > 0) own.Add(Hash('k', name.FormerKey));
            own.Add(Hash('k', name.Key));
            if (name.Words.Count == 1 && name.Key.Length is >= 3 and <= 8) own.Add(Hash('i', name.Key));
            if (name.Words.Count >= 3) own.Add(Hash('i', string.Concat(name.Words.Select(x => x[0]))));
            foreach (var acronym in name.Acronyms) own.Add(Hash('i', acronym));
            foreach (var hash in own) blocks.Add((Mix(hash, entries[i].Where), i));
        }
        blocks.Sort();
        return blocks;
    }

    /// <summary>FNV-1a, the same on every machine and run.</summary>
    static ulong Hash(char kind, ReadOnlySpan<char> text)
    {
        var hash = (14695981039346656037UL ^ kind) * 1099511628211UL;
        foreach (var b in MemoryMarshal.AsBytes(text)) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }

    static ulong Mix(ulong hash, int where) => (hash ^ (uint)where) * 0x9E3779B97F4A7C15UL;
}
