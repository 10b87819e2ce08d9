using Maillage.France.Language;

namespace Maillage.Web.Shared.Networks;

/// <summary>
/// A network ready to be written as SVG. Drawing it costs up to 300 ms for the largest and depends on the graph only: keep it as long as the
/// data it was drawn from. Immutable, safe to share between requests.
/// </summary>
public sealed record NetworkDrawing
{
    /// <summary>For a whole page of a large screen.</summary>
    public required NetworkLayout Full { get; init; }

    /// <summary>For narrower places and paper: the same marks.</summary>
    public required NetworkLayout Wide { get; init; }

    /// <summary>For a telephone; organisations are gathered earlier.</summary>
    public required NetworkLayout Narrow { get; init; }

    /// <summary>The network in words.</summary>
    public required string Summary { get; init; }

    /// <summary>True when a mark leads to a page.</summary>
    public bool HasLinks => Wide.Hubs.Any(hub => hub.Node.Href is not null) || Wide.Organisations.Any(mark => mark.Href is not null);

    /// <summary>Draws a network. The same graph gives the same drawing.</summary>
    public static NetworkDrawing Of(TwoModeGraph graph)
    {
        var stress = new HubStress(graph);
        return new NetworkDrawing
        {
            Full = NetworkLayout.Compute(graph, stress, NetworkForm.Full),
            Wide = NetworkLayout.Compute(graph, stress, NetworkForm.Wide),
            Narrow = NetworkLayout.Compute(graph, stress, NetworkForm.Narrow),
            Summary = Tell(graph),
        };
    }

    static string Tell(TwoModeGraph graph)
    {
        var counts = $"{FrenchFormat.Plural(graph.Organisations.Count, "organisme", "organismes")}, {FrenchFormat.Plural(graph.Edges.Count, "lien", "liens")}.";
        var hubs = Enumerable.Range(0, Math.Min(NetworkLayout.MostHubs, graph.Hubs.Count))
            .OrderByDescending(hub => graph.OrganisationsOf[hub].Count).ThenBy(hub => hub).Take(12).Select(hub => NetworkTitles.Of(graph, hub)).ToList();
        return hubs.Count == 0 ? counts : $"{counts} {string.Join("\u00a0; ", hubs)}.";
    }
}
