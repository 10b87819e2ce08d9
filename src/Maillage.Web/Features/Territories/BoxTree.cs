using NetTopologySuite.Geometries;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// Boxes in a binary tree, packed in one array in the order of a walk: each knows where to go on when a point is not in it, so that
/// a search needs neither stack nor memory. Immutable; safe for several threads.
/// </summary>
public sealed class BoxTree
{
    readonly Node[] nodes;

    /// <param name="boxes">The boxes, none of them null; the place of each in the list is its number.</param>
    public BoxTree(IReadOnlyList<Envelope> boxes)
    {
        nodes = new Node[boxes.Count == 0 ? 0 : 2 * boxes.Count - 1];
        Pack(boxes, [.. Enumerable.Range(0, boxes.Count)], 0);
    }

    /// <summary>Walks to the next box that holds the point, its edges included.</summary>
    /// <param name="at">Where the walk stands: 0 to begin with; moved on by each call.</param>
    /// <param name="x">The point.</param>
    /// <param name="y">The point.</param>
    /// <returns>The number of the box; -1 when there is none left.</returns>
    public int Next(ref int at, double x, double y)
    {
        while (at < nodes.Length)
        {
            ref readonly var node = ref nodes[at];
            if (x < node.MinX || x > node.MaxX || y < node.MinY || y > node.MaxY)
            {
                at = node.After;
                continue;
            }
            at++;
            if (node.Box >= 0) return node.Box;
        }
        return -1;
    }

    /// <summary>Halves the boxes along the longer side of the ground they cover, until one is left.</summary>
    void Pack(IReadOnlyList<Envelope> boxes, Span<int> part, int at)
    {
        if (part.IsEmpty) return;
        var around = new Envelope();
        foreach (var box in part) around.ExpandToInclude(boxes[box]);
        nodes[at] = new Node(around.MinX, around.MinY, around.MaxX, around.MaxY, at + 2 * part.Length - 1, part.Length == 1 ? part[0] : -1);
        if (part.Length == 1) return;

        if (around.Width > around.Height) part.Sort((a, b) => (boxes[a].MinX + boxes[a].MaxX).CompareTo(boxes[b].MinX + boxes[b].MaxX));
        else part.Sort((a, b) => (boxes[a].MinY + boxes[a].MaxY).CompareTo(boxes[b].MinY + boxes[b].MaxY));
        var half = part.Length / 2;
        Pack(boxes, part[..half], at + 1);
        Pack(boxes, part[half..], at + 2 * half);
    }

    /// <param name="MinX">The box, or the one around those below.</param>
    /// <param name="MinY">See <paramref name="MinX"/>.</param>
    /// <param name="MaxX">See <paramref name="MinX"/>.</param>
    /// <param name="MaxY">See <paramref name="MinX"/>.</param>
    /// <param name="After">Where the walk goes on past all that lies below.</param>
    /// <param name="Box">The number of the box; -1 where others lie below.</param>
    readonly record struct Node(double MinX, double MinY, double MaxX, double MaxY, int After, int Box);
}
