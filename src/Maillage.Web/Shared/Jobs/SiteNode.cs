namespace Maillage.Web.Shared.Jobs;

/// <summary>This running program among those that serve the same database.</summary>
public sealed class SiteNode
{
    /// <summary>Another at each start.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The machine's name.</summary>
    public string Name { get; } = Environment.MachineName;
}
