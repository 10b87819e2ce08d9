namespace Maillage.Web.Features.Cooperations;

/// <summary>An actor of a cooperation: present, absent or to invite. An organisation, one of its services, or a group that is neither (« les habitants du Vallon »).</summary>
public sealed class CooperationActor
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }

    /// <summary>The number of the organisation, as in <c>/acteurs/12</c>; null for a group that is none. It may have been merged since: read it through <c>OrganisationNumbers</c>.</summary>
    public int? OrganisationId { get; init; }

    /// <summary>The service of the organisation that takes part; null for the organisation as a whole.</summary>
    public Guid? ServiceId { get; init; }

    /// <summary>The name of a group that is no organisation; empty otherwise.</summary>
    public string Name { get; init; } = "";

    public required ActorPresence Presence { get; set; }
    public required DateTime Since { get; init; }

    /// <summary>When it left, or was taken off the list, UTC; null while it is on it.</summary>
    public DateTime? EndedAt { get; set; }
}

/// <summary>Whether an actor is there.</summary>
public enum ActorPresence
{
    Present = 0,

    /// <summary>Concerned, and not there.</summary>
    Absent = 1,

    ToInvite = 2,
}

/// <summary>The words of an <see cref="ActorPresence"/>.</summary>
public static class ActorPresenceWords
{
    extension(ActorPresence presence)
    {
        public string Label => presence switch { ActorPresence.Present => "présent", ActorPresence.Absent => "absent", _ => "à inviter" };
    }
}
