using System.Globalization;

namespace Maillage.Web.Shared.Charts;

/// <summary>A ribbon of a flow: as wide at both ends, in pixels from the top.</summary>
/// <param name="Link">What it stands for.</param>
/// <param name="Title">Both ends and the amount: « Ville → Culture : 12 300 € ».</param>
/// <param name="FromX">Where it leaves, from 0 to 1.</param>
/// <param name="FromY">Its upper edge where it leaves.</param>
/// <param name="ToX">Where it arrives, from 0 to 1.</param>
/// <param name="ToY">Its upper edge where it arrives.</param>
/// <param name="Width">Measured upright.</param>
public sealed record FlowRibbon(FlowLink Link, string Title, double FromX, double FromY, double ToX, double ToY, double Width)
{
    /// <summary>Its outline in a box of <see cref="FlowLayout.BoxWidth"/> by the drawing's height: it stretches sideways with the page.</summary>
    public string Path { get; } = Outline(FromX * FlowLayout.BoxWidth, FromY, ToX * FlowLayout.BoxWidth, ToY, Width);

    static string Outline(double fromX, double fromY, double toX, double toY, double width)
    {
        var middle = (fromX + toX) / 2;
        return string.Create(CultureInfo.InvariantCulture,
            $"M{fromX:0.#} {fromY:0.##}C{middle:0.#} {fromY:0.##} {middle:0.#} {toY:0.##} {toX:0.#} {toY:0.##}v{width:0.##}C{middle:0.#} {toY + width:0.##} {middle:0.#} {fromY + width:0.##} {fromX:0.#} {fromY + width:0.##}z");
    }
}
