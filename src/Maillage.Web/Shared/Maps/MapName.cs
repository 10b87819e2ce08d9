using NetTopologySuite.Geometries;

namespace Maillage.Web.Shared.Maps;

/// <summary>A name that asks for room on a map.</summary>
/// <param name="Anchor">Where it would best stand, in pixels.</param>
/// <param name="Text">One line.</param>
/// <param name="Importance">When two names collide the larger stays.</param>
/// <param name="Within">A ring its middle may not leave, in pixels: a commune's name in a neighbour would lie. Null for none.</param>
public sealed record MapName(Coordinate Anchor, string Text, double Importance, Coordinate[]? Within = null);
