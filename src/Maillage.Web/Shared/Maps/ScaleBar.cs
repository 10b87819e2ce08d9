using System.Globalization;

namespace Maillage.Web.Shared.Maps;

/// <summary>A bar of a round length on the ground.</summary>
/// <param name="Pixels">Its length in the drawing.</param>
/// <param name="Label">Its length on the ground, in French: « 500 m », « 2 km ».</param>
public sealed record ScaleBar(double Pixels, string Label)
{
    /// <summary>The longest of 1, 2 or 5 times a power of ten metres that fits.</summary>
    /// <param name="metresPerPixel">Of the projection.</param>
    /// <param name="longest">In pixels.</param>
    public static ScaleBar Fitting(double metresPerPixel, double longest)
    {
        double available = metresPerPixel * longest;
        double power = Math.Pow(10, Math.Floor(Math.Log10(available)));
        double metres = power * (available / power) switch { >= 5 => 5, >= 2 => 2, _ => 1 };
        string label = metres >= 1000
            ? string.Create(CultureInfo.InvariantCulture, $"{metres / 1000:0}\u00a0km")
            : string.Create(CultureInfo.InvariantCulture, $"{metres:0.#}\u00a0m");
        return new ScaleBar(metres / metresPerPixel, label);
    }
}
