namespace Maillage.Web.Features.Network.FindSilos;

/// <summary>What each service of an organisation takes part in: cooperations, actions, meetings.</summary>
static class HouseThings
{
    public static Dictionary<Guid, HashSet<string>> Of(SpaceNetwork network, int organisationId)
    {
        var things = new Dictionary<Guid, HashSet<string>>();
        var proofs = network.HouseProofs.Concat(network.Ties.SelectMany(x => x.Proofs)).Where(x => x.Evidence != TieEvidence.Territory && (x.One == organisationId || x.Other == organisationId));
        foreach (var proof in proofs)
        {
            if (proof.One == organisationId && proof.OneService is { } one) Add(one, proof);
            if (proof.Other == organisationId && proof.OtherService is { } other) Add(other, proof);
        }
        return things;

        void Add(Guid service, TieProof proof)
        {
            if (!things.TryGetValue(service, out var own)) things[service] = own = new(StringComparer.Ordinal);
            own.Add($"{proof.Evidence} {proof.Href ?? proof.Words} {proof.Words}");
        }
    }
}
