namespace Maillage.Graph.Prediction;

/// <summary>That an actor entered a hub: a city a network, an association a project, an employer a contract.</summary>
/// <param name="Actor">Who, from 0.</param>
/// <param name="Hub">What it entered, from 0, numbered apart from actors.</param>
/// <param name="Date">When, in whole units of the caller's (years, months, days): later is more. Of several dates for one actor and hub, the first counts.</param>
public readonly record struct DatedMembership(int Actor, int Hub, int Date);
