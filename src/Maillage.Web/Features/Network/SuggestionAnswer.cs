namespace Maillage.Web.Features.Network;

/// <summary>What an organisation answers to the suggestion that it cooperate with another: that it does not want to, or does so already. It can be undone.</summary>
public sealed class SuggestionAnswer
{
    public required Guid Id { get; init; }
    public required Guid SpaceId { get; init; }

    /// <summary>Who answers.</summary>
    public required int OrganisationId { get; init; }

    /// <summary>The one that was suggested.</summary>
    public required int OtherId { get; init; }

    public required SuggestionAnswerKind Kind { get; init; }
    public required Guid MembershipId { get; init; }
    public required DateTime At { get; init; }

    /// <summary>When it was undone, UTC; null while it stands.</summary>
    public DateTime? UndoneAt { get; set; }
}

/// <summary>Why a suggestion is not shown any more.</summary>
public enum SuggestionAnswerKind
{
    NotInterested = 0,

    /// <summary>They work together: a declared tie says so.</summary>
    AlreadyDone = 1,
}

/// <summary>The words of a <see cref="SuggestionAnswerKind"/>.</summary>
public static class SuggestionAnswerKindWords
{
    extension(SuggestionAnswerKind kind)
    {
        public string Label => kind == SuggestionAnswerKind.NotInterested ? "pas intéressé" : "déjà fait";
    }
}
