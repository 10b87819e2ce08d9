using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What is told of a cooperation and of who takes part in it. The record of each is the cooperation.</summary>
public static class CooperationActs
{
    public static AuditAct Opened { get; } = new("cooperation.opened", "a ouvert une coopération");
    public static AuditAct Told { get; } = new("cooperation.told", "a repris le récit d’une coopération");
    public static AuditAct Read { get; } = new("cooperation.read", "a complété la grille d’une coopération");
    public static AuditAct ActorAdded { get; } = new("cooperation.actor-added", "a ajouté un acteur");
    public static AuditAct ActorMoved { get; } = new("cooperation.actor-moved", "a changé la présence d’un acteur");
    public static AuditAct ActorTakenOff { get; } = new("cooperation.actor-taken-off", "a retiré un acteur");
    public static AuditAct ActorPutBack { get; } = new("cooperation.actor-put-back", "a remis un acteur");

    /// <summary>The text is left out: whoever reads the history is not always whoever may read the line, and a line that is taken back would stay there.</summary>
    public static AuditAct LineShared { get; } = new("cooperation.line-shared", "a partagé une ligne");

    public static AuditAct LineTakenBack { get; } = new("cooperation.line-taken-back", "a repris une ligne");
    public static AuditAct ConditionNoted { get; } = new("cooperation.condition-noted", "a noté une condition");
    public static AuditAct ConditionFollowed { get; } = new("cooperation.condition-followed", "a suivi une condition");
    public static AuditAct ConditionTakenOff { get; } = new("cooperation.condition-taken-off", "a retiré une condition");
    public static AuditAct ArrangementRecorded { get; } = new("cooperation.arrangement-recorded", "a inscrit un arrangement à côté");
    public static AuditAct ArrangementTakenOff { get; } = new("cooperation.arrangement-taken-off", "a retiré un arrangement à côté");

    public static IReadOnlyList<AuditAct> All { get; } =
    [
        Opened, Told, Read, ActorAdded, ActorMoved, ActorTakenOff, ActorPutBack, LineShared, LineTakenBack, ConditionNoted, ConditionFollowed, ConditionTakenOff, ArrangementRecorded, ArrangementTakenOff,
    ];
}
