namespace Maillage.Web.Features.Network;

/// <summary>All that ties two organisations of a space's network.</summary>
/// <param name="One">The place of an organisation in <see cref="SpaceNetwork.Actors"/>.</param>
/// <param name="Other">The place of another, greater.</param>
/// <param name="Strength">The weights of its proofs, each halved for each half-life since its last day; above 0.</param>
/// <param name="Proofs">The latest first.</param>
public sealed record SpaceTie(int One, int Other, double Strength, IReadOnlyList<TieProof> Proofs)
{
    public DateOnly First => Proofs.Min(x => x.First);
    public DateOnly Last => Proofs.Max(x => x.Last);
}
