using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>The shapes by which groups are told apart where colours are not seen. Each covers about the room of a circle of the same radius.</summary>
public static class MarkShape
{
    /// <summary>The path of a mark.</summary>
    /// <param name="group">From 0; those beyond the seventh are circles.</param>
    /// <param name="x">The middle.</param>
    /// <param name="y">The middle.</param>
    /// <param name="r">The radius of the circle that it stands for.</param>
    public static string Path(int group, double x, double y, double r) => group switch
    {
        1 => Polygon(x, y, r * 1.2, 4, 45),
        2 => Polygon(x, y, r * 1.3, 4, 0),
        3 => Polygon(x, y + (r * 0.2), r * 1.4, 3, -90),
        4 => Polygon(x, y - (r * 0.2), r * 1.4, 3, 90),
        5 => Polygon(x, y, r * 1.15, 6, 0),
        6 => Cross(x, y, r * 1.15),
        _ => $"M{N(x - r)} {N(y)}a{N(r)} {N(r)} 0 1 0 {N(2 * r)} 0a{N(r)} {N(r)} 0 1 0 {N(-2 * r)} 0z",
    };

    static string Polygon(double x, double y, double r, int sides, double turned) => "M" + string.Join('L', Enumerable.Range(0, sides).Select(i =>
    {
        var angle = (turned + (360.0 * i / sides)) * Math.PI / 180;
        return $"{N(x + (r * Math.Cos(angle)))} {N(y + (r * Math.Sin(angle)))}";
    })) + "z";

    static string Cross(double x, double y, double r)
    {
        var (arm, half) = (r * 0.62, r * 0.38);
        return $"M{N(x - half)} {N(y - r)}h{N(2 * half)}v{N(arm)}h{N(arm)}v{N(2 * half)}h{N(-arm)}v{N(arm)}h{N(-2 * half)}v{N(-arm)}h{N(-arm)}v{N(-2 * half)}h{N(arm)}z";
    }

    static string N(double value) => SvgNumber.Pixels(value);
}
