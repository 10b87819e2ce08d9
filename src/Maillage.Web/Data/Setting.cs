namespace Maillage.Web.Data;

/// <summary>A fact about this database as a whole, by name.</summary>
public sealed class Setting
{
    /// <summary>Set when the database holds the demonstration: real files are refused there.</summary>
    public const string Demonstration = "demonstration";

    /// <summary>A number that grows each time reference data changes; snapshots are keyed by it.</summary>
    public const string ReferenceVersion = "reference-version";

    /// <summary>The hash of the reference geography that was loaded.</summary>
    public const string GeographyHash = "geography-hash";

    /// <summary>« 1 » while the organisations have yet to follow the mentions of the loaded files.</summary>
    public const string IdentityWanted = "identity-wanted";

    public required string Name { get; init; }
    public required string Value { get; set; }
}
