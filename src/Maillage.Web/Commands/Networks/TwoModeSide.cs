namespace Maillage.Web.Commands.Networks;

/// <summary>Which nodes of a two-mode list are measured.</summary>
enum TwoModeSide
{
    /// <summary>Those of the first column, tied by what they share.</summary>
    First,

    /// <summary>Those of the second column, tied by whom they share.</summary>
    Second,

    /// <summary>All, tied as the list ties them: nothing is projected.</summary>
    Both,
}
