using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>
/// From longitude and latitude to the pixels of a drawing: an equirectangular projection true at the middle latitude of what is shown,
/// good to a thousandth over an agglomeration and to a few hundredths over mainland France. North is up.
/// </summary>
public sealed class MapProjection
{
    /// <summary>The length of a degree of latitude in metres, on the sphere of mean radius 6,371,008.8 m (IUGG).</summary>
    private const double MetresPerDegree = 111_195.08;

    /// <summary>A map never shows less than this across, in metres: a single point would otherwise be magnified without end.</summary>
    private const double LeastMetres = 400;

    private readonly double west;
    private readonly double north;
    private readonly double eastScale;
    private readonly double northScale;

    /// <param name="focus">What must be seen whole, in degrees; not empty.</param>
    /// <param name="width">Of the drawing, in pixels.</param>
    /// <param name="height">Of the drawing, in pixels.</param>
    /// <param name="padding">Left free on each side, in pixels.</param>
    /// <exception cref="ArgumentException">The focus is empty.</exception>
    public MapProjection(Envelope focus, double width, double height, double padding)
    {
        if (focus.IsNull)
            throw new ArgumentException("A map needs at least one shape or point to be about.", nameof(focus));
        (Width, Height) = (width, height);
        double cosine = Math.Cos(focus.Centre.Y * Math.PI / 180);
        double metresWide = Math.Max(focus.Width * cosine * MetresPerDegree, LeastMetres);
        double metresHigh = Math.Max(focus.Height * MetresPerDegree, LeastMetres);
        MetresPerPixel = Math.Max(metresWide / (width - (2 * padding)), metresHigh / (height - (2 * padding)));
        northScale = MetresPerDegree / MetresPerPixel;
        eastScale = northScale * cosine;
        west = focus.Centre.X - (width / 2 / eastScale);
        north = focus.Centre.Y + (height / 2 / northScale);
    }

    public double Width { get; }

    public double Height { get; }

    /// <summary>How many metres on the ground a pixel spans.</summary>
    public double MetresPerPixel { get; }

    /// <summary>The pixel of a place, which may lie outside the drawing.</summary>
    public Coordinate ToPixel(double longitude, double latitude) =>
        new((longitude - west) * eastScale, (north - latitude) * northScale);

    /// <summary>True when the pixel lies in the drawing.</summary>
    public bool Shows(Coordinate pixel) => pixel.X >= 0 && pixel.Y >= 0 && pixel.X <= Width && pixel.Y <= Height;
}
