namespace Maillage.Graph.Measures;

/// <summary>How often a node stands between two others who are not tied, by whose side it is on (see <see cref="Brokerage"/>).</summary>
/// <param name="Coordinator">All three are of one group.</param>
/// <param name="Itinerant">The two are of one group, the node of another; also called consultant.</param>
/// <param name="Gatekeeper">From another group into the node's own.</param>
/// <param name="Representative">From the node's own group out to another.</param>
/// <param name="Liaison">All three are of different groups.</param>
public readonly record struct BrokerageRoles(long Coordinator, long Itinerant, long Gatekeeper, long Representative, long Liaison)
{
    /// <summary>All roles together.</summary>
    public long Total => Coordinator + Itinerant + Gatekeeper + Representative + Liaison;

    /// <summary>One time less in the role that three groups make.</summary>
    internal BrokerageRoles Less(int from, int broker, int to) => (from == broker, broker == to, from == to) switch
    {
        (true, true, _) => this with { Coordinator = Coordinator - 1 },
        (true, false, _) => this with { Representative = Representative - 1 },
        (false, true, _) => this with { Gatekeeper = Gatekeeper - 1 },
        (false, false, true) => this with { Itinerant = Itinerant - 1 },
        _ => this with { Liaison = Liaison - 1 },
    };
}
