using Maillage.Graph.Files;
using Maillage.Graph.Measures;

namespace Maillage.Web.Commands.Networks;

/// <summary>Who stands between circles, or between groups.</summary>
static class BridgingMeasures
{
    public static IReadOnlyList<NetworkMeasure> All { get; } =
    [
        new("constraint", "ses partenaires sont-ils tous d’un même cercle (Burt) : près de 0, il se tient entre des cercles.", (network, _, cancel) => TieMeasures.Score(
            network, "constraint", network.Holes(cancel).Constraint)),
        new("effective-size", "combien de partenaires il a, ceux qui se connaissent comptant moins (Burt).", (network, _, cancel) => TieMeasures.Score(
            network, "effective_size", network.Holes(cancel).EffectiveSize)),
        new("brokerage", "entre quels groupes il fait le passage : coordinateur, itinérant, portier, représentant, liaison (Gould et Fernandez).",
            (network, _, cancel) => Roles(network, cancel), WantsGroups: true),
    ];

    static MeasureFinding Roles(MeasuredNetwork network, CancellationToken cancel)
    {
        var roles = Brokerage.Of(network.Graph, network.Groups.Of, network.Settings.Threads, cancel);
        var total = Column("brokerage_total", x => x.Total);
        var sums = roles.Aggregate(new BrokerageRoles(), (x, y) =>
            new(x.Coordinator + y.Coordinator, x.Itinerant + y.Itinerant, x.Gatekeeper + y.Gatekeeper, x.Representative + y.Representative, x.Liaison + y.Liaison));
        return new(
            [
                total, Column("coordinator", x => x.Coordinator), Column("itinerant", x => x.Itinerant), Column("gatekeeper", x => x.Gatekeeper),
                Column("representative", x => x.Representative), Column("liaison", x => x.Liaison),
            ],
            [
                $"coordinateur {MeasureText.Figure(sums.Coordinator)}, itinérant {MeasureText.Figure(sums.Itinerant)}, portier {MeasureText.Figure(sums.Gatekeeper)}, "
                + $"représentant {MeasureText.Figure(sums.Representative)}, liaison {MeasureText.Figure(sums.Liaison)}{(network.Graph.IsDirected ? "" : " ; les liens n’étant pas orientés, chaque paire compte deux fois")}.",
                MeasureText.Spread(network.Names, [.. roles.Select(x => (double)x.Total)]),
            ]);

        NodeAttribute Column(string name, Func<BrokerageRoles, long> of) => new(name, [.. roles.Select(x => (double)of(x))]);
    }
}
