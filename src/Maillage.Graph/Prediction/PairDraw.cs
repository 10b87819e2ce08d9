namespace Maillage.Graph.Prediction;

/// <summary>
/// Pairs of actors of whom it is known whether they tied after a cut: all of them where they are few, else as many ties and others as asked for, drawn with a seed. Only
/// actors who were tied to somebody before the cut, only pairs not tied yet.
/// </summary>
sealed class PairDraw
{
    /// <param name="before">Who was tied before the cut.</param>
    /// <param name="after">Who was tied at the end, those of before included.</param>
    /// <param name="most">How many ties at most, and how many others.</param>
    /// <param name="seed">What draws start from.</param>
    /// <param name="cancel">Stops the work.</param>
    public PairDraw(SparseGraph before, SparseGraph after, int most, ulong seed, CancellationToken cancel)
    {
        var random = new SplitMix64(seed);
        Actors = [.. Enumerable.Range(0, before.NodeCount).Where(x => before.Degree(x) > 0)];
        List<(int, int)> came = [];
        long known = 0;
        foreach (var one in Actors)
        {
            cancel.ThrowIfCancellationRequested();
            known += before.Degree(one);
            foreach (var other in after.Neighbours(one))
                if (other > one && before.Degree(other) > 0 && before.WeightBetween(one, other) == 0) came.Add((one, other));
        }
        CameCount = came.Count;
        var pairs = (long)Actors.Length * (Actors.Length - 1) / 2;
        // Hubs that grew too large may have untied some: what is neither tied before nor came is an other.
        OtherCount = pairs - known / 2 - CameCount;
        if (came.Count > most)
        {
            int[] order = [.. Enumerable.Range(0, came.Count)];
            random.Shuffle(order);
            came = [.. order.Take(most).Order().Select(x => came[x])];
        }
        Came = [.. came];
        Others = OtherCount <= most ? [.. AllOthers(before, after, cancel)] : Drawn(before, after, most, ref random, cancel);
    }

    /// <summary>Everybody who was tied to somebody before the cut, ascending.</summary>
    public int[] Actors { get; }

    /// <summary>Pairs that tied after the cut, the lesser number first.</summary>
    public (int One, int Other)[] Came { get; }

    /// <summary>Pairs that did not.</summary>
    public (int One, int Other)[] Others { get; }

    /// <summary>How many tied, drawn or not.</summary>
    public int CameCount { get; }

    /// <summary>How many did not, drawn or not.</summary>
    public long OtherCount { get; }

    /// <summary>How many ties each of <see cref="Came"/> stands for.</summary>
    public double CameWeight => Came.Length == 0 ? 0 : (double)CameCount / Came.Length;

    /// <summary>How many pairs each of <see cref="Others"/> stands for.</summary>
    public double OtherWeight => Others.Length == 0 ? 0 : (double)OtherCount / Others.Length;

    IEnumerable<(int, int)> AllOthers(SparseGraph before, SparseGraph after, CancellationToken cancel)
    {
        for (var i = 0; i < Actors.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            for (var j = i + 1; j < Actors.Length; j++)
                if (IsOther(before, after, Actors[i], Actors[j])) yield return (Actors[i], Actors[j]);
        }
    }

    /// <summary>With replacement: among many more pairs than are drawn a repeated one changes nothing.</summary>
    (int, int)[] Drawn(SparseGraph before, SparseGraph after, int most, ref SplitMix64 random, CancellationToken cancel)
    {
        var drawn = new (int, int)[most];
        for (var place = 0; place < most;)
        {
            cancel.ThrowIfCancellationRequested();
            var (one, other) = (Actors[random.Below(Actors.Length)], Actors[random.Below(Actors.Length)]);
            if (one != other && IsOther(before, after, one, other)) drawn[place++] = (Math.Min(one, other), Math.Max(one, other));
        }
        return drawn;
    }

    static bool IsOther(SparseGraph before, SparseGraph after, int one, int other) => before.WeightBetween(one, other) == 0 && after.WeightBetween(one, other) == 0;
}
