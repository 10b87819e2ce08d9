namespace Maillage.Graph.Drawing;

/// <summary>
/// Pushes nodes of given radii apart: each pair that overlaps goes half the way each, over and over; where that does not find room for all the whole grows a
/// little, so it always ends. Pairs are found on a grid.
/// </summary>
static class LayoutOverlaps
{
    const int Rounds = 20;

    /// <summary>Little at a time: two drawings that are nearly the same grow nearly alike.</summary>
    const double Growth = 1.02;

    public static void Remove(LayoutPart part, double gap, CancellationToken cancellation)
    {
        var widest = (2 * part.Radii.Max()) + gap;
        if (part.Count < 2 || widest <= 0) return;
        Separate(part, widest);
        var (columns, order) = (new (long, long)[part.Count], new int[part.Count]);
        for (var round = 1; Push(part, gap, widest, columns, order); round++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (round % Rounds != 0) continue;
            for (var i = 0; i < part.Count; i++) (part.X[i], part.Y[i]) = (part.X[i] * Growth, part.Y[i] * Growth);
        }
    }

    /// <summary>Nodes at the very same place could never part: each gets a little of its own.</summary>
    static void Separate(LayoutPart part, double widest)
    {
        foreach (var same in Enumerable.Range(0, part.Count).GroupBy(i => (part.X[i], part.Y[i])).Where(x => x.Skip(1).Any()).ToList())
        {
            var (count, place) = (same.Count(), 0);
            foreach (var i in same)
            {
                var angle = Math.Tau * place++ / count;
                part.X[i] += 0.01 * widest * Math.Cos(angle);
                part.Y[i] += 0.01 * widest * Math.Sin(angle);
            }
        }
    }

    /// <summary>One round; false when none overlapped.</summary>
    static bool Push(LayoutPart part, double gap, double widest, (long Column, long Row)[] squares, int[] order)
    {
        for (var i = 0; i < part.Count; i++) (squares[i], order[i]) = (((long)Math.Floor(part.X[i] / widest), (long)Math.Floor(part.Y[i] / widest)), i);
        Array.Sort(squares, order);
        var isApart = true;
        for (var place = 0; place < part.Count; place++)
        {
            var (column, row) = squares[place];
            for (var i = place + 1; i < part.Count && squares[i] == (column, row); i++) Part(order[place], order[i]);
            Meet(place, (column, row + 1));
            for (var beside = row - 1; beside <= row + 1; beside++) Meet(place, (column + 1, beside));
        }
        return !isApart;

        void Meet(int place, (long, long) square)
        {
            var first = Array.BinarySearch(squares, place, part.Count - place, square);
            if (first < 0) return;
            while (first > place && squares[first - 1] == square) first--;
            for (; first < part.Count && squares[first] == square; first++) Part(order[place], order[first]);
        }

        void Part(int one, int other)
        {
            var (dx, dy) = (part.X[other] - part.X[one], part.Y[other] - part.Y[one]);
            var wanted = part.Radii[one] + part.Radii[other] + gap;
            var distance = Math.Sqrt((dx * dx) + (dy * dy));
            // What is nearer by a rounding is apart.
            if (distance >= wanted * (1 - 1e-9)) return;
            isApart = false;
            var (x, y) = distance > 0 ? (dx / distance, dy / distance) : (1, 0);
            var half = ((wanted - distance) / 2) + (1e-6 * wanted);
            part.X[one] -= half * x;
            part.Y[one] -= half * y;
            part.X[other] += half * x;
            part.Y[other] += half * y;
        }
    }
}
