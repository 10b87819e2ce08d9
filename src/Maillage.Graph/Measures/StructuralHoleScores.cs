namespace Maillage.Graph.Measures;

/// <summary>What <see cref="StructuralHoles"/> finds for each node; <see cref="double.NaN"/> without ties.</summary>
/// <param name="Constraint">How far its partners are of one circle; 1 with a single partner, nearer to 0 the more of them are strangers to each other.</param>
/// <param name="EffectiveSize">How many partners it has, those counted less who know the others; from 1 to its degree without weights.</param>
public sealed record StructuralHoleScores(IReadOnlyList<double> Constraint, IReadOnlyList<double> EffectiveSize);
