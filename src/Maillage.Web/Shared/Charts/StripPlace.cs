namespace Maillage.Web.Shared.Charts;

/// <summary>A place on a strip, usually a neighbourhood of a contract.</summary>
/// <param name="Number">The number that ties map, strips and table; empty for a dot without number.</param>
/// <param name="Name">With French typography.</param>
/// <param name="Value">On the strip's scale.</param>
/// <param name="Display">The value in French.</param>
/// <param name="Href">Makes the pastille a link. Without it the strip is one picture, which is less to walk through with a keyboard.</param>
public sealed record StripPlace(string Number, string Name, double Value, string Display, string? Href = null);
