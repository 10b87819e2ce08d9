namespace Maillage.Web.Shared.Networks;

/// <summary>An organisation, or several with the same hubs, at its place: a circle.</summary>
/// <param name="Organisations">One, or those that are gathered.</param>
/// <param name="Title">Its name and its hubs, or how many and which.</param>
/// <param name="HubCount">How many hubs it is tied to.</param>
/// <param name="X">The centre, as a share of the width.</param>
/// <param name="Y">The centre, in pixels.</param>
/// <param name="Radius">In pixels.</param>
/// <param name="Label">Its name where there is room for it.</param>
/// <param name="Path">Its edges, in a box of <see cref="NetworkLayout.BoxWidth"/> by the drawing's height.</param>
public sealed record PlacedOrganisation(
    IReadOnlyList<NetworkNode> Organisations, string Title, int HubCount, double X, double Y, double Radius, NetworkLabel? Label, string Path)
{
    /// <summary>True when the circle stands for several organisations.</summary>
    public bool IsGroup => Organisations.Count > 1;

    /// <summary>The page of its only organisation.</summary>
    public string? Href => IsGroup ? null : Organisations[0].Href;
}
