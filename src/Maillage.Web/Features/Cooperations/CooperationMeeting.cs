namespace Maillage.Web.Features.Cooperations;

/// <summary>A meeting of a cooperation: past or to come.</summary>
public sealed class CooperationMeeting
{
    public required Guid Id { get; init; }
    public required Guid CooperationId { get; init; }
    public required DateOnly Day { get; set; }
    public required string Title { get; set; }
    public string Place { get; set; } = "";

    /// <summary>What was said and decided.</summary>
    public string Notes { get; set; } = "";

    /// <summary>Grows by one at each change: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; } = 1;
}

/// <summary>An actor of the cooperation was at a meeting.</summary>
public sealed class MeetingPresence
{
    public required Guid MeetingId { get; init; }
    public required Guid ActorId { get; init; }
}
