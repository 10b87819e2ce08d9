using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Shared.Urns;

/// <summary>What urns do with personal data.</summary>
public static class UrnProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Vagues anonymes", "Savoir ce qu’un groupe pense sans savoir qui a dit quoi.", LawfulBasis.PublicTask,
            "La réponse scellée jusqu’à la clôture de la vague, puis plus rien. La liste des personnes sollicitées et les témoins : celle de l’espace, sans leur nom après leur effacement. Qu’une réponse ait été donnée n’est gardé que le temps de la vague.",
            "La réponse : personne. La liste et les témoins : les personnes de la liste, et qui anime",
        [
            new(typeof(UrnVoter), nameof(UrnVoter.OrganisationId), "organisme pour lequel une personne est sollicitée"), new(typeof(UrnWitness), nameof(UrnWitness.OrganisationId), "organisme d’un témoin"),
            new(typeof(UrnWitness), nameof(UrnWitness.ConfirmedAt), "date à laquelle un témoin a confirmé ses mots"), new(typeof(SealedAnswer), nameof(SealedAnswer.Sealed), "réponse scellée, illisible sans les deux témoins"),
        ]),
    ];
}
