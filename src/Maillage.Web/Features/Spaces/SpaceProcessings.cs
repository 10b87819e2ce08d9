using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Spaces;

/// <summary>What spaces do with personal data.</summary>
public static class SpaceProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Espaces de travail", "Réunir les personnes d’un contrat, d’un réseau ou d’un centre de ressources, chacune en une qualité dite.", LawfulBasis.PublicTask,
            "Tant que le compte est ouvert ; après l’effacement, il reste qu’une personne sans nom a siégé en cette qualité.", "Les membres de l’espace ; les adresses, à ceux qui peuvent y travailler",
        [
            new(typeof(Membership), nameof(Membership.Role), "rôle dans l’espace"), new(typeof(Membership), nameof(Membership.College), "collège du conseil citoyen"),
            new(typeof(Membership), nameof(Membership.Since), "date d’entrée"), new(typeof(Membership), nameof(Membership.EndedAt), "date de départ"),
            new(typeof(JoinRequest), nameof(JoinRequest.Message), "demande d’entrée"),
        ]),
        new("Invitations", "Faire entrer une personne dans un espace.", LawfulBasis.PublicTask, "Deux semaines ; l’adresse est effacée six mois après.", "Les personnes qui animent l’espace",
        [
            new(typeof(Invitation), nameof(Invitation.Email), "adresse de courriel"), new(typeof(Invitation), nameof(Invitation.Title), "fonction"),
            new(typeof(Invitation), nameof(Invitation.Role), "rôle proposé"), new(typeof(Invitation), nameof(Invitation.College), "collège proposé"),
        ]),
        new("Notes confidentielles", "Écrire à quelques personnes nommées ce qui ne regarde qu’elles.", LawfulBasis.PublicTask, "Jusqu’à ce que leur auteur les retire, ou s’efface.",
            "Les personnes nommées, et elles seules : le texte est chiffré, hors de la recherche, des téléchargements et de l’administration",
        [
            new(typeof(ConfidentialNote), nameof(ConfidentialNote.Sealed), "texte, chiffré"),
        ]),
        new("Historique", "Savoir qui a fait quoi, et prouver que l’historique n’a pas été récrit.", LawfulBasis.LegalObligation,
            "Celle du dossier concerné. Une valeur personnelle s’efface avec la personne ; la preuve reste.", "Les membres qui peuvent le lire",
        [
            new(typeof(AuditValue), nameof(AuditValue.Before), "valeur d’avant"), new(typeof(AuditValue), nameof(AuditValue.After), "valeur d’après"),
            new(typeof(AuditEvent), nameof(AuditEvent.PersonId), "auteur, par un numéro au hasard"), new(typeof(AuditEvent), nameof(AuditEvent.OrganisationId), "organisme pour lequel on agit"),
        ]),
        new("Courriels", "Faire parvenir les invitations, les liens et les nouvelles des espaces.", LawfulBasis.PublicTask, "Trente jours après l’envoi ; les liens secrets sont effacés dès l’envoi.", "La personne",
        [
            new(typeof(MailMessage), nameof(MailMessage.To), "adresse"), new(typeof(MailMessage), nameof(MailMessage.Subject), "objet"), new(typeof(MailMessage), nameof(MailMessage.Text), "texte"),
            new(typeof(DigestLine), nameof(DigestLine.Text), "nouvelles à envoyer"), new(typeof(DigestLine), nameof(DigestLine.Address), "nouvelles à envoyer"),
        ]),
    ];
}
