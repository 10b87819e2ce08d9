namespace Maillage.France.Standards;

/// <summary>How a grant is paid.</summary>
public enum ScdlPayment
{
    /// <summary>Not known.</summary>
    None = 0,

    /// <summary>Once.</summary>
    Single,

    /// <summary>In several parts.</summary>
    Staged,

    /// <summary>As its description says.</summary>
    Other,
}
