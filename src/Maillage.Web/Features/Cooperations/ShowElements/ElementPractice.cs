namespace Maillage.Web.Features.Cooperations.ShowElements;

/// <summary>Something that people did to help a cooperation: a lever of <see cref="LeverCatalogue"/>, told in one sentence.</summary>
/// <param name="Lever">Its title, and who named it.</param>
/// <param name="Text">What to do, in one sentence.</param>
sealed record ElementPractice(CommonLever Lever, string Text)
{
    static readonly Dictionary<string, ElementPractice> All = new (string Code, string Text)[]
    {
        ("rendre-lisible-les-gains", "Chaque organisme écrit en une phrase ce qu’il attend et ce qu’il apporte ; on les lit ensemble."),
        ("tomber-la-veste", "Se retrouver un moment sans parler au nom de son institution, pour comprendre comment chacun travaille."),
        ("tester-en-petit", "Faire confiance, laisser faire un premier essai, et décider de la suite après l’avoir vu."),
        ("usages-qui-reunissent", "Choisir un usage concret du quartier, qui réunit les métiers en une équipe plutôt que les institutions en un rapport de force."),
        ("retour-aux-habitants", "Leur dire ce qui a été fait de leurs besoins, et repartir de ce qu’ils répondent."),
        ("accepter-les-limites", "Nommer ce que chacun ne peut pas faire, pour ne plus l’attendre de lui."),
        ("controverse-pensee", "Garder un temps où le désaccord est attendu, écrit et discuté, avant qu’il ne devienne un conflit."),
        ("temps-dedie", "Faire inscrire des jours pour la coopération dans les missions de ceux qui la font."),
        ("but-partage", "Construire une vision commune, avec des objectifs clairs que chacun peut redire."),
        ("regles-de-fonctionnement", "Qui décide quoi, à quel rythme, comment on prévient quand on ne peut pas."),
        ("convivialite", "Un réseau ne dure pas sans plaisir à se voir : un repas, un lieu, un rendez-vous régulier."),
        ("animateur-mandate", "Une personne motivée, à qui les structures donnent un mandat et du temps."),
    }.ToDictionary(x => x.Code, x => new ElementPractice(LeverCatalogue.Find(x.Code)!, x.Text), StringComparer.Ordinal);

    public static ElementPractice Of(string code) => All[code];
}
