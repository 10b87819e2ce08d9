namespace Maillage.Graph.Drawing;

/// <summary>Sets components side by side, in rows from left to right; they come from the largest to the smallest, so rows are filled well.</summary>
static class LayoutPacking
{
    public static NodePlace[] Pack(List<LayoutPart> parts, int nodes, LayoutOptions options)
    {
        var boxes = parts.ConvertAll(Box);
        var area = boxes.Sum(box => (box.Width + options.Spacing) * (box.Height + options.Spacing));
        var wide = Math.Max(boxes.Max(box => box.Width), Math.Sqrt(area * options.Aspect));

        var places = new NodePlace[nodes];
        double x = 0, y = 0, high = 0;
        // The middle of the largest does not move when something sticks out on one side.
        var (middleX, middleY) = (parts[0].X.Average() - boxes[0].Left, parts[0].Y.Average() - boxes[0].Top);
        for (var one = 0; one < parts.Count; one++)
        {
            var (part, box) = (parts[one], boxes[one]);
            if (x > 0 && x + box.Width > wide) (x, y, high) = (0, y + high + options.Spacing, 0);
            for (var i = 0; i < part.Count; i++) places[part.Nodes[i]] = new(x + part.X[i] - box.Left - middleX, y + part.Y[i] - box.Top - middleY);
            x += box.Width + options.Spacing;
            high = Math.Max(high, box.Height);
        }
        return places;
    }

    static (double Left, double Top, double Width, double Height) Box(LayoutPart part)
    {
        double left = double.MaxValue, top = double.MaxValue, right = double.MinValue, bottom = double.MinValue;
        for (var i = 0; i < part.Count; i++)
        {
            left = Math.Min(left, part.X[i] - part.Radii[i]);
            right = Math.Max(right, part.X[i] + part.Radii[i]);
            top = Math.Min(top, part.Y[i] - part.Radii[i]);
            bottom = Math.Max(bottom, part.Y[i] + part.Radii[i]);
        }
        return (left, top, right - left, bottom - top);
    }
}
