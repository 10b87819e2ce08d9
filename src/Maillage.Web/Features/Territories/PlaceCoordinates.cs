using System.Globalization;
using System.Text.RegularExpressions;

namespace Maillage.Web.Features.Territories;

/// <summary>A place by its degrees of latitude and longitude (WGS84, EPSG:4326), as maps and address services give them.</summary>
/// <param name="Latitude">From -90 to 90.</param>
/// <param name="Longitude">From -180 to 180.</param>
public readonly partial record struct PlaceCoordinates(double Latitude, double Longitude)
{
    /// <summary>Where the question is answered.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"/quartiers/ou?lat={Latitude}&lon={Longitude}");

    /// <summary>The same place if latitude and longitude had been given one for the other.</summary>
    public PlaceCoordinates Swapped => new(Longitude, Latitude);

    public bool IsOnEarth => Latitude is >= -90 and <= 90 && Longitude is >= -180 and <= 180;

    /// <summary>
    /// Reads both numbers as they are copied from a map: « 48,69 6,18 », "48.69, 6.18", "48.69;6.18". Both must have decimals, so that
    /// a list of codes is not taken for a place.
    /// </summary>
    public static bool TryRead(string? text, out PlaceCoordinates place)
    {
        place = default;
        var match = Pair().Match(text?.Trim() ?? "");
        if (!match.Success || !TryReadDegrees(match.Groups[1].Value, out var latitude) || !TryReadDegrees(match.Groups[2].Value, out var longitude)) return false;
        place = new PlaceCoordinates(latitude, longitude);
        return place.IsOnEarth;
    }

    /// <summary>
    /// Reads a number of degrees with a decimal comma or point: unlike an amount, "48,692" has one meaning only. A degree sign at the
    /// end is dropped. No bound is checked.
    /// </summary>
    public static bool TryReadDegrees(string? text, out double degrees)
    {
        var clean = (text ?? "").Trim().TrimEnd('\u00b0').Trim().Replace('\u2212', '-').Replace(',', '.');
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return double.TryParse(clean, styles, CultureInfo.InvariantCulture, out degrees) && double.IsFinite(degrees);
    }

    [GeneratedRegex(@"^\(?([-+\u2212]?[0-9]{1,3}[.,][0-9]+)\s*\u00b0?\s*[,;\s]\s*([-+\u2212]?[0-9]{1,3}[.,][0-9]+)\s*\u00b0?\)?$")]
    private static partial Regex Pair();
}
