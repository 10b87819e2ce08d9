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
            new(typeof(CooperationCondition), nameof(CooperationCondition.MembershipId), "personne qui a noté une condition"), new(typeof(ConditionNote), nameof(ConditionNote.MembershipId), "personne qui a suivi une condition"),
        ]),
        new("Parts de chacun dans une coopération", "Dire ce qu’un acteur apporte, retire et craint, d’abord pour soi, puis pour ceux que l’on choisit.", LawfulBasis.PublicTask,
            "Un brouillon s’efface avec la personne. Une ligne partagée reste, sans son nom ; elle se reprend à tout moment.", "La personne, puis ceux qui lui ont été nommés avant le partage ; personne d’autre, administration comprise",
        [
            new(typeof(ActorLine), nameof(ActorLine.AuthorMembershipId), "auteur"), new(typeof(ActorLine), nameof(ActorLine.Sealed), "brouillon, chiffré"), new(typeof(ActorLine), nameof(ActorLine.Text), "ligne partagée"),
        ]),
        .. AgreementProcessings.All,
    ];
}
