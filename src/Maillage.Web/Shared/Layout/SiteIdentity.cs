namespace Maillage.Web.Shared.Layout;

/// <summary>What this installation is: the layout shows it on every page.</summary>
/// <param name="IsDemonstration">True when the territory is invented; each page then says so.</param>
/// <param name="Name">The name beside the mark, "Maillage" unless the host chose another.</param>
public sealed record SiteIdentity(bool IsDemonstration, string Name);
