using System.Globalization;

namespace Maillage.Web.Shared.Charts;

/// <summary>Numbers as SVG writes them: a point, no needless digit.</summary>
public static class SvgNumber
{
    /// <summary>A length in pixels, to a tenth.</summary>
    public static string Pixels(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A share of the drawing's width or height, from 0 to 1, as a percentage to a tenth: « 43.2% ».</summary>
    public static string Percent(double share) => Math.Round(share * 100, 1).ToString("0.#", CultureInfo.InvariantCulture) + "%";
}
