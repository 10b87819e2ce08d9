namespace Maillage.Web.Features.Cooperations;

/// <summary>A version of the charter of a cooperation. It is never changed: whoever wants other words writes the next one.</summary>
public sealed class CharterVersion
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>From 1 within its cooperation; the highest is the charter of today.</summary>
    public required int Number { get; init; }

    public required string Purposes { get; init; }

    /// <summary>How it works: rhythm, who calls, who writes, what each commits to.</summary>
    public required string Rules { get; init; }

    public required string Governance { get; init; }
    public required DecisionWay DecisionWay { get; init; }

    /// <summary>The way of deciding in words: who takes part, what is decided so and what is not.</summary>
    public required string Deciding { get; init; }

    public required string Confidentiality { get; init; }

    /// <summary>How one leaves.</summary>
    public required string Leaving { get; init; }

    /// <summary>Why it replaces the former one; empty for the first.</summary>
    public required string Reason { get; init; }

    /// <summary>The membership in which someone wrote it.</summary>
    public required Guid WrittenBy { get; init; }

    public required DateTime WrittenAt { get; init; }
}

/// <summary>How a cooperation decides.</summary>
public enum DecisionWay
{
    /// <summary>Adopted when nobody has a reasoned objection left.</summary>
    Consent = 0,

    /// <summary>All agree.</summary>
    Consensus = 1,

    /// <summary>The people at work vote.</summary>
    Majority = 2,

    /// <summary>Each organisation has a vote.</summary>
    VoteByOrganisation = 3,

    /// <summary>Whoever leads decides after having heard the others.</summary>
    LeaderAfterHearing = 4,
}

/// <summary>The words of a <see cref="DecisionWay"/>.</summary>
public static class DecisionWayWords
{
    extension(DecisionWay way)
    {
        public string Label => way switch
        {
            DecisionWay.Consent => "par consentement",
            DecisionWay.Consensus => "par consensus",
            DecisionWay.Majority => "à la majorité des personnes",
            DecisionWay.VoteByOrganisation => "par un vote, une voix par organisme",
            _ => "par qui pilote, après avoir entendu chacun",
        };

        /// <summary>One sentence for whoever does not know the word.</summary>
        public string Meaning => way switch
        {
            DecisionWay.Consent => "Une proposition est adoptée quand plus personne n’y oppose d’objection argumentée : chacun peut vivre avec.",
            DecisionWay.Consensus => "Une proposition est adoptée quand chacun dit oui.",
            DecisionWay.Majority => "Les personnes présentes votent ; plus de la moitié des voix emporte la décision.",
            DecisionWay.VoteByOrganisation => "Chaque organisme a une voix, quel que soit le nombre de ses représentants.",
            _ => "Chacun donne son avis, et la personne qui pilote tranche, puis dit pourquoi.",
        };
    }
}
