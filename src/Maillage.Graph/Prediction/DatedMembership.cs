namespace Maillage.Graph.Prediction;

/// <summary>That an actor was in a hub on a day: a city in a network, an association in a project, an employer under a contract.</summary>
/// <param name="Actor">Who, from 0.</param>
/// <param name="Hub">What it was in, from 0, numbered apart from actors.</param>
/// <param name="Date">When, in whole units of the caller's (years, months, days): later is more. Of several dates for one actor and hub the first is that of the entry, and makes ties; the last known tells how lately the actor was active.</param>
public readonly record struct DatedMembership(int Actor, int Hub, int Date);
