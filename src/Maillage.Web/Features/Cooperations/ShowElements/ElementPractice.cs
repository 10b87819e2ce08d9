namespace Maillage.Web.Features.Cooperations.ShowElements;

/// <summary>Something that people did to help a cooperation, as the sources tell it.</summary>
/// <param name="Code">The lever's, in the library of the space.</param>
/// <param name="Title">In the infinitive.</param>
/// <param name="Text">What it is, in one sentence.</param>
/// <param name="Source">Who said it, where and when.</param>
sealed record ElementPractice(string Code, string Title, string Text, string Source)
{
    const string Workshop = "atelier Unadel et Carrefour des métiers, journées de l’IRDSU, Strasbourg, juin 2019";
    const string Cycle = "réseau DSU Grand Est et ORIV, cycle « Coopérations en quartier populaire », 2020-2022";
    const string Seminar = "séminaire Unadel et ARDTA, Val d’Auzon, 13 février 2015";

    static readonly Dictionary<string, ElementPractice> All = new ElementPractice[]
    {
        new("rendre-lisible-les-gains", "Dire ce que chacun a à gagner", "Chaque organisme écrit en une phrase ce qu’il attend et ce qu’il apporte ; on les lit ensemble.", Workshop),
        new("tomber-la-veste", "Tomber la veste", "Se retrouver un moment sans parler au nom de son institution, pour comprendre comment chacun travaille.", Workshop),
        new("tester-en-petit", "Essayer en petit", "Faire confiance, laisser faire un premier essai, et décider de la suite après l’avoir vu.", Workshop),
        new("usages-qui-reunissent", "Partir d’un usage", "Choisir un usage concret du quartier, qui réunit les métiers en une équipe plutôt que les institutions en un rapport de force.", Workshop),
        new("retour-aux-habitants", "Revenir vers les habitants", "Leur dire ce qui a été fait de leurs besoins, et repartir de ce qu’ils répondent.", Workshop),
        new("accepter-les-limites", "Accepter les limites de l’autre", "Nommer ce que chacun ne peut pas faire, pour ne plus l’attendre de lui.", Cycle),
        new("controverse-pensee", "Prévoir la controverse", "Garder un temps où le désaccord est attendu, écrit et discuté, avant qu’il ne devienne un conflit.", Cycle),
        new("temps-dedie", "Donner du temps", "Faire inscrire des jours pour la coopération dans les missions de ceux qui la font.", Cycle),
        new("but-partage", "Écrire le but ensemble", "Construire une vision commune, avec des objectifs clairs que chacun peut redire.", Seminar),
        new("regles-de-fonctionnement", "Fixer des règles simples", "Qui décide quoi, à quel rythme, comment on prévient quand on ne peut pas.", Seminar),
        new("convivialite", "Soigner la convivialité", "Un réseau ne dure pas sans plaisir à se voir : un repas, un lieu, un rendez-vous régulier.", Seminar),
        new("animateur-mandate", "Mandater une personne qui anime", "Une personne motivée, à qui les structures donnent un mandat et du temps.", Seminar),
    }.ToDictionary(x => x.Code, StringComparer.Ordinal);

    public static ElementPractice Of(string code) => All[code];
}
