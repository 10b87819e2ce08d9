namespace Maillage.Web.Features.Territories;

/// <summary>A region, or an overseas collectivity that stands for one, from the official geographic code (COG).</summary>
public sealed class Region
{
    public required string Code { get; init; }
    public required string Name { get; init; }

    public required int ImportId { get; init; }
}
