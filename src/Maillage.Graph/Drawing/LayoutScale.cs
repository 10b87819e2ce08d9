namespace Maillage.Graph.Drawing;

/// <summary>The sizes of a component: the one at which forces rest, and the one at which it is drawn.</summary>
static class LayoutScale
{
    /// <summary>
    /// Where forces rest, the sum over ties of pull times length squared equals that over pairs of the product of their masses (with <see cref="LayoutForces.Push"/>):
    /// so the size is known before they work. Around the middle, which becomes 0, 0.
    /// </summary>
    public static void ToForces(LayoutPart part)
    {
        double all = 0, squares = 0, pulled = 0;
        for (var i = 0; i < part.Count; i++)
        {
            all += part.Masses[i];
            squares += part.Masses[i] * part.Masses[i];
            for (var j = part.Starts[i]; j < part.Starts[i + 1]; j++)
            {
                var (dx, dy) = (part.X[i] - part.X[part.Ends[j]], part.Y[i] - part.Y[part.Ends[j]]);
                pulled += part.Pulls[j] * ((dx * dx) + (dy * dy)) / 2;
            }
        }
        Scale(part, pulled > 0 ? Math.Sqrt(LayoutForces.Push * ((all * all) - squares) / 2 / pulled) : 1);
    }

    /// <summary>Gives as much room as if each node had a square of its own, its side the spacing: so components are as dense as one another.</summary>
    public static void ToDrawing(LayoutPart part, double spacing)
    {
        Scale(part, 1);
        double squares = 0;
        for (var i = 0; i < part.Count; i++) squares += (part.X[i] * part.X[i]) + (part.Y[i] * part.Y[i]);
        // The mean square distance from the middle of a square of side a is a * a / 6.
        if (squares > 0) Scale(part, spacing * part.Count / Math.Sqrt(6 * squares));
    }

    static void Scale(LayoutPart part, double scale)
    {
        var (middleX, middleY) = (part.X.Average(), part.Y.Average());
        for (var i = 0; i < part.Count; i++) (part.X[i], part.Y[i]) = ((part.X[i] - middleX) * scale, (part.Y[i] - middleY) * scale);
    }
}
