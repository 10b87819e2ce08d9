namespace Maillage.Web.Features.Network.ShowSpaceNetwork;

/// <summary>A step of a way from one organisation to another.</summary>
sealed record PathStep(NetworkActor From, NetworkActor To, SpaceTie Tie)
{
    /// <param name="network">The network.</param>
    /// <param name="start">The place where the way starts.</param>
    /// <param name="ties">Its ties, in order.</param>
    public static IReadOnlyList<PathStep> Of(SpaceNetwork network, int start, IEnumerable<SpaceTie> ties)
    {
        var steps = new List<PathStep>();
        var at = start;
        foreach (var tie in ties)
        {
            var next = tie.One == at ? tie.Other : tie.One;
            steps.Add(new PathStep(network.Actors[at], network.Actors[next], tie));
            at = next;
        }
        return steps;
    }
}
