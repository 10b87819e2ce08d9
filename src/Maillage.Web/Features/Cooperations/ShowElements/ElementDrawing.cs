using System.Globalization;
using System.Text;
using Maillage.Web.Shared.Charts;
using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Features.Cooperations.ShowElements;

/// <summary>
/// Where the picture of the elements puts things: three discs that overlap the more the answers are high, each with an edge as wide as the answers are far from one
/// another, and a ring for the time that goes round.
/// </summary>
static class ElementDrawing
{
    public const double Size = 360;
    public const double Middle = Size / 2;

    /// <summary>Of a disc whose median is 5.</summary>
    public const double Full = 88;

    public const double Ring = 164;

    const double Away = 60;

    public static (double X, double Y) CentreOf(Element element)
    {
        var angle = (element switch { Element.Will => -90, Element.Goal => 150, _ => 30 }) * Math.PI / 180;
        return (Middle + Away * Math.Cos(angle), Middle + Away * Math.Sin(angle));
    }

    /// <summary>Where the name of an element stands: towards the outside of its disc.</summary>
    public static (double X, double Y) LabelOf(Element element)
    {
        var (x, y) = CentreOf(element);
        return (x + (x - Middle) * 0.55, y + (y - Middle) * 0.55 + 5);
    }

    public static double Radius(ScaleReading reading) => Full * reading.Median / ScaleReading.Highest;

    /// <summary>How wide the edge is drawn, in all.</summary>
    public static double Edge(Spread spread) => Full / ScaleReading.Highest * spread switch { Spread.Close => 0.5, Spread.Shared => 1.4, _ => 2.4 };

    /// <summary>An arc of the ring, clockwise from the top.</summary>
    /// <param name="from">A share of the turn, from 0.</param>
    /// <param name="to">A share of the turn, to 1.</param>
    public static string Arc(double from, double to)
    {
        (from, to) = (Math.Max(0, from), Math.Min(0.9999, to));
        var path = new StringBuilder();
        var ((x1, y1), (x2, y2)) = (Point(from), Point(to));
        path.Append(CultureInfo.InvariantCulture, $"M{SvgNumber.Pixels(x1)} {SvgNumber.Pixels(y1)}A{SvgNumber.Pixels(Ring)} {SvgNumber.Pixels(Ring)} 0 {(to - from > 0.5 ? 1 : 0)} 1 {SvgNumber.Pixels(x2)} {SvgNumber.Pixels(y2)}");
        return path.ToString();
    }

    static (double X, double Y) Point(double share)
    {
        var angle = share * 2 * Math.PI - Math.PI / 2;
        return (Middle + Ring * Math.Cos(angle), Middle + Ring * Math.Sin(angle));
    }

    /// <summary>The picture in words: « volonté : réelle, réponses proches ».</summary>
    public static string Words(Element element, ScaleReading? reading) =>
        reading is null ? $"{element.Label}\u00a0: rien n’est montré" : $"{element.Label}\u00a0: {element.Said(reading.MedianTwice)}, réponses {reading.Spread.Label}";
}
