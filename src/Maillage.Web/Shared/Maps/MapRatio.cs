namespace Maillage.Web.Shared.Maps;

/// <summary>The proportions of a map. A few are known to the style sheet, because a page may not style itself.</summary>
public enum MapRatio
{
    /// <summary>Four by three.</summary>
    Landscape,

    Square,

    /// <summary>Two by one.</summary>
    Wide,
}
