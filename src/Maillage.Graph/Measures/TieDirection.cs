namespace Maillage.Graph.Measures;

/// <summary>Which ties of a node are meant in a directed graph; without direction it makes no difference.</summary>
public enum TieDirection
{
    /// <summary>Those that leave it.</summary>
    Out,

    /// <summary>Those that arrive.</summary>
    In,

    /// <summary>Both.</summary>
    Both,
}
