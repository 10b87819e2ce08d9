namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>What the page of an organisation shows.</summary>
sealed record ActorPortrait
{
    public required ActorIndex Index { get; init; }
    public required ActorFacts Facts { get; init; }

    /// <summary>What tells its kind, in French.</summary>
    public required string KindEvidence { get; init; }

    public required IReadOnlyList<ActorWay> Ways { get; init; }
    public required IReadOnlyList<RegisterLine> Register { get; init; }

    /// <summary>Its site, on the word of the register or of a directory; empty when neither gives one.</summary>
    public required string Website { get; init; }

    public required IReadOnlyList<ReceivedStage> Stages { get; init; }

    /// <summary>The latest amounts with their texts, at most <see cref="ActorPortraits.MostLines"/>.</summary>
    public required IReadOnlyList<ReceivedLine> Received { get; init; }

    public HeldPosts? Posts { get; init; }
    public required IReadOnlyList<TiedTerritory> Territories { get; init; }
    public required IReadOnlyList<SharedWith> Shared { get; init; }

    /// <summary>Other organisations that may be the same one: <em>rapprochements à vérifier</em>, the likeliest first.</summary>
    public required IReadOnlyList<ActorInfo> Doubts { get; init; }

    /// <summary>French sentences: what the loaded files do not say of it.</summary>
    public required IReadOnlyList<string> Unknown { get; init; }

    public ActorInfo Actor => Facts.Actor;
}

/// <summary>A line of the register of associations.</summary>
/// <param name="Number">Today's or of the former register.</param>
/// <param name="Position">What the register says of it.</param>
/// <param name="DissolvedOn">Null when it is not, or when the day is not known.</param>
/// <param name="Purpose">As written; empty when the register does not have it.</param>
sealed record RegisterLine(string Number, RegisterPosition Position, DateOnly? DissolvedOn, string Purpose);
