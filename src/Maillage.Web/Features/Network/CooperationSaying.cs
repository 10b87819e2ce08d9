using Maillage.France;

namespace Maillage.Web.Features.Network;

/// <summary>What an organisation says that it looks for, or can bring: an expressed will, which counts before all that a network lets guess.</summary>
public sealed class CooperationSaying
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>Who looks for it or brings it; it may have been merged since.</summary>
    public required int OrganisationId { get; init; }

    public required SayingKind Kind { get; init; }

    /// <summary>« Une salle pour des ateliers du soir ».</summary>
    public required string Text { get; init; }

    /// <summary>On which subject: the code of a <see cref="Actors.Theme"/>; empty when not told.</summary>
    public string ThemeCode { get; init; } = "";

    /// <summary>Where; null when not told.</summary>
    public QpvCode? NeighbourhoodCode { get; init; }

    public required Guid MembershipId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When it was found, or no longer holds, UTC; null while it stands.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>Whether something is looked for or brought.</summary>
public enum SayingKind
{
    Sought = 0,
    Offered = 1,
}

/// <summary>The words of a <see cref="SayingKind"/>.</summary>
public static class SayingKindWords
{
    extension(SayingKind kind)
    {
        public string Label => kind == SayingKind.Sought ? "cherche" : "propose";
    }
}
