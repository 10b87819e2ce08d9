using System.Collections;

namespace Maillage.Web.Features.Actors;

/// <summary>Words of texts in order, each with the texts where it stands: what begins with a few letters is found by halving.</summary>
sealed class ActorWords
{
    readonly string[] words;
    readonly int[][] places;
    readonly int count;

    /// <param name="texts">Folded; a text is told by its place.</param>
    public ActorWords(IEnumerable<string> texts)
    {
        var found = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var lookup = found.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in texts)
        {
            foreach (var range in text.AsSpan().Split(' '))
            {
                var word = text.AsSpan(range);
                if (word.Length == 0) continue;
                if (!lookup.TryGetValue(word, out var where)) lookup[word] = where = [];
                if (where.Count == 0 || where[^1] != count) where.Add(count);
            }
            count++;
        }
        words = [.. found.Keys.Order(StringComparer.Ordinal)];
        places = [.. words.Select(x => found[x].ToArray())];
    }

    /// <summary>The texts in which each of the words asked begins a word; null when none is asked.</summary>
    /// <param name="asked">Folded words.</param>
    public BitArray? Find(IReadOnlyList<string> asked)
    {
        BitArray? all = null;
        foreach (var beginning in asked)
        {
            var found = new BitArray(count);
            for (var i = FirstFrom(beginning); i < words.Length && words[i].StartsWith(beginning, StringComparison.Ordinal); i++)
                foreach (var place in places[i]) found[place] = true;
            all = all is null ? found : all.And(found);
        }
        return all;
    }

    int FirstFrom(string beginning)
    {
        var rank = Array.BinarySearch(words, beginning, StringComparer.Ordinal);
        return rank < 0 ? ~rank : rank;
    }
}
