using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Spaces;

/// <summary>What is told of a space and of who is in it.</summary>
public static class SpaceActs
{
    public static AuditAct Created { get; } = new("space.created", "a ouvert l’espace");
    public static AuditAct Changed { get; } = new("space.changed", "a modifié l’espace");
    public static AuditAct Closed { get; } = new("space.closed", "a fermé l’espace");
    public static AuditAct Reopened { get; } = new("space.reopened", "a rouvert l’espace");
    public static AuditAct Exported { get; } = new("space.exported", "a téléchargé l’espace");
    public static AuditAct ControllerAdded { get; } = new("controller.added", "a désigné un responsable des données");
    public static AuditAct ControllerRemoved { get; } = new("controller.removed", "a retiré un responsable des données");
    public static AuditAct OrganisationAdded { get; } = new("space-organisation.added", "a ajouté un organisme");
    public static AuditAct OrganisationDeclared { get; } = new("space-organisation.declared", "a déclaré un organisme que les fichiers ne nomment pas");
    public static AuditAct OrganisationEnded { get; } = new("space-organisation.ended", "a retiré un organisme");
    public static AuditAct ServiceNamed { get; } = new("service.added", "a nommé un service");
    public static AuditAct ServiceClosed { get; } = new("service.closed", "a fermé un service");
    public static AuditAct Joined { get; } = new("membership.added", "a fait entrer un membre");
    public static AuditAct RoleChanged { get; } = new("membership.changed", "a changé le rôle d’un membre");
    public static AuditAct Left { get; } = new("membership.ended", "a mis fin à la participation d’un membre");
    public static AuditAct HandedOver { get; } = new("membership.handed-over", "a confié le travail d’un membre à un autre");
    public static AuditAct Invited { get; } = new("invitation.sent", "a invité une personne");
    public static AuditAct InvitedAgain { get; } = new("invitation.sent-again", "a relancé une invitation");
    public static AuditAct InvitationRevoked { get; } = new("invitation.revoked", "a annulé une invitation");
    public static AuditAct InvitationAccepted { get; } = new("invitation.accepted", "a accepté l’invitation");
    public static AuditAct Requested { get; } = new("join-request.made", "a demandé à rejoindre l’espace");
    public static AuditAct RequestAccepted { get; } = new("join-request.accepted", "a accepté la demande");
    public static AuditAct RequestRefused { get; } = new("join-request.refused", "a refusé la demande");

    public static IReadOnlyList<AuditAct> All { get; } =
    [
        Created, Changed, Closed, Reopened, Exported, ControllerAdded, ControllerRemoved, OrganisationAdded, OrganisationDeclared, OrganisationEnded, ServiceNamed, ServiceClosed, Joined, RoleChanged, Left,
        HandedOver, Invited, InvitedAgain, InvitationRevoked, InvitationAccepted, Requested, RequestAccepted, RequestRefused,
    ];
}
