using Maillage.Graph.Files;

namespace Maillage.Web.Commands.Networks;

/// <summary>A network as it was read.</summary>
/// <param name="Named">Its nodes and ties.</param>
/// <param name="Form">What kind of file it was, in French.</param>
/// <param name="PossibleTies">How many ties there could be at most, loops apart.</param>
/// <param name="Notes">What the reader should know, in French sentences.</param>
sealed record ReadNetwork(NamedGraph Named, string Form, double PossibleTies, IReadOnlyList<string> Notes);
