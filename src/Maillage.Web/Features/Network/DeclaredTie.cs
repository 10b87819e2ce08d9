namespace Maillage.Web.Features.Network;

/// <summary>A tie between two organisations that someone of a space says, or that a file which they brought says.</summary>
public sealed class DeclaredTie
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>The number of an organisation; it may have been merged since.</summary>
    public required int FromId { get; init; }

    /// <summary>The number of another.</summary>
    public required int ToId { get; init; }

    /// <summary>What it is: « se prêtent une salle ».</summary>
    public required string Words { get; init; }

    /// <summary>Since when.</summary>
    public required DateOnly Since { get; init; }

    /// <summary>The last day on which someone said that it holds.</summary>
    public required DateOnly SaidOn { get; set; }

    /// <summary>The day on which it ended; null while it holds.</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>The membership in which it was declared.</summary>
    public required Guid MembershipId { get; init; }

    /// <summary>Where it comes from: the name of a file; empty when someone typed it.</summary>
    public string Source { get; init; } = "";
}
