namespace Maillage.Graph.Prediction;

/// <summary>How well one way of ranking foretold ties that it had not seen.</summary>
/// <param name="Kind">Which.</param>
/// <param name="AreaUnderCurve">
/// The chance that a pair which tied after the cut scored higher than one which did not, equal scores counting half; 0.5 is guessing. <see cref="double.NaN"/> where either is missing.
/// </param>
/// <param name="AreaNearby">The same among pairs of one area only (<see cref="ActorTraits.Areas"/>), so that being of one area decides nothing; <see cref="double.NaN"/> where there are none.</param>
/// <param name="PrecisionAtTen">
/// The mean, over actors that tied anew after the cut, of the share of the ten best candidates that they tied with; equal scores at the tenth place share it, and an actor that gets fewer than
/// ten is judged on ten all the same. <see cref="double.NaN"/> where nobody tied.
/// </param>
/// <param name="PrecisionError">The standard error of that mean, as if actors were independent, which they are not: it is larger in truth.</param>
/// <param name="Suggested">How many different actors are among the ten best of anybody asked.</param>
/// <param name="MedianDegree">The median of the number of partners, before the cut, of those different actors; <see cref="double.NaN"/> where nobody is suggested.</param>
public readonly record struct TrialLine(RankingKind Kind, double AreaUnderCurve, double AreaNearby, double PrecisionAtTen, double PrecisionError, int Suggested, double MedianDegree);
