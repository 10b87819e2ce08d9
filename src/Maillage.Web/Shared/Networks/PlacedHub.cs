namespace Maillage.Web.Shared.Networks;

/// <summary>A hub at its place: a pill that holds its name.</summary>
/// <param name="Node">What it stands for.</param>
/// <param name="Title">Its name and how many organisations are tied to it.</param>
/// <param name="X">The middle, as a share of the width.</param>
/// <param name="Y">The middle, in pixels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Lines">Its name, on one or two lines.</param>
/// <param name="Path">Its edges, in a box of <see cref="NetworkLayout.BoxWidth"/> by the drawing's height.</param>
public sealed record PlacedHub(
    NetworkNode Node, string Title, double X, double Y, double Width, double Height, IReadOnlyList<string> Lines, string Path);
