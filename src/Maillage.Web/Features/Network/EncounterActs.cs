using Maillage.Web.Shared.Audit;

namespace Maillage.Web.Features.Network;

/// <summary>What is told of answers to the network, of possible cooperations and of introductions.</summary>
public static class EncounterActs
{
    public static AuditAct Replied { get; } = new("network-reply.written", "a répondu à ce que le réseau dit d’un organisme");
    public static AuditAct ReplyWithdrawn { get; } = new("network-reply.withdrawn", "a retiré une réponse");
    public static AuditAct Said { get; } = new("saying.added", "a dit ce qu’un organisme cherche ou propose");
    public static AuditAct SayingEnded { get; } = new("saying.ended", "a retiré ce qu’un organisme cherchait ou proposait");
    public static AuditAct SuggestionAnswered { get; } = new("suggestion.answered", "a répondu à une coopération possible");
    public static AuditAct SuggestionRestored { get; } = new("suggestion.restored", "a remis une coopération possible");
    public static AuditAct IntroductionAsked { get; } = new("introduction.asked", "a demandé une mise en relation");
    public static AuditAct IntroductionAnswered { get; } = new("introduction.answered", "a répondu à une mise en relation");
    public static AuditAct Met { get; } = new("introduction.met", "a noté une première rencontre");

    /// <summary>A tie that came of an answer: an introduction that both sides accepted, or « we do this already ».</summary>
    public static AuditAct Tied { get; } = new("introduction.tied", "a lié deux organismes dans le réseau");

    public static IReadOnlyList<AuditAct> All { get; } = [Replied, ReplyWithdrawn, Said, SayingEnded, SuggestionAnswered, SuggestionRestored, IntroductionAsked, IntroductionAnswered, Met, Tied];
}
