namespace Maillage.Web.Features.Cooperations.ChangeState;

/// <summary>A passage from a state to another: from where, with which words, and what will happen.</summary>
/// <param name="Code">Its word in addresses.</param>
/// <param name="To">The state that follows.</param>
/// <param name="From">The states from which it is possible.</param>
/// <param name="Title">The question of its page, before the title of the cooperation.</param>
/// <param name="Verb">The words of its button.</param>
/// <param name="Effects">What will happen, in sentences.</param>
/// <param name="Act">What its history tells.</param>
/// <param name="ReasonHint">Help for the field of the reason.</param>
sealed record StateChange(
    string Code, CooperationState To, IReadOnlyList<CooperationState> From, string Title, string Verb, IReadOnlyList<string> Effects, Shared.Audit.AuditAct Act, string ReasonHint)
{
    public static StateChange Formalise { get; } = new("formaliser", CooperationState.Formal, [CooperationState.Opened], "Dire formalisée", "Dire la coopération formalisée",
    [
        "Elle s’affichera « formalisée » : au moins un organisme a adopté sa charte par la voix de qui peut l’engager.",
        "Rien d’autre ne change : on y écrit comme avant, et une nouvelle version de la charte reste possible.",
    ], LifeActs.Formalised, "L’acte ou les actes sur lesquels on s’appuie.");

    public static StateChange Sleep { get; } = new("sommeil", CooperationState.Dormant, [CooperationState.Opened, CooperationState.Formal], "Mettre en sommeil", "Mettre en sommeil",
    [
        "Plus rien n’est demandé à personne : les rappels s’arrêtent, ceux du silence comme ceux des désaccords à revoir.",
        "Tout reste lisible, et l’on peut encore y écrire.",
        "Elle se réveille aussi facilement, d’un bouton, quand quelque chose reprend.",
    ], LifeActs.PutToSleep, "« Le dispositif s’arrête jusqu’au prochain appel à projets. »");

    public static StateChange Wake { get; } = new("reveil", CooperationState.Opened, [CooperationState.Dormant], "Réveiller", "Réveiller la coopération",
    [
        "Elle redevient ouverte, ou formalisée si un acte a été adopté.",
        "Les rappels reprennent : après trois mois sans rien, qui l’anime et qui en témoigne recevront une nouvelle.",
    ], LifeActs.Woken, "Ce qui reprend.");

    public static StateChange Close { get; } = new("clore", CooperationState.Closed, [CooperationState.Opened, CooperationState.Formal, CooperationState.Dormant], "Clore", "Clore la coopération",
    [
        "Son récit de clôture sera lu avec elle : ce qu’elle a produit, ce qui est gardé, ce que l’on a appris.",
        "Elle se lira encore, avec ses documents ; plus rien ne s’y ajoutera.",
        "Elle pourra être rouverte, en disant pourquoi.",
    ], LifeActs.Closed, "« Le projet est achevé », « Le contrat a pris fin ».");

    public static StateChange Reopen { get; } = new("rouvrir", CooperationState.Opened, [CooperationState.Closed], "Rouvrir", "Rouvrir la coopération",
    [
        "On pourra de nouveau y écrire.",
        "Son récit de clôture reste lisible, à sa date.",
    ], LifeActs.Reopened, "Ce qui reprend, et pourquoi ici plutôt que dans une nouvelle coopération.");

    public static IReadOnlyList<StateChange> All { get; } = [Formalise, Sleep, Wake, Close, Reopen];

    public static IReadOnlyList<StateChange> Possible(CooperationState state) => [.. All.Where(x => x.From.Contains(state))];
}
