namespace Maillage.Graph;

/// <summary>What becomes of several ties between the same two nodes.</summary>
public enum ParallelEdges
{
    /// <summary>They make one tie as strong as all of them.</summary>
    Add,

    /// <summary>They say the same thing twice: the strongest is kept.</summary>
    KeepStrongest,
}
