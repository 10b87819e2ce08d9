using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Network;

/// <summary>What answers to the network and introductions do with personal data: they speak for organisations, and keep who wrote them.</summary>
public static class EncounterProcessings
{
    const string Kept = "Celle de l’espace. Ce qu’une personne y a écrit au nom de son organisme reste, sans son nom, après son effacement.";

    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Réponses et mises en relation", "Laisser chaque organisme répondre à ce que le réseau dit de lui, dire ce qu’il cherche, et en rencontrer d’autres.", LawfulBasis.PublicTask, Kept, "Les membres de l’espace",
        [
            new(typeof(NetworkReply), nameof(NetworkReply.MembershipId), "personne qui a répondu pour l’organisme"),
            new(typeof(CooperationSaying), nameof(CooperationSaying.MembershipId), "personne qui a dit ce que l’organisme cherche ou propose"),
            new(typeof(SuggestionAnswer), nameof(SuggestionAnswer.MembershipId), "personne qui a répondu à une coopération possible"),
            new(typeof(Introduction), nameof(Introduction.AskedBy), "personne qui a demandé la mise en relation"),
            new(typeof(Introduction), nameof(Introduction.FirstAnsweredBy), "personne qui a répondu pour le premier organisme"),
            new(typeof(Introduction), nameof(Introduction.SecondAnsweredBy), "personne qui a répondu pour le second organisme"),
        ]),
    ];
}
