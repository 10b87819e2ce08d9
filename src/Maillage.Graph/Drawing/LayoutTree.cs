namespace Maillage.Graph.Drawing;

/// <summary>
/// The pushes of all nodes on each, those far away taken together (Barnes and Hut 1986). Squares within squares, in the order in which they are walked, each knowing where
/// to go on when it is taken as a whole. Time: n log n; arrays serve again.
/// </summary>
sealed class LayoutTree(int nodes)
{
    /// <summary>A square is one point when its side is below this share of how far it is.</summary>
    const double Far = 1.1;

    const int Leaf = 6;

    /// <summary>Halvings of the plane: nodes nearer than 1 / 65,536 of its side share a leaf.</summary>
    const int Depth = 16;

    readonly uint[] codes = new uint[nodes];
    readonly int[] order = new int[nodes];
    readonly double[] x = new double[nodes];
    readonly double[] y = new double[nodes];
    readonly double[] mass = new double[nodes];
    readonly List<Cell> cells = [];

    public void Build(double[] atX, double[] atY, double[] masses)
    {
        double left = atX.Min(), top = atY.Min();
        var side = Math.Max(Math.Max(atX.Max() - left, atY.Max() - top), 1e-9) * 1.000001;
        for (var i = 0; i < nodes; i++)
        {
            order[i] = i;
            codes[i] = Interleaved((uint)((atX[i] - left) / side * 65536)) | (Interleaved((uint)((atY[i] - top) / side * 65536)) << 1);
        }
        Array.Sort(codes, order);
        for (var i = 0; i < nodes; i++) (x[i], y[i], mass[i]) = (atX[order[i]], atY[order[i]], masses[order[i]]);
        cells.Clear();
        Cut(0, nodes, 0, side);
    }

    /// <summary>What pushes at a point, a push being mass over distance; and the sum of mass over distance squared.</summary>
    /// <param name="atX">The point.</param>
    /// <param name="atY">The point.</param>
    /// <param name="soft">Added to squares of distances, so that none is 0.</param>
    public (double X, double Y, double Stiffness) At(double atX, double atY, double soft)
    {
        double pushX = 0, pushY = 0, stiffness = 0;
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(cells);
        for (var place = 0; place < all.Length;)
        {
            ref readonly var cell = ref all[place];
            var (dx, dy) = (atX - cell.X, atY - cell.Y);
            var square = (dx * dx) + (dy * dy);
            if (cell.SideSquare < Far * Far * square)
            {
                var share = cell.Mass / (square + soft);
                pushX += share * dx;
                pushY += share * dy;
                stiffness += share;
                place = cell.Next;
                continue;
            }
            if (cell.Count == 0)
            {
                place++;
                continue;
            }
            for (var i = cell.First; i < cell.First + cell.Count; i++)
            {
                (dx, dy) = (atX - x[i], atY - y[i]);
                square = (dx * dx) + (dy * dy);
                // The node itself, or one at the very same place.
                if (square == 0) continue;
                var share = mass[i] / (square + soft);
                pushX += share * dx;
                pushY += share * dy;
                stiffness += share;
            }
            place = cell.Next;
        }
        return (pushX, pushY, stiffness);
    }

    void Cut(int first, int last, int depth, double side)
    {
        double sum = 0, sumX = 0, sumY = 0;
        for (var i = first; i < last; i++)
        {
            sum += mass[i];
            sumX += mass[i] * x[i];
            sumY += mass[i] * y[i];
        }
        var isLeaf = last - first <= Leaf || depth == Depth;
        var own = cells.Count;
        cells.Add(new(sumX / sum, sumY / sum, sum, side * side, first, isLeaf ? last - first : 0, own + 1));
        if (isLeaf) return;

        var shift = 2 * (Depth - 1 - depth);
        for (int from = first, to; from < last; from = to)
        {
            var quarter = codes[from] >> shift;
            for (to = from + 1; to < last && codes[to] >> shift == quarter; to++) { }
            Cut(from, to, depth + 1, side / 2);
        }
        cells[own] = cells[own] with { Next = cells.Count };
    }

    static uint Interleaved(uint bits)
    {
        bits = (bits | (bits << 8)) & 0x00FF00FF;
        bits = (bits | (bits << 4)) & 0x0F0F0F0F;
        bits = (bits | (bits << 2)) & 0x33333333;
        return (bits | (bits << 1)) & 0x55555555;
    }

    /// <param name="X">The middle of the masses.</param>
    /// <param name="Y">The middle of the masses.</param>
    /// <param name="Mass">Of all within.</param>
    /// <param name="SideSquare">The side, squared.</param>
    /// <param name="First">Of its nodes, in the order of the tree.</param>
    /// <param name="Count">How many nodes a leaf has; 0 for a square that is cut further.</param>
    /// <param name="Next">The cell after all that are within.</param>
    readonly record struct Cell(double X, double Y, double Mass, double SideSquare, int First, int Count, int Next);
}
