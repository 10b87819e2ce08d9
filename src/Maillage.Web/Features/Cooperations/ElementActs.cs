using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What is told of waves on the three elements. An answer to an anonymous one is never an event.</summary>
public static class ElementActs
{
    public static AuditAct Prepared { get; } = new("element-round.prepared", "a préparé une vague anonyme sur les trois éléments");
    public static AuditAct Witnessed { get; } = new("element-round.witnessed", "a confirmé ses mots de témoin");
    public static AuditAct Opened { get; } = new("element-round.opened", "a ouvert une vague sur les trois éléments");
    public static AuditAct Closed { get; } = new("element-round.closed", "a clos une vague sur les trois éléments");
    public static AuditAct GivenUp { get; } = new("element-round.given-up", "a abandonné une vague sur les trois éléments");
    public static AuditAct Answered { get; } = new("element-answer.given", "a dit, en son nom, comment se porte la coopération");

    public static IReadOnlyList<AuditAct> All { get; } = [Prepared, Witnessed, Opened, Closed, GivenUp, Answered];
}
