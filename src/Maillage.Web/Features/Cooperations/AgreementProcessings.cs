using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What the agreement, the life and the levers of cooperations do with personal data.</summary>
static class AgreementProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Accord d’une coopération", "Écrire une charte à plusieurs, savoir qui y consent, entendre les objections, suivre les désaccords.", LawfulBasis.PublicTask,
            "Celle de l’espace. Après l’effacement d’une personne, sa réponse reste sans son nom, et ses mots de réserve ou d’objection sont ôtés.", "Les membres de l’espace",
        [
            new(typeof(CharterVersion), nameof(CharterVersion.WrittenBy), "personne qui a écrit une version"), new(typeof(CharterAnswer), nameof(CharterAnswer.MembershipId), "personne qui répond"),
            new(typeof(CharterAnswer), nameof(CharterAnswer.Kind), "réponse à la charte"), new(typeof(CharterAnswer), nameof(CharterAnswer.Words), "réserve ou objection"),
            new(typeof(CharterAnswer), nameof(CharterAnswer.Hearing), "comment une objection a été entendue"), new(typeof(CharterAnswer), nameof(CharterAnswer.Lifting), "ce qui a levé une objection"),
            new(typeof(AdoptedAct), nameof(AdoptedAct.RecordedBy), "personne qui a inscrit un acte"), new(typeof(Disagreement), nameof(Disagreement.OpenedBy), "personne qui a posé un désaccord"),
            new(typeof(DisagreementPosition), nameof(DisagreementPosition.WrittenBy), "personne qui a écrit une position"), new(typeof(DisagreementPosition), nameof(DisagreementPosition.Holder), "qui tient une position"),
        ]),
        new("Vie d’une coopération", "Tenir réunions, tâches et documents, dire les étapes, et prévenir qui anime quand rien n’est noté.", LawfulBasis.PublicTask,
            "Celle de l’espace. Une tâche à faire redevient à prendre quand la personne s’efface.", "Les membres de l’espace",
        [
            new(typeof(CooperationStep), nameof(CooperationStep.MembershipId), "personne qui a changé l’état"), new(typeof(CooperationTask), nameof(CooperationTask.MembershipId), "personne qui fait une tâche"),
            new(typeof(CooperationTask), nameof(CooperationTask.DoneBy), "personne qui dit une tâche faite"), new(typeof(CooperationFile), nameof(CooperationFile.SentBy), "personne qui a déposé un document"),
        ]),
        new("Freins et leviers", "Garder ce qui a été essayé et ce que cela a donné.", LawfulBasis.PublicTask, "Celle de l’espace.", "Les membres de l’espace",
        [
            new(typeof(SpaceLever), nameof(SpaceLever.AddedBy), "personne qui a ajouté un levier"), new(typeof(LeverUse), nameof(LeverUse.StartedBy), "personne qui a noté un essai"),
            new(typeof(LeverUse), nameof(LeverUse.OutcomeBy), "personne qui a dit ce qu’il a donné"),
        ]),
    ];
}
