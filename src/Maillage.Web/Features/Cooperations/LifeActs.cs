using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What is told of the life of a cooperation: its states, its meetings, its tasks, its files.</summary>
public static class LifeActs
{
    public static AuditAct Formalised { get; } = new("cooperation.formalised", "a dit la coopération formalisée");
    public static AuditAct PutToSleep { get; } = new("cooperation.put-to-sleep", "a mis la coopération en sommeil");
    public static AuditAct Woken { get; } = new("cooperation.woken", "a réveillé la coopération");
    public static AuditAct Closed { get; } = new("cooperation.closed", "a clos la coopération");
    public static AuditAct Reopened { get; } = new("cooperation.reopened", "a rouvert la coopération");
    public static AuditAct MeetingAdded { get; } = new("meeting.added", "a inscrit une réunion");
    public static AuditAct MeetingChanged { get; } = new("meeting.changed", "a complété une réunion");
    public static AuditAct MeetingRemoved { get; } = new("meeting.removed", "a retiré une réunion");
    public static AuditAct TaskAdded { get; } = new("task.added", "a ajouté une tâche");
    public static AuditAct TaskTaken { get; } = new("task.taken", "a changé qui fait une tâche");
    public static AuditAct TaskDone { get; } = new("task.done", "a dit une tâche faite");
    public static AuditAct TaskUndone { get; } = new("task.undone", "a remis une tâche à faire");
    public static AuditAct TaskRemoved { get; } = new("task.removed", "a retiré une tâche");
    public static AuditAct FileSent { get; } = new("document.sent", "a déposé un document");
    public static AuditAct FileRemoved { get; } = new("document.removed", "a retiré un document");

    public static IReadOnlyList<AuditAct> All { get; } =
    [
        Formalised, PutToSleep, Woken, Closed, Reopened, MeetingAdded, MeetingChanged, MeetingRemoved, TaskAdded, TaskTaken, TaskDone, TaskUndone, TaskRemoved, FileSent, FileRemoved,
    ];
}
