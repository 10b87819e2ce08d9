using System.Globalization;
using System.Text;

namespace Maillage.Web.Shared.Charts;

/// <summary>The outline of a histogram as one SVG path.</summary>
public static class Silhouette
{
    /// <summary>The height of the path's box; its width is ten times the number of bins.</summary>
    public const int BoxHeight = 100;

    /// <summary>The path's data in a box of 10 by bin and <see cref="BoxHeight"/>, its foot at the bottom. Empty without counts.</summary>
    /// <param name="counts">From left to right. A bin that is not empty is drawn at least 2 high, so that no place vanishes.</param>
    public static string Path(IReadOnlyList<int> counts)
    {
        int highest = counts.Count == 0 ? 0 : counts.Max();
        if (highest == 0)
            return "";
        StringBuilder path = new();
        path.Append(CultureInfo.InvariantCulture, $"M0 {BoxHeight}");
        int previous = 0;
        foreach (int count in counts)
        {
            int height = count == 0 ? 0 : Math.Max(2, (int)Math.Round((double)count * BoxHeight / highest));
            if (height != previous)
                path.Append(CultureInfo.InvariantCulture, $"v{previous - height}");
            path.Append("h10");
            previous = height;
        }

        return path.Append(CultureInfo.InvariantCulture, $"V{BoxHeight}z").ToString();
    }
}
