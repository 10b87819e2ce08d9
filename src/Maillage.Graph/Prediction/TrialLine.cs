namespace Maillage.Graph.Prediction;

/// <summary>How well one way of ranking foretold ties that it had not seen.</summary>
/// <param name="Kind">Which.</param>
/// <param name="AreaUnderCurve">
/// The chance that a pair which tied after the cut scored higher than one which did not, equal scores counting half; 0.5 is guessing. <see cref="double.NaN"/> where either is missing.
/// </param>
/// <param name="AreaWithinPlace">The same among pairs of one place only, so that being of one place decides nothing; <see cref="double.NaN"/> where there are none.</param>
/// <param name="PrecisionAtTen">
/// The mean, over actors that tied anew after the cut, of the share of the ten best candidates that they tied with; equal scores at the tenth place share it, and an actor that gets fewer than
/// ten is judged on ten all the same. <see cref="double.NaN"/> where nobody tied.
/// </param>
/// <param name="Suggested">How many different actors are among the ten best of anybody asked.</param>
/// <param name="MedianDegree">The median of the number of partners, before the cut, of those different actors; <see cref="double.NaN"/> where nobody is suggested.</param>
public readonly record struct TrialLine(RankingKind Kind, double AreaUnderCurve, double AreaWithinPlace, double PrecisionAtTen, int Suggested, double MedianDegree);
