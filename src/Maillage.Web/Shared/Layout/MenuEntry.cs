namespace Maillage.Web.Shared.Layout;

/// <summary>A link of the layout.</summary>
/// <param name="Label">French words.</param>
/// <param name="Href">A path of this site, from its root.</param>
public sealed record MenuEntry(string Label, string Href);
