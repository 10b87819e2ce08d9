using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What is told of the charter of a cooperation, of who agrees to it, and of what its actors do not agree on.</summary>
public static class AgreementActs
{
    public static AuditAct Written { get; } = new("charter.written", "a écrit une version de la charte");
    public static AuditAct Answered { get; } = new("charter-answer.given", "a répondu à la charte");
    public static AuditAct Heard { get; } = new("charter-answer.heard", "a dit comment une objection a été entendue");
    public static AuditAct Lifted { get; } = new("charter-answer.lifted", "a levé son objection");
    public static AuditAct Adopted { get; } = new("adopted-act.recorded", "a inscrit l’acte d’un organisme");
    public static AuditAct Removed { get; } = new("adopted-act.removed", "a retiré l’acte d’un organisme");
    public static AuditAct Raised { get; } = new("disagreement.raised", "a posé un désaccord");
    public static AuditAct Positioned { get; } = new("disagreement.position-told", "a dit une position dans un désaccord");
    public static AuditAct Followed { get; } = new("disagreement.changed", "a complété un désaccord");
    public static AuditAct Settled { get; } = new("disagreement.settled", "a réglé un désaccord");
    public static AuditAct RaisedAgain { get; } = new("disagreement.raised-again", "a rouvert un désaccord");

    public static IReadOnlyList<AuditAct> All { get; } = [Written, Answered, Heard, Lifted, Adopted, Removed, Raised, Positioned, Followed, Settled, RaisedAgain];
}
