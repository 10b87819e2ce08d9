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
        var (hashes, owners) = Meetings(lines, entries);
        // The blocks of each entry, in order: two entries are compared in the first block that they share.
        var places = new List<int>[entries.Count];
        var blocks = BlocksOf(hashes).ToList();
        foreach (var block in blocks)
        {
            owners.AsSpan(block).Sort();
            foreach (var owner in owners.AsSpan(block)) (places[owner] ??= new List<int>(4)).Add(block.Start.Value);
        }
        // From here on the organisations do not grow: comparing only reads, on all cores, and what it finds is told in one order.
        forest.Flatten();
        foreach (var (a, b, alike) in blocks.AsParallel().AsOrdered().SelectMany(AlikeIn)) Tell(lines, forest, entries[a], entries[b], alike, doubts);

        List<(int, int, NameLikeness)> AlikeIn(Range block)
        {
            var found = new List<(int, int, NameLikeness)>();
            var own = owners.AsSpan(block);
            for (var i = 0; i < own.Length; i++)
            {
                for (var j = i + 1; j < own.Length; j++)
                {
                    var (a, b) = (own[i], own[j]);
                    if (entries[a].Key != entries[b].Key && FirstShared(places[a], places[b]) == block.Start.Value && MayMeet(lines, forest, entries[a], entries[b])
                        && Compare(lines, entries[a], entries[b]) is { } alike) found.Add((a, b, alike));
                }
            }
            return found;
        }
    }

    /// <summary>Blocks of two entries at least that are not too large.</summary>
    static IEnumerable<Range> BlocksOf(ulong[] hashes)
    {
        for (int start = 0, end; start < hashes.Length; start = end)
        {
            end = start + 1;
            while (end < hashes.Length && hashes[end] == hashes[start]) end++;
            if (end - start is >= 2 and <= LargestBlock) yield return start..end;
        }
    }

    static int FirstShared(List<int> a, List<int> b)
    {
        for (int i = 0, j = 0; i < a.Count && j < b.Count;)
        {
            if (a[i] == b[j]) return a[i];
            if (a[i] < b[j]) i++;
            else j++;
        }
        return -1;
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

    /// <summary>Null when the names are not alike.</summary>
    static NameLikeness? Compare(IdentityLines lines, Entry a, Entry b)
    {
        var (first, second) = (lines.Names[a.Lines[0]], lines.Names[b.Lines[0]]);
        var alike = NameSimilarity.Compare(first, second);
        if (first.FormerKey.Length > 0 && first.FormerKey == second.Key || second.FormerKey.Length > 0 && second.FormerKey == first.Key)
            alike = new NameLikeness(Math.Max(alike.Score, 0.9), 1, Math.Min(first.Bits, second.Bits), alike.ByInitials);
        return alike.Score < 0.6 && alike.Cover < 0.9 && !alike.ByInitials ? null : alike;
    }

    static void Tell(IdentityLines lines, IdentityForest forest, Entry a, Entry b, NameLikeness alike, IdentityDoubts doubts)
    {
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

    /// <summary>What each name may meet others by, with the entry that holds it, sorted: equal hashes side by side.</summary>
    static (ulong[] Hashes, int[] Owners) Meetings(IdentityLines lines, List<Entry> entries)
    {
        var own = new ulong[entries.Count][];
        Parallel.For(0, entries.Count, i => own[i] = MeetingsOf(lines.Names[entries[i].Lines[0]], entries[i].Where));
        var count = own.Sum(x => x.Length);
        var (hashes, owners) = (new ulong[count], new int[count]);
        for (int i = 0, next = 0; i < own.Length; next += own[i++].Length)
        {
            own[i].CopyTo(hashes, next);
            owners.AsSpan(next, own[i].Length).Fill(i);
        }
        Array.Sort(hashes, owners);
        return (hashes, owners);
    }

    static ulong[] MeetingsOf(OrganisationName name, int where)
    {
        var own = new HashSet<ulong>();
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
        foreach (var initials in name.PossibleInitials) own.Add(Hash('i', initials));
        return [.. own.Select(x => Mix(x, where))];
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
