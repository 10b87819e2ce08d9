namespace Maillage.Graph.Measures;

/// <summary>How strong a tie each shared membership makes in a <see cref="TwoModeProjection"/>.</summary>
public enum ProjectionWeight
{
    /// <summary>One over the others who share it: a project of two ties more than one of two hundred. A node's strength is the number of memberships that it shares with anybody.</summary>
    Newman,

    /// <summary>One.</summary>
    Count,
}
