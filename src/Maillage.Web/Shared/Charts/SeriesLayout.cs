using System.Globalization;
using System.Text;

namespace Maillage.Web.Shared.Charts;

/// <summary>Where the points of a short series stand, as shares of the drawing: points at equal distances, values from foot to top.</summary>
public sealed record SeriesLayout
{
    private readonly IReadOnlyList<SeriesPoint> points;
    private readonly double low;
    private readonly double high;

    /// <param name="points">At least one, in the order of time.</param>
    public SeriesLayout(IReadOnlyList<SeriesPoint> points)
    {
        this.points = points;
        double[] values = [.. points.Where(point => point.Value is not null).Select(point => point.Value!.Value)];
        (low, high) = values.Length == 0 ? (0, 0) : (values.Min(), values.Max());
    }

    /// <summary>From 0 (first point) to 1 (last point); a single point stands in the middle.</summary>
    public double X(int index) => points.Count == 1 ? 0.5 : (double)index / (points.Count - 1);

    /// <summary>From 0 (top, the highest value) to 1 (foot, the lowest); equal values stand half-way.</summary>
    public double Y(double value) => high <= low ? 0.5 : 1 - ((value - low) / (high - low));

    /// <summary>The line in a box of 100 by 100; it breaks where a value is absent.</summary>
    public string Path()
    {
        StringBuilder path = new();
        bool isDrawing = false;
        for (int index = 0; index < points.Count; index++)
        {
            if (points[index].Value is double value)
            {
                path.Append(CultureInfo.InvariantCulture, $"{(isDrawing ? 'L' : 'M')}{X(index) * 100:0.#} {Y(value) * 100:0.#}");
                isDrawing = true;
            }
            else
            {
                isDrawing = false;
            }
        }

        return path.ToString();
    }
}
