using Maillage.Graph.Files;

namespace Maillage.Web.Commands.Networks;

/// <summary>What a measure found.</summary>
/// <param name="Columns">What it says of each node; none for a measure of the whole.</param>
/// <param name="Sentences">What it says of the whole, in French.</param>
/// <param name="HasScore">Whether the first column is more or less of something, and not the number of a group or a place.</param>
sealed record MeasureFinding(IReadOnlyList<NodeAttribute> Columns, IReadOnlyList<string> Sentences, bool HasScore = true);
