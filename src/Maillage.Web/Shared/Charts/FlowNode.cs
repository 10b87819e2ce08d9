namespace Maillage.Web.Shared.Charts;

/// <summary>A node of a <see cref="FlowDiagram"/>: who gives, a theme, a territory.</summary>
/// <param name="Key">Unique in its column.</param>
/// <param name="Label">With French typography.</param>
/// <param name="Display">Its amount in French, written under the label.</param>
/// <param name="Href">Makes the node a link.</param>
/// <param name="IsRest">True for « N autres », which stands last in its column.</param>
public sealed record FlowNode(string Key, string Label, string Display, string? Href = null, bool IsRest = false);
