namespace Maillage.Graph;

/// <summary>How far apart a tie leaves the two that it ties.</summary>
public enum TieLength
{
    /// <summary>The weight is how strong the tie is: twice as strong is twice as near (Newman 2001, « Scientific collaboration networks II »).</summary>
    InverseOfWeight,

    /// <summary>The weight is already a distance.</summary>
    Weight,
}
