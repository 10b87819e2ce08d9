namespace Maillage.Web.Features.Compliance;

/// <summary>What the operator says of one of their duties. There is a row from the first time that something is said.</summary>
public sealed class DutyRecord
{
    /// <summary>The <see cref="LegalDuty.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>Who sees to it, in words: a person or a function.</summary>
    public string Owner { get; set; } = "";

    /// <summary>What proves that it was done: « délibération du 12 mars 2026 ».</summary>
    public string Evidence { get; set; } = "";

    /// <summary>Where the proof is: an http address, or empty.</summary>
    public string Link { get; set; } = "";

    public DateOnly? DoneOn { get; set; }

    /// <summary>When it is to be looked at again.</summary>
    public DateOnly? ReviewOn { get; set; }

    /// <summary>Grows by one at each change: a form that carries an older one is shown both versions.</summary>
    public int Version { get; set; }
}
