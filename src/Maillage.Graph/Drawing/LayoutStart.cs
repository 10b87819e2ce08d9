namespace Maillage.Graph.Drawing;

/// <summary>
/// Where the nodes of a component stand before forces move them: where they stood, or places drawn from their keys and spread along ties, each going
/// again and again towards the mean of its neighbours. That is a power iteration towards the slow eigenvectors of the random walk (Koren, "Drawing graphs by
/// eigenvectors", 2005), stopped early: it unfolds the graph, is turned the way the keys say, and a little more of the graph changes it little.
/// </summary>
static class LayoutStart
{
    const int Rounds = 100;

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
        var next = new double[part.Count];
        for (var round = 0; round < Rounds && part.Count > 2; round++)
        {
            Spread(part, part.X, next);
            Spread(part, part.Y, next);
        }
        return false;
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

    static void Spread(LayoutPart part, double[] at, double[] next)
    {
        double mean = 0, sum = 0;
        for (var i = 0; i < part.Count; i++)
        {
            double neighbours = 0, pulls = 0;
            for (var j = part.Starts[i]; j < part.Starts[i + 1]; j++)
            {
                neighbours += part.Pulls[j] * at[part.Ends[j]];
                pulls += part.Pulls[j];
            }
            next[i] = (at[i] + (neighbours / pulls)) / 2;
            mean += pulls * next[i];
            sum += pulls;
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
}
