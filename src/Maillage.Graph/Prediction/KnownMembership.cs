namespace Maillage.Graph.Prediction;

/// <summary>A membership among those of the same actor and hub.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Hub">What it was in.</param>
/// <param name="Date">When.</param>
/// <param name="IsEntry">Whether it is the first.</param>
/// <param name="Next">The date of the next one, the greatest number where there is none: on a day before it this is the last known.</param>
readonly record struct KnownMembership(int Actor, int Hub, int Date, bool IsEntry, int Next);
