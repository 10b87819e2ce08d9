namespace Maillage.Graph.Drawing;

/// <summary>What <see cref="StableLayout"/> draws for. Lengths are in one unit, such as pixels.</summary>
public sealed record LayoutOptions
{
    /// <summary>The side of the square that each node would have for itself if they were spread evenly; within groups they stand closer.</summary>
    public double Spacing { get; init; } = 30;

    /// <summary>The radius of each node, names not counted; points when empty.</summary>
    public ReadOnlyMemory<double> Radii { get; init; }

    /// <summary>What is left free between two nodes at least.</summary>
    public double Gap { get; init; } = 4;

    /// <summary>The width that is wished for a height of 1, when there are several components to set side by side.</summary>
    public double Aspect { get; init; } = 1.6;

    /// <summary>Where each node stood before; <see cref="NodePlace.None"/> where it was not there. Empty: nothing is known.</summary>
    public ReadOnlyMemory<NodePlace> Previous { get; init; }
}
