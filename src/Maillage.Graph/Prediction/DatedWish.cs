namespace Maillage.Graph.Prediction;

/// <summary>That an actor said it would like to work with another.</summary>
/// <param name="From">Who said so.</param>
/// <param name="To">About whom.</param>
/// <param name="Date">When, in the unit of <see cref="DatedMembership"/>: what is said after a cut is not known before it.</param>
public readonly record struct DatedWish(int From, int To, int Date);
