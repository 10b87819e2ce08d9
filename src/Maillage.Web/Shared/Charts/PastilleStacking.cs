namespace Maillage.Web.Shared.Charts;

/// <summary>Sets round marks of one size along an axis so that none covers another: those that would collide rise by a row.</summary>
public static class PastilleStacking
{
    /// <summary>
    /// The row of each mark, 0 on the axis. Marks are taken from left to right, and in the order given at the same place; each takes the
    /// lowest row where it is free. The same input always gives the same rows.
    /// </summary>
    /// <param name="centers">Where the marks stand on the axis, in pixels, in any order.</param>
    /// <param name="spacing">The least distance between two centres of a row, in pixels: the diameter and the gap.</param>
    public static IReadOnlyList<int> Rows(IReadOnlyList<double> centers, double spacing)
    {
        int[] rows = new int[centers.Count];
        List<double> lastOfRow = [];
        foreach (int index in Enumerable.Range(0, centers.Count).OrderBy(index => centers[index]))
        {
            int row = lastOfRow.FindIndex(last => centers[index] - last >= spacing);
            if (row < 0)
            {
                row = lastOfRow.Count;
                lastOfRow.Add(centers[index]);
            }

            lastOfRow[row] = centers[index];
            rows[index] = row;
        }

        return rows;
    }
}
