using Maillage.France.Language;

namespace Maillage.Web.Features.Network.DrawNetwork;

/// <summary>Ties and what proves them, as people read them.</summary>
public static class TieWords
{
    /// <summary>« coopération commune : « Le bus santé », depuis le 12 mars 2026 ».</summary>
    public static string Of(TieProof proof) => proof.First == proof.Last
        ? $"{proof.Evidence.Label}\u00a0: {proof.Words}{(proof.Evidence == TieEvidence.Meeting ? "" : $", le {FrenchFormat.Date(proof.Last)}")}"
        : $"{proof.Evidence.Label}\u00a0: {proof.Words}, du {FrenchFormat.Date(proof.First)} au {FrenchFormat.Date(proof.Last)}";

    /// <summary>« coopération commune, même quartier ».</summary>
    public static string Kinds(IEnumerable<TieProof> proofs) => string.Join(", ", proofs.Select(x => x.Evidence).Distinct().Order().Select(x => x.Label));

    /// <summary>A strength in a word, since its number means little by itself.</summary>
    public static string Strength(double strength) => NetworkPicture.Class(strength) switch { 1 => "ténu", 2 => "léger", 3 => "net", _ => "fort" };
}
