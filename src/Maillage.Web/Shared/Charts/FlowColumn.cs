namespace Maillage.Web.Shared.Charts;

/// <summary>A column of a <see cref="FlowDiagram"/>.</summary>
/// <param name="Title">What its nodes are, in French: « Qui donne ».</param>
/// <param name="Nodes">In any order. The caller gathers the smaller ones in « N autres »: a dozen reads well.</param>
public sealed record FlowColumn(string Title, IReadOnlyList<FlowNode> Nodes);
