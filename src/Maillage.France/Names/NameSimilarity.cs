namespace Maillage.France.Names;

/// <summary>Compares names word by word, each word weighed by how rare it is.</summary>
/// <remarks>
/// The soft TF-IDF of W. Cohen, P. Ravikumar and S. Fienberg ("A Comparison of String Distance Metrics for Name-Matching Tasks", IJCAI 2003), with the bits of
/// <see cref="NameCommonness"/> as weights and Dice's ratio in place of the cosine: with pairs of words (a, b) of the two names taken from the most alike down, each
/// word once, and s the likeness of a pair, Score = Σ s·(bits a + bits b) / (Σ bits a + Σ bits b). Words are alike when equal (1), when one begins the other (0.9: files cut and
/// shorten words), else by Jaro and Winkler's measure from 0.9 up (W. Winkler, 1990). Names whose letters are the same but for spaces are equal to 0.98.
/// Numbers that differ (« Ligue de l’enseignement 31 » and « 34 ») take a third of the score away. Thread-safe.
/// </remarks>
public static class NameSimilarity
{
    const double Prefix = 0.9;
    const double LeastWord = 0.9;
    const double OtherNumber = 2.0 / 3;
    const double Glued = 0.98;
    const double LeastForLetters = 0.25;

    public static NameLikeness Compare(OrganisationName first, OrganisationName second)
    {
        var (a, b) = (first.WordArray, second.WordArray);
        if (a.Length == 0 || b.Length == 0) return default;
        var initials = AreInitials(first, second) || AreInitials(second, first);
        if (first.Key == second.Key) return new NameLikeness(1, 1, first.WordBits.Sum(), initials);

        var (bitsA, bitsB) = (first.WordBits.Sum(), second.WordBits.Sum());
        Span<bool> takenA = stackalloc bool[a.Length];
        Span<bool> takenB = stackalloc bool[b.Length];
        double both = 0, commonA = 0, commonB = 0;
        // From the most alike down, in three sweeps instead of a sort: equal words, cut words, misspelt words.
        for (var sweep = 0; sweep < 3; sweep++)
        {
            for (var i = 0; i < a.Length; i++)
            {
                if (takenA[i]) continue;
                var (best, at) = (0.0, -1);
                for (var j = 0; j < b.Length; j++)
                {
                    if (takenB[j]) continue;
                    var alike = Likeness(a[i], b[j], sweep);
                    if (alike > best) (best, at) = (alike, j);
                }
                if (at < 0) continue;
                (takenA[i], takenB[at]) = (true, true);
                var (x, y) = (first.WordBits[i], second.WordBits[at]);
                both += best * (x + y);
                commonA += best * x;
                commonB += best * y;
            }
        }
        var score = both / (bitsA + bitsB);
        var cover = bitsA < bitsB ? commonA / bitsA : commonB / bitsB;
        var shared = Math.Min(commonA, commonB);
        // Names that are one but for spaces share at least the beginning of a word.
        if (score is >= LeastForLetters and < Glued)
        {
            var letters = Letters(first.Key, second.Key);
            if (letters > score) (score, cover, shared) = (letters, Math.Max(cover, letters), Math.Max(shared, letters * Math.Min(bitsA, bitsB)));
        }
        if (NumbersDiffer(a, b)) (score, cover) = (score * OtherNumber, cover * OtherNumber);
        return new NameLikeness(score, cover, shared, initials);
    }

    /// <summary>Jaro's measure of two words raised by Winkler for a common beginning: 0 to 1.</summary>
    public static double JaroWinkler(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.SequenceEqual(b)) return 1;
        if (a.IsEmpty || b.IsEmpty) return 0;
        var reach = Math.Max(0, Math.Max(a.Length, b.Length) / 2 - 1);
        Span<bool> takenA = a.Length <= 128 ? stackalloc bool[a.Length] : new bool[a.Length];
        Span<bool> takenB = b.Length <= 128 ? stackalloc bool[b.Length] : new bool[b.Length];
        var matches = 0;
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
            {
                if (takenB[j] || a[i] != b[j]) continue;
                (takenA[i], takenB[j]) = (true, true);
                matches++;
                break;
            }
        }
        if (matches == 0) return 0;
        var (swaps, k) = (0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            if (!takenA[i]) continue;
            while (!takenB[k]) k++;
            if (a[i] != b[k]) swaps++;
            k++;
        }
        double m = matches;
        var jaro = (m / a.Length + m / b.Length + (m - swaps / 2) / m) / 3;
        var start = 0;
        while (start < 4 && start < a.Length && start < b.Length && a[start] == b[start]) start++;
        return jaro + start * 0.1 * (1 - jaro);
    }

    static double Likeness(string a, string b, int sweep)
    {
        switch (sweep)
        {
            case 0:
                return a == b ? 1 : 0;
            case 1:
                var (shorter, longer) = a.Length < b.Length ? (a, b) : (b, a);
                return shorter.Length >= 3 && longer.StartsWith(shorter, StringComparison.Ordinal) ? Prefix : 0;
            default:
                // A length of less than half cannot reach the least likeness.
                if (a.Length < 4 || b.Length < 4 || a.Length > 2 * b.Length || b.Length > 2 * a.Length || char.IsAsciiDigit(a[0]) || char.IsAsciiDigit(b[0])) return 0;
                var alike = JaroWinkler(a, b);
                return alike >= LeastWord ? alike : 0;
        }
    }

    /// <summary>The whole keys letter by letter: « multi cité » and « multicité », « m1ssion » and « mission »; 0 when they are not nearly the same.</summary>
    static double Letters(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 4) return 0;
        var (x, y) = (a.Replace(" ", "", StringComparison.Ordinal), b.Replace(" ", "", StringComparison.Ordinal));
        if (x == y) return Glued;
        var most = Math.Max(x.Length, y.Length);
        if (most < 8) return 0;
        var edits = Edits(x, y, most / 8);
        return edits > most / 8 ? 0 : Glued - 1.2 * edits / most;
    }

    /// <summary>Letters to add, drop, replace or swap with the next (F. Damerau, 1964, neighbours only); more than <paramref name="most"/> when they are too many.</summary>
    static int Edits(string a, string b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most) return most + 1;
        var width = b.Length + 1;
        Span<int> before = stackalloc int[width];
        Span<int> last = stackalloc int[width];
        Span<int> row = stackalloc int[width];
        for (var j = 0; j < width; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j < width; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var edits = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) edits = Math.Min(edits, before[j - 2] + 1);
                row[j] = edits;
                least = Math.Min(least, edits);
            }
            if (least > most) return most + 1;
            last.CopyTo(before);
            row.CopyTo(last);
        }
        return last[width - 1];
    }

    static bool NumbersDiffer(string[] a, string[] b)
    {
        var (inA, inB) = (false, false);
        foreach (var word in a)
        {
            if (!IsNumber(word)) continue;
            if (b.AsSpan().Contains(word)) return false;
            inA = true;
        }
        foreach (var word in b) inB |= IsNumber(word);
        return inA && inB;

        static bool IsNumber(string word) => !word.AsSpan().ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Whether the first stands for the second by its initials.</summary>
    static bool AreInitials(OrganisationName first, OrganisationName second)
    {
        if (first.WordArray.Length == 1 && (second.Acronyms.Contains(first.Key) || OrganisationName.IsAcronymOf(first.Key, second.WordArray)
            // « AFEV » counts the A of « association », which keys leave out.
            || first.Key is ['a', _, _, _, ..] && OrganisationName.IsAcronymOf(first.Key[1..], second.WordArray))) return true;
        return first.Acronyms.Any(second.Words.Contains);
    }
}
