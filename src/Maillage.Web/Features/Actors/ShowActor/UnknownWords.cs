using Maillage.France.Language;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>Says in French what the loaded files do not tell of an organisation.</summary>
static class UnknownWords
{
    public static IReadOnlyList<string> Of(ActorIndex index, ActorFacts facts, IReadOnlyList<ReceivedStage> stages, HeldPosts? posts)
    {
        var actor = facts.Actor;
        var unknown = new List<string>();
        if (actor.Siren.Length == 0)
            unknown.Add(actor.Rna.Length == 0 && actor.Register is null
                ? "Aucun fichier ne donne son SIREN ni son numéro au répertoire des associations : deux organismes de même nom pourraient être confondus, ou un seul compté deux fois."
                : "Aucun fichier ne donne son SIREN.");
        if (index.PlaceName(actor) is null) unknown.Add("Aucun fichier ne dit où est son siège.");
        if (facts.Theme is null) unknown.Add("Aucun fichier ne dit de quoi il s’occupe.");
        if (index.Funding.GrantYears is [var first, .., var last])
            unknown.Add(stages.Count == 0
                ? $"Aucune subvention des fichiers chargés ({Givers(index)}, {first}–{last}) ne lui est donnée. Ce que d’autres lui ont donné n’est pas connu."
                : $"Les subventions chargées sont celles de {Givers(index)}, de {first} à {last} : ce que d’autres lui ont donné n’est pas connu.");
        else if (index.Funding.GrantYears.Count == 0) unknown.Add("Aucun fichier de subventions n’est chargé.");
        if (stages.All(x => x.Stage != Funding.GrantStage.Paid) && stages.Count > 0) unknown.Add("Les fichiers chargés ne disent pas ce qui lui a été versé.");
        if (index.Funding.PostYears.Count == 0) unknown.Add("Aucun fichier de postes adultes-relais ou Fonjep n’est chargé.");
        if (posts?.Series.Any(x => x.Contract is null) == true) unknown.Add("Des postes n’ont pas de code de contrat, ou celui d’un contrat qui n’est pas chargé : le territoire où ils servent n’est pas connu.");
        return unknown;
    }

    static string Givers(ActorIndex index) => index.Givers.Length == 1 ? index.Facts[index.Givers[0]].Actor.DisplayName : FrenchFormat.Plural(index.Givers.Length, "financeur", "financeurs");
}
