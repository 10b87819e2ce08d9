namespace Maillage.Web.Shared.Networks;

/// <summary>An organisation, or a hub: what organisations have in common, such as a place, a giver or a theme.</summary>
/// <param name="Key">Unique among the organisations, or among the hubs. It also decides where the mark stands, so it should outlive an import.</param>
/// <param name="Label">With French typography.</param>
/// <param name="Href">Makes the mark a link.</param>
public sealed record NetworkNode(string Key, string Label, string? Href = null);
