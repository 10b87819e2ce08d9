namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>What a network is drawn for. Text keeps its size: a telephone has a drawing of its own, with fewer names.</summary>
/// <param name="Width">Of the drawing, in pixels.</param>
/// <param name="MostHeight">Of the drawing, in pixels.</param>
/// <param name="MostLabels">How many organisations may be named.</param>
/// <param name="LabelWidth">Of the longest name, in pixels.</param>
/// <param name="MostTies">How many ties are drawn, the strongest first.</param>
/// <param name="Size">What the radius of a mark is multiplied by.</param>
public sealed record PictureForm(double Width, double MostHeight, int MostLabels, double LabelWidth, int MostTies, double Size)
{
    /// <summary>For a page of a large screen, and for a file.</summary>
    public static PictureForm Wide { get; } = new(940, 660, 70, 190, 2500, 1);

    /// <summary>For a telephone of 360 pixels.</summary>
    public static PictureForm Narrow { get; } = new(300, 380, 14, 120, 500, 0.75);

    /// <summary>For one of two pictures side by side.</summary>
    public static PictureForm Half { get; } = new(460, 420, 24, 140, 1200, 0.8);

    /// <summary>For a file that people print large.</summary>
    public static PictureForm Poster { get; } = new(1600, 1200, 220, 240, 20_000, 1.1);
}
