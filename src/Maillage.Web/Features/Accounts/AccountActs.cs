using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Accounts;

/// <summary>What is told of an account.</summary>
public static class AccountActs
{
    public static AuditAct Created { get; } = new("person.created", "a ouvert le compte");
    public static AuditAct Corrected { get; } = new("person.corrected", "a corrigé le compte");
    public static AuditAct Reset { get; } = new("person.reset", "a réinitialisé l’accès au compte");
    public static AuditAct PasswordChanged { get; } = new("person.password-changed", "a changé son mot de passe");
    public static AuditAct FactorAdded { get; } = new("person.factor-added", "a ajouté une protection à son compte");
    public static AuditAct FactorRemoved { get; } = new("person.factor-removed", "a retiré une protection de son compte");
    public static AuditAct MadeAdministrator { get; } = new("person.promoted", "a donné l’administration du site");
    public static AuditAct UnmadeAdministrator { get; } = new("person.demoted", "a retiré l’administration du site");
    public static AuditAct Erased { get; } = new("person.erased", "a effacé la personne");
    public static AuditAct Affiliated { get; } = new("affiliation.added", "a rattaché la personne à l’organisme");
    public static AuditAct AffiliationAccepted { get; } = new("affiliation.accepted", "a accepté le rattachement");
    public static AuditAct AffiliationEnded { get; } = new("affiliation.ended", "a mis fin au rattachement");
    public static AuditAct MailRetried { get; } = new("mail.retried", "a relancé un courriel abandonné ou en attente");

    public static IReadOnlyList<AuditAct> All { get; } =
        [Created, Corrected, Reset, PasswordChanged, FactorAdded, FactorRemoved, MadeAdministrator, UnmadeAdministrator, Erased, Affiliated, AffiliationAccepted, AffiliationEnded, MailRetried];
}
