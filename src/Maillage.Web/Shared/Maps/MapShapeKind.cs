namespace Maillage.Web.Shared.Maps;

/// <summary>What a shape of a map is, which says how it is drawn. Listed from the bottom of the drawing to its top.</summary>
public enum MapShapeKind
{
    /// <summary>The land: a pale ground under all the rest.</summary>
    Outline,

    /// <summary>A thin line around a commune, an EPCI, a department.</summary>
    Boundary,

    /// <summary>A neighbourhood.</summary>
    Neighbourhood,

    /// <summary>The shape the page is about.</summary>
    Highlight,
}
