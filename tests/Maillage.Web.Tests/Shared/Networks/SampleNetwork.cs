using CsCheck;
using Maillage.Web.Shared.Networks;

namespace Maillage.Web.Tests.Shared.Networks;

/// <summary>Networks for tests, as lists that can be turned round before the graph is built.</summary>
sealed record SampleNetwork(NetworkNode[] Organisations, NetworkNode[] Hubs, NetworkEdge[] Edges)
{
    /// <summary>Small ones of every kind: empty, without edges, in several parts, crowded.</summary>
    public static Gen<SampleNetwork> Any { get; } =
        from organisations in Gen.Int[0, 70]
        from hubs in Gen.Int[0, 9]
        from edges in Gen.Select(Gen.Int[0, 69], Gen.Int[0, 8], Gen.Double[0.1, 5]).Array[0, 120]
        select new SampleNetwork(
            [.. Enumerable.Range(0, organisations).Select(x => new NetworkNode($"o{x}", $"Association {x}"))],
            [.. Enumerable.Range(0, hubs).Select(x => new NetworkNode($"h{x}", $"Quartier au nom un peu long {x}"))],
            [.. edges.Where(x => x.Item1 < organisations && x.Item2 < hubs).Select(x => new NetworkEdge($"o{x.Item1}", $"h{x.Item2}", x.Item3))]);

    public TwoModeGraph Build() => new(Organisations, Hubs, Edges);

    public TwoModeGraph BuildTurned() => new(Organisations.Reverse(), Hubs.Reverse(), Edges.Reverse());

    /// <summary>« judo-forges » is an edge, « judo- » an organisation without any, « -forges » a hub without any.</summary>
    public static TwoModeGraph Of(params string[] edges)
    {
        var ends = edges.Select(x => x.Split('-')).ToArray();
        return new TwoModeGraph(
            ends.Select(x => x[0]).Where(x => x.Length > 0).Distinct().Select(x => new NetworkNode(x, x)),
            ends.Select(x => x[1]).Where(x => x.Length > 0).Distinct().Select(x => new NetworkNode(x, x)),
            ends.Where(x => x[0].Length > 0 && x[1].Length > 0).Select(x => new NetworkEdge(x[0], x[1])));
    }

    /// <summary>A network as towns have them: most organisations in one place, some in several.</summary>
    public static SampleNetwork Town(int organisations, int hubs, int edges)
    {
        var random = new Random(7);
        var ends = Enumerable.Range(0, organisations).Select(x => (Organisation: x, Hub: (int)(hubs * Math.Pow(random.NextDouble(), 1.6))))
            .Concat(Enumerable.Range(0, edges - organisations).Select(_ => (Organisation: random.Next(organisations), Hub: random.Next(hubs))));
        return new SampleNetwork(
            [.. Enumerable.Range(0, organisations).Select(x => new NetworkNode($"o{x:0000}", $"Association {x}", $"/o/{x}"))],
            [.. Enumerable.Range(0, hubs).Select(x => new NetworkNode($"h{x:000}", $"Quartier {x}", $"/h/{x}"))],
            [.. ends.Select(x => new NetworkEdge($"o{x.Organisation:0000}", $"h{x.Hub:000}"))]);
    }
}
