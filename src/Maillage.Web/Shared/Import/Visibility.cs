namespace Maillage.Web.Shared.Import;

/// <summary>Who may see rows that were imported.</summary>
public enum Visibility
{
    /// <summary>Everybody, on the public pages.</summary>
    Public = 0,

    /// <summary>The members of the space that they concern; nobody on the public pages.</summary>
    Space = 1,

    /// <summary>Whoever administers this site.</summary>
    Private = 2,
}
