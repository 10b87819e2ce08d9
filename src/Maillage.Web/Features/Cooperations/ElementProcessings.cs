using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What waves on the three elements do with personal data. Those of anonymous waves are told with the urns.</summary>
public static class ElementProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Réponses signées sur les trois éléments", "Savoir comment chacun, en son nom, voit une coopération.", LawfulBasis.PublicTask, "Celle de l’espace ; effacées avec la personne.", "Les membres de l’espace",
        [
            new(typeof(ElementRound), nameof(ElementRound.AskedBy), "personne qui ouvre la vague"), new(typeof(ElementAnswer), nameof(ElementAnswer.Will), "volonté, vue par la personne"),
            new(typeof(ElementAnswer), nameof(ElementAnswer.Goal), "but commun, vu par la personne"), new(typeof(ElementAnswer), nameof(ElementAnswer.Ground), "terrain commun, vu par la personne"),
            new(typeof(ElementAnswer), nameof(ElementAnswer.Time), "temps, vu par la personne"), new(typeof(ElementAnswer), nameof(ElementAnswer.WillWords), "sa phrase sur la volonté"),
            new(typeof(ElementAnswer), nameof(ElementAnswer.GoalWords), "sa phrase sur le but"), new(typeof(ElementAnswer), nameof(ElementAnswer.GroundWords), "sa phrase sur le terrain"),
            new(typeof(ElementAnswer), nameof(ElementAnswer.TimeWords), "sa phrase sur le temps"), new(typeof(ElementAnswer), nameof(ElementAnswer.AnsweredAt), "date de la réponse signée"),
        ]),
    ];
}
