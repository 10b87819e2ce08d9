namespace Maillage.Web.Shared.Charts;

/// <summary>A node of a flow at its place. Heights are pixels, places across are shares of the width.</summary>
/// <param name="Node">What it stands for.</param>
/// <param name="Column">The index of its column in the drawing.</param>
/// <param name="X">The middle of the bar, from 0 to 1.</param>
/// <param name="Y">The top of the bar.</param>
/// <param name="Height">The larger of what arrives and what leaves, on the scale of the ribbons.</param>
/// <param name="SlotY">The top of the room that bar and label share.</param>
/// <param name="SlotHeight">That room's height; no two of a column meet.</param>
/// <param name="Lines">The label on one to three lines, cut when it must be.</param>
/// <param name="LabelY">The base line of the label's first line.</param>
/// <param name="Offset">From the middle of the bar to where the text begins or ends, in pixels.</param>
/// <param name="Anchor">Which end of the text stands there: <c>start</c> or <c>end</c>.</param>
/// <param name="Path">All the ribbons that touch it, in a box of <see cref="FlowLayout.BoxWidth"/> by the drawing's height.</param>
public sealed record FlowBar(
    FlowNode Node, int Column, double X, double Y, double Height, double SlotY, double SlotHeight, IReadOnlyList<string> Lines, double LabelY,
    double Offset, string Anchor, string Path);
