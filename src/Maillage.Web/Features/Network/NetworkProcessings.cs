using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Network;

/// <summary>What the network of a space does with personal data.</summary>
public static class NetworkProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Réseau d’un espace", "Montrer ce qui relie les organismes d’un espace, jamais les personnes.", LawfulBasis.PublicTask,
            "Celle de l’espace. Un lien déclaré reste, sans le nom de la personne, après son effacement.", "Les membres de l’espace",
        [
            new(typeof(DeclaredTie), nameof(DeclaredTie.MembershipId), "auteur d’un lien déclaré"),
        ]),
    ];
}
