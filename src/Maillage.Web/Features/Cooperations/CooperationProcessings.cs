using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What cooperations do with personal data.</summary>
public static class CooperationProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Coopérations", "Raconter, suivre et aider ce que plusieurs organismes font ensemble.", LawfulBasis.PublicTask, "Celle de l’espace. Ce qu’une personne y a écrit en son nom reste, sans son nom, après son effacement.",
            "Les membres de l’espace",
        [
            new(typeof(Cooperation), nameof(Cooperation.WitnessMembershipId), "témoin du récit"), new(typeof(Cooperation), nameof(Cooperation.AnimatorMembershipId), "personne qui anime"),
            new(typeof(Cooperation), nameof(Cooperation.AnimatorMandate), "mandat de la personne qui anime"), new(typeof(Cooperation), nameof(Cooperation.AnimatorDays), "jours par mois de la personne qui anime"),
        ]),
    ];
}
