namespace Maillage.Graph.Drawing;

/// <summary>Where the middle of a node stands; x to the right, y down, in the unit of the radii.</summary>
public readonly record struct NodePlace(double X, double Y)
{
    /// <summary>For a node that had no place before.</summary>
    public static NodePlace None { get; } = new(double.NaN, double.NaN);

    /// <summary>Whether it is a place.</summary>
    public bool IsKnown => double.IsFinite(X) && double.IsFinite(Y);
}
