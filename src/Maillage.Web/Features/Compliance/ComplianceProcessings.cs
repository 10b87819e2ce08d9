using Maillage.Web.Features.Archives;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Compliance;

/// <summary>What the follow-up of the operator's duties does with personal data.</summary>
public static class ComplianceProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Devoirs de l’exploitant", "Savoir qui répond de chaque obligation légale, et publier les mentions que la loi demande.", LawfulBasis.LegalObligation,
            "Tant que la personne tient ce rôle ; l’historique du site garde ce qui a été dit.", "L’administration du site ; tout le monde, pour les mentions légales",
        [
            new(typeof(DutyRecord), nameof(DutyRecord.Owner), "responsable d’un devoir"), new(typeof(DutyRecord), nameof(DutyRecord.Evidence), "preuve"), new(typeof(DutyRecord), nameof(DutyRecord.Link), "preuve"),
            new(typeof(LegalNotice), nameof(LegalNotice.Director), "directeur ou directrice de la publication"), new(typeof(LegalNotice), nameof(LegalNotice.DataProtection), "contact du délégué à la protection des données"),
            new(typeof(LegalNotice), nameof(LegalNotice.AccessibilityContact), "contact pour l’accessibilité"),
        ]),
        new("Archives publiques", "Prouver que les archives ont permis ce qui a été détruit ou versé.", LawfulBasis.LegalObligation, "Sans terme : c’est la preuve de l’élimination ou du versement.", "L’administration du site",
        [
            new(typeof(DisposalList), nameof(DisposalList.Signatory), "signataire du visa"),
        ]),
        new("Empreintes de l’historique", "Confier chaque jour à d’autres organismes de quoi prouver que l’historique n’a pas été récrit.", LawfulBasis.PublicTask,
            "Tant que l’organisme est destinataire, puis pour la preuve du changement.", "L’administration du site",
        [
            new(typeof(HeadRecipient), nameof(HeadRecipient.Organisation), "organisme destinataire"), new(typeof(HeadRecipient), nameof(HeadRecipient.Email), "adresse de courriel de l’organisme"),
        ]),
    ];
}
