namespace Maillage.Graph.Prediction;

/// <summary>One suggestion in three goes to the little-connected: a list that names only those whom everybody knows helps nobody.</summary>
public static class OneInThree
{
    /// <summary>
    /// The candidates in an order where of any three in a row one at least has a degree at or below the median. Where the third would be the third well-connected one in a row, the best
    /// little-connected one of those behind comes before it; nothing else moves. Where none is left behind, the rest stays as it is.
    /// </summary>
    /// <remarks>Nobody is added nor left out: to show ten, give more than ten (some thirty) and take the first ten. Time and memory: candidates.</remarks>
    /// <param name="candidates">The best first.</param>
    /// <param name="degrees">How many partners each actor has.</param>
    /// <param name="median">At or below which an actor is little connected: see <see cref="MedianDegree"/>.</param>
    public static LinkCandidate[] Arrange(IReadOnlyList<LinkCandidate> candidates, IReadOnlyList<int> degrees, double median)
    {
        var result = new LinkCandidate[candidates.Count];
        var taken = new bool[candidates.Count];
        int next = 0, little = 0, inARow = 0;
        for (var place = 0; place < result.Length; place++)
        {
            while (next < taken.Length && taken[next]) next++;
            var chosen = next;
            if (inARow == 2)
            {
                while (little < taken.Length && (taken[little] || !IsLittle(little))) little++;
                if (little < taken.Length) chosen = little;
            }
            taken[chosen] = true;
            inARow = IsLittle(chosen) ? 0 : Math.Min(2, inARow + 1);
            result[place] = candidates[chosen];
        }
        return result;

        bool IsLittle(int i) => degrees[candidates[i].Node] <= median;
    }

    /// <summary>The median degree of those who have a partner; <see cref="double.NaN"/> where nobody has one: then nobody is little connected.</summary>
    public static double MedianDegree(IEnumerable<int> degrees)
    {
        int[] tied = [.. degrees.Where(x => x > 0).Order()];
        return tied.Length == 0 ? double.NaN : (tied[(tied.Length - 1) / 2] + tied[tied.Length / 2]) / 2d;
    }
}
