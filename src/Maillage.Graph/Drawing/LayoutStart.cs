namespace Maillage.Graph.Drawing;

/// <summary>
/// Where the nodes of a component stand before forces move them: where they stood, or places drawn from their keys and spread along ties, each going
/// again and again towards the mean of its neighbours. That is a power iteration towards the slow eigenvectors of the random walk (Koren, "Drawing graphs by
/// eigenvectors", 2005), stopped early: it unfolds the graph, is turned the way the keys say, and a little more of the graph changes it little.
/// </summary>
static class LayoutStart
{
    /// <summary>With 100, about one ring of 36 to 40 nodes in a hundred kept so much of its second way of folding that it was drawn as thin as a line.</summary>
    const int Rounds = 400;

    /// <summary>How far from the middle of its neighbours one that had no place stands, in spacings.</summary>
    const double Beside = 0.5;

    /// <returns>Whether places were known.</returns>
    public static bool Run(LayoutPart part, LayoutOptions options)
    {
        var known = options.Previous.IsEmpty ? 0 : part.Nodes.Count(node => options.Previous.Span[node].IsKnown);
        // With fewer than half there is no picture to keep.
        if (2 * known >= part.Count && known > 0)
        {
            Resume(part, options);
            return true;
        }
        for (var i = 0; i < part.Count; i++) (part.X[i], part.Y[i]) = (KeyHash.Signed(part.Keys[i], 1), KeyHash.Signed(part.Keys[i], 2));
        double[] strengths = [.. part.Keys.Select((_, i) => part.Pulls.AsSpan(part.Starts[i]..part.Starts[i + 1]).ToArray().Sum())];
        var next = new double[part.Count];
        for (var round = 0; round < Rounds && part.Count > 2; round++)
        {
            Spread(part, strengths, part.X, next);
            Spread(part, strengths, part.Y, next);
            Cross(strengths, part.X, part.Y);
        }
        Gather(part);
        return false;
    }

    /// <summary>
    /// A branch that holds by one tie ends up far from all others, and forces would be long in bringing it back: places are drawn in so that
    /// none is farther than twice the middle one.
    /// </summary>
    static void Gather(LayoutPart part)
    {
        double[] distances = [.. part.X.Zip(part.Y, (x, y) => Math.Sqrt((x * x) + (y * y)))];
        var middle = distances.Order().ElementAt(part.Count / 2);
        if (middle == 0) return;
        for (var i = 0; i < part.Count; i++)
        {
            var share = 1 / (middle + distances[i]);
            (part.X[i], part.Y[i]) = (share * part.X[i], share * part.Y[i]);
        }
    }

    static void Resume(LayoutPart part, LayoutOptions options)
    {
        var known = new bool[part.Count];
        for (var i = 0; i < part.Count; i++)
        {
            var place = options.Previous.Span[part.Nodes[i]];
            known[i] = place.IsKnown;
            if (known[i]) (part.X[i], part.Y[i]) = (place.X, place.Y);
        }
        // In waves from those that are known: a component is connected, so all are reached.
        for (var left = known.Count(x => !x); left > 0;)
        {
            var before = (bool[])known.Clone();
            for (var i = 0; i < part.Count; i++)
            {
                if (before[i]) continue;
                double x = 0, y = 0, sum = 0;
                for (var j = part.Starts[i]; j < part.Starts[i + 1]; j++)
                {
                    if (!before[part.Ends[j]]) continue;
                    x += part.Pulls[j] * part.X[part.Ends[j]];
                    y += part.Pulls[j] * part.Y[part.Ends[j]];
                    sum += part.Pulls[j];
                }
                if (sum == 0) continue;
                part.X[i] = (x / sum) + (Beside * options.Spacing * KeyHash.Signed(part.Keys[i], 1));
                part.Y[i] = (y / sum) + (Beside * options.Spacing * KeyHash.Signed(part.Keys[i], 2));
                known[i] = true;
                left--;
            }
        }
    }

    static void Spread(LayoutPart part, double[] strengths, double[] at, double[] next)
    {
        double mean = 0, sum = 0;
        for (var i = 0; i < part.Count; i++)
        {
            double neighbours = 0;
            for (var j = part.Starts[i]; j < part.Starts[i + 1]; j++) neighbours += part.Pulls[j] * at[part.Ends[j]];
            next[i] = (at[i] + (neighbours / strengths[i])) / 2;
            mean += strengths[i] * next[i];
            sum += strengths[i];
        }
        // The whole would go to one point: the middle is taken away, and the size kept.
        double size = 0;
        for (var i = 0; i < part.Count; i++)
        {
            at[i] = next[i] - (mean / sum);
            size += at[i] * at[i];
        }
        if (size == 0) return;
        size = Math.Sqrt(size / part.Count);
        foreach (ref var one in at.AsSpan()) one /= size;
    }

    /// <summary>Both go towards the slowest way in which the graph unfolds, and would end on one line: what is alike is taken from the second.</summary>
    static void Cross(double[] strengths, double[] first, double[] second)
    {
        double alike = 0, own = 0;
        for (var i = 0; i < first.Length; i++)
        {
            alike += strengths[i] * first[i] * second[i];
            own += strengths[i] * first[i] * first[i];
        }
        if (own == 0) return;
        for (var i = 0; i < first.Length; i++) second[i] -= alike / own * first[i];
    }
}
