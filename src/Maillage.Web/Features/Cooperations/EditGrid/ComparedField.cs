namespace Maillage.Web.Features.Cooperations.EditGrid;

/// <summary>A field of two versions that meet.</summary>
public sealed record ComparedField(string Label, string Mine, string Theirs);
