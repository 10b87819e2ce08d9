namespace Maillage.Web.Shared.Charts;

/// <summary>How a value of reference is drawn on a strip.</summary>
public enum StripMarkKind
{
    /// <summary>The median of the silhouette: a dashed line.</summary>
    Median,

    /// <summary>The median or the value of a wider territory (commune, EPCI, department): a line in the hue of territory.</summary>
    Territory,
}
