namespace Maillage.Graph.Drawing;

/// <summary>
/// The forces of ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014): a tie pulls as its length, and two nodes push as their masses over their distance, so that
/// groups stand apart and hubs have room. No gravity: a component holds itself, and a pull to the middle would crowd it. Each step goes towards where the forces on a node would rest (Newton's step on
/// the diagonal, damped), which needs no speed to be tuned, and shorter and shorter ones at the end.
/// </summary>
static class LayoutForces
{
    const int FreshRounds = 300;

    /// <summary>From places that were known there is little to go.</summary>
    const int ResumedRounds = 100;

    const double Damping = 0.7;

    /// <summary>The longest step at first: what starts crowded unfolds, not bursts. A pair on its own rests at 1.</summary>
    const double Longest = 4;

    /// <summary>It is at rest once nothing goes farther.</summary>
    const double Rest = 1e-4;

    /// <summary>From this many nodes on, pushes are gathered in a <see cref="LayoutTree"/>.</summary>
    const int Many = 400;

    /// <summary>Added to squares of distances, so that none is 0.</summary>
    const double Soft = 1e-4;

    /// <summary>
    /// How strongly a place of before holds, beside all that holds a node in place. Without it a picture that was near rest would go on towards it as a whole,
    /// though nothing happened.
    /// </summary>
    const double Hold = 0.1;

    /// <summary>How strongly two nodes of mass 1 push at distance 1: a pair on its own, whose masses are 2, rests at distance 1.</summary>
    public const double Push = 0.25;

    public static void Run(LayoutPart part, bool isResumed, CancellationToken cancellation)
    {
        if (part.Count < 2) return;
        LayoutScale.ToForces(part);
        var (heldX, heldY) = ((double[])part.X.Clone(), (double[])part.Y.Clone());
        var hold = isResumed ? Hold : 0;
        var rounds = isResumed ? ResumedRounds : FreshRounds;
        var (nextX, nextY) = (new double[part.Count], new double[part.Count]);
        var pushes = new double[3 * part.Count];
        var tree = part.Count >= Many ? new LayoutTree(part.Count) : null;
        for (var round = 0; round < rounds; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (tree is null) Pairs(part, pushes);
            else Gather(part, pushes, tree);
            // The last third goes to rest.
            var limit = Longest * Math.Min(1, 3 * (1 - ((double)round / rounds)));
            double farthest = 0;
            for (var i = 0; i < part.Count; i++)
            {
                double pullX = 0, pullY = 0, stiffness = 0;
                for (var j = part.Starts[i]; j < part.Starts[i + 1]; j++)
                {
                    var (pull, end) = (part.Pulls[j], part.Ends[j]);
                    pullX += pull * (part.X[end] - part.X[i]);
                    pullY += pull * (part.Y[end] - part.Y[i]);
                    stiffness += pull;
                }
                var own = Push * part.Masses[i];
                var (x, y) = (pullX + (own * pushes[3 * i]), pullY + (own * pushes[(3 * i) + 1]));
                stiffness += own * pushes[(3 * i) + 2];
                x += hold * stiffness * (heldX[i] - part.X[i]);
                y += hold * stiffness * (heldY[i] - part.Y[i]);
                stiffness *= 1 + hold;
                var step = Damping / stiffness;
                var length = step * Math.Sqrt((x * x) + (y * y));
                if (length > limit) step *= limit / length;
                farthest = Math.Max(farthest, Math.Min(length, limit));
                nextX[i] = part.X[i] + (step * x);
                nextY[i] = part.Y[i] + (step * y);
            }
            nextX.CopyTo(part.X, 0);
            nextY.CopyTo(part.Y, 0);
            if (farthest < Rest) break;
        }
    }

    static void Gather(LayoutPart part, double[] pushes, LayoutTree tree)
    {
        tree.Build(part.X, part.Y, part.Masses);
        for (var i = 0; i < part.Count; i++) (pushes[3 * i], pushes[(3 * i) + 1], pushes[(3 * i) + 2]) = tree.At(part.X[i], part.Y[i], Soft);
    }

    static void Pairs(LayoutPart part, double[] pushes)
    {
        pushes.AsSpan().Clear();
        for (var one = 0; one < part.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var (dx, dy) = (part.X[one] - part.X[other], part.Y[one] - part.Y[other]);
                var share = 1 / ((dx * dx) + (dy * dy) + Soft);
                var (toOne, toOther) = (share * part.Masses[other], share * part.Masses[one]);
                pushes[3 * one] += toOne * dx;
                pushes[(3 * one) + 1] += toOne * dy;
                pushes[(3 * one) + 2] += toOne;
                pushes[3 * other] -= toOther * dx;
                pushes[(3 * other) + 1] -= toOther * dy;
                pushes[(3 * other) + 2] += toOther;
            }
        }
    }
}
