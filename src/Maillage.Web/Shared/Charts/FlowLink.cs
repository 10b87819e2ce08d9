namespace Maillage.Web.Shared.Charts;

/// <summary>A ribbon of a <see cref="FlowDiagram"/>.</summary>
/// <param name="Column">The index of the column it leaves, 0 for the first; it arrives in the next one.</param>
/// <param name="From">The key of a node of that column.</param>
/// <param name="To">The key of a node of the next column.</param>
/// <param name="Value">The amount, on one scale for all. What is not above 0 is not drawn.</param>
/// <param name="Display">The amount in French.</param>
public sealed record FlowLink(int Column, string From, string To, double Value, string Display);
