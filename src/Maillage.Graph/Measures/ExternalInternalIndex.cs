namespace Maillage.Graph.Measures;

/// <summary>What <see cref="ExternalInternal"/> finds: from -1 (inward) to 1 (outward), <see cref="double.NaN"/> where no tie counts.</summary>
/// <param name="Whole">Of the whole graph.</param>
/// <param name="ByGroup">Of each group: the ties within it against those with one end in it.</param>
/// <param name="ByNode">Of each node's own ties.</param>
public sealed record ExternalInternalIndex(double Whole, IReadOnlyList<double> ByGroup, IReadOnlyList<double> ByNode);
