namespace Maillage.Web.Features.Cooperations;

/// <summary>
/// The barriers and levers that practitioners named at the days of the IRDSU (Strasbourg, 2019), at the seminar of the developers (Val d'Auzon, 2015) and in the works of the
/// ORIV (2020 to 2022), told in words of ours. Each space adds its own (<see cref="SpaceLever"/>).
/// </summary>
public static class LeverCatalogue
{
    const string Irdsu = "Journées de l’IRDSU, Strasbourg, 2019";
    const string Developers = "Séminaire des développeurs territoriaux, Val d’Auzon, 2015";
    const string Practices = "Cycle de l’ORIV sur le développement territorial, Meurthe-et-Moselle, 2020";
    const string QuartiersEnActe = "Démarche « Coopérations en quartier populaire », Grand Est, 2020–2022";

    /// <summary>In the order in which they are shown: levers, then barriers.</summary>
    public static IReadOnlyList<CommonLever> All { get; } =
    [
        new("rendre-lisible-les-gains", "Rendre lisible ce que chacun y gagne", false, ConditionKind.Method, Irdsu,
            "Chacun écrit, pour les autres, ce qu’il apporte et ce qu’il retire : du temps gagné, un public touché, une obligation remplie. Un gain dit à voix haute se discute ; un gain tu se soupçonne. On y revient une fois par an, car les gains changent."),
        new("tomber-la-veste", "Tomber la veste", false, ConditionKind.Postures, Irdsu,
            "Le temps d’une rencontre, on parle depuis son métier et non depuis sa maison : pas de tour de table des titres, des places mélangées, une question de terrain pour commencer. Chacun remet sa veste avant de décider pour son organisme."),
        new("regles-de-fonctionnement", "Se donner des règles claires", false, ConditionKind.Method, Developers,
            "Qui invite, qui écrit, en combien de temps on répond, comment on décide et comment on part. Quelques lignes, écrites tôt, évitent de régler ces questions au milieu d’un désaccord. La charte est leur place."),
        new("convivialite", "Soigner la convivialité", false, ConditionKind.Postures, Developers,
            "Un café avant l’heure, un repas deux fois par an, des nouvelles qui ne sont pas des relances. Les liens entre personnes portent ceux des organismes quand une période se tend."),
        new("but-partage", "Écrire un but partagé", false, ConditionKind.Method, QuartiersEnActe,
            "Une phrase que chacun pourrait dire chez lui, sur un même territoire ou un même sujet. Chacun garde ses buts propres : on les met à côté du but commun, et l’on regarde où ils se rejoignent."),
        new("usages-qui-reunissent", "Partir des usages qui réunissent", false, ConditionKind.Method, Irdsu,
            "Plutôt que de partir des compétences de chacun, suivre un usage du quartier — aller à l’école, attendre le bus, jouer dehors — et chercher qui s’y croise. L’usage donne une table commune à des métiers qui ne se parlaient pas."),
        new("temps-dedie", "Donner du temps, et le dire", false, ConditionKind.Material, Irdsu,
            "La coopération et la décision demandent du temps : il s’inscrit dans les fiches de poste et dans les agendas, ou il se prend sur le reste. Dire combien de jours par mois, pour qui, et qui l’accepte."),
        new("animateur-mandate", "Mandater une personne pour animer", false, ConditionKind.Material, Developers,
            "Un réseau tient par une personne motivée, dont le mandat est écrit, connu de tous et soutenu par sa structure. Elle n’est pas celle qui fait tout : elle veille à ce que cela se fasse."),
        new("controverse-pensee", "Penser la controverse", false, ConditionKind.Postures, QuartiersEnActe,
            "Ne pas attendre que le désaccord éclate : le poser comme un sujet de travail, écouter chaque position dans ses mots, décider de ce que l’on fait maintenant et de la date où l’on y revient."),
        new("retour-aux-habitants", "Revenir vers les habitants", false, ConditionKind.Method, Irdsu,
            "Dire aux personnes ce que leur parole est devenue : ce qui est fait, ce qui ne le sera pas et pourquoi. Prévoir le moment du retour en même temps que celui de la consultation."),
        new("tester-en-petit", "Faire confiance et tester en petit", false, ConditionKind.Method, Irdsu,
            "Une action courte, à quelques-uns, avec une date de fin et le droit de se tromper. On regarde ensemble ce qu’elle a donné avant d’agrandir. Laisser faire coûte moins cher que de convaincre tout le monde d’abord."),
        new("accepter-les-limites", "Connaître et accepter les limites de chacun", false, ConditionKind.Postures, QuartiersEnActe,
            "Chacun dit ce qu’il ne peut pas faire : ce que sa loi, son budget ou sa hiérarchie ne permettent pas. On cesse d’attendre d’un partenaire ce qui ne dépend pas de lui, et l’on cherche qui d’autre le peut."),
        new("langage-commun", "Se donner un langage commun", false, ConditionKind.Skills, Developers,
            "Tenir un petit glossaire de ce que chacun met derrière les mots du projet, et traduire les sigles. Traduire n’est pas simplifier pour les autres : c’est partager ce dont on a besoin pour travailler."),
        new("interets-de-l-autre", "Comprendre ce que l’autre cherche", false, ConditionKind.Skills, Practices,
            "Avant de convaincre, demander à son interlocuteur ce qui compte pour lui cette année, et adapter sa proposition. La légitimité d’une politique partenariale autorise à aller au-devant des autres : il ne faut pas s’en priver."),
        new("diagnostic-partage", "Commencer par un diagnostic partagé", false, ConditionKind.Method, Practices,
            "Regarder ensemble la situation avant que les solutions n’arrivent, en réunissant chiffres, usages et paroles d’habitants — en sachant que la parole recueillie est celle de quelques-uns."),
        new("temps-d-echange-de-pratiques", "Ouvrir des temps d’échange de pratiques", false, ConditionKind.Skills, Practices,
            "Des moments réguliers, hors des instances, où l’on raconte une situation et où les autres questionnent. On y prend du recul sur la commande, le contexte et sa propre place."),
        new("equipe-pluridisciplinaire", "Former une équipe plutôt qu’un rapport de force", false, ConditionKind.Postures, Irdsu,
            "Autour d’une question concrète, composer une petite équipe de plusieurs métiers et de plusieurs maisons, qui répond ensemble du résultat. On y défend un projet, non un territoire."),
        new("pas-de-cote-du-cadre", "Faire un pas de côté dans le cadre", false, ConditionKind.Postures, Practices,
            "Vérifier si un frein est une règle ou une habitude. En période de crise, des équipes se sont affranchies de leurs usages sans quitter leur cadre, et les partenariats s’en sont trouvés renforcés : garder ce qui a marché."),
        new("capitaliser", "Garder la trace pour ceux qui viennent", false, ConditionKind.Method, Developers,
            "Écrire au fil de l’eau ce qui a été essayé et ce qui en est sorti, pour que le départ d’une personne n’emporte pas la coopération avec elle."),

        new("durer", "Tenir dans la durée", true, ConditionKind.Material, Irdsu,
            "La mobilisation s’use, surtout sur des projets d’envergure : les personnes changent, les priorités s’enchaînent, les résultats se font attendre. Des étapes courtes et visibles aident à tenir."),
        new("ne-se-decrete-pas", "La coopération ne se décrète pas", true, ConditionKind.Postures, Irdsu,
            "Elle dépend de rencontres et de volontés, et garde une part de hasard. Une injonction à coopérer produit des réunions ; elle ne produit pas l’envie. On peut préparer le terrain, pas commander la récolte."),
        new("pres-carres", "Les prés carrés institutionnels", true, ConditionKind.Postures, Irdsu,
            "Chaque maison protège ce qui fait sa légitimité, et lit la proposition d’une autre comme une intrusion. Dire tôt qui garde quoi, et qui signe quoi, rassure plus que de promettre que rien ne changera."),
        new("silos", "L’organisation en silo", true, ConditionKind.Method, Irdsu,
            "Des services d’une même maison travaillent sur le même quartier sans se voir : la coordination repose sur quelques personnes, et s’arrête avec elles. Nommer les passages qui manquent est un premier pas."),
        new("management-transversal-absent", "Pas de conduite transversale", true, ConditionKind.Skills, Irdsu,
            "Personne n’est chargé de ce qui traverse les services, et personne n’y est évalué. Le travail transversal se fait en plus, donc en dernier."),
        new("mode-projet-rare", "Le travail par projet reste rare", true, ConditionKind.Skills, Irdsu,
            "On administre des dispositifs plus que l’on ne conduit un projet, avec une équipe, un calendrier et un droit d’ajuster. Le cadre manque alors pour travailler à plusieurs."),
        new("preoccupation-inegale", "Des préoccupations inégales", true, ConditionKind.Postures, Irdsu,
            "Ce qui est urgent pour l’un est lointain pour l’autre. Cela ne dit rien de la bonne volonté : c’est une donnée de départ, à mettre sur la table avant de répartir les tâches."),
        new("manque-de-portage", "Un portage politique qui manque", true, ConditionKind.Material, Practices,
            "Sans élu ni direction qui dise que cela compte, les personnes au travail avancent sans mandat clair. Un rendez-vous court et régulier avec qui décide vaut mieux qu’un grand comité annuel."),
        new("appels-a-projets", "Des appels à projets qui se succèdent", true, ConditionKind.Material, Practices,
            "Les dispositifs se superposent et se remplacent ; on ne voit pas aboutir ce que l’on a commencé, et les organismes s’y trouvent en concurrence. Les alliances n’ont pas le temps de se former."),
        new("jargon", "Un jargon qui exclut", true, ConditionKind.Skills, Practices,
            "L’expertise peut devenir un abri : les mots techniques écartent ceux qui ne les ont pas, élus et habitants compris, et déplacent le pouvoir sans qu’on le dise."),
        new("temps-manque", "Le temps manque", true, ConditionKind.Material, Practices,
            "Les missions s’additionnent et les réunions occupent déjà une grande part des semaines. La coopération est demandée, rarement comptée."),
    ];

    public static CommonLever? Find(string code) => All.FirstOrDefault(x => x.Code == code);
}

/// <summary>A barrier or a lever that every space has.</summary>
/// <param name="Code">Its word in addresses; never changes.</param>
/// <param name="Title">In a few words.</param>
/// <param name="IsBarrier">A barrier hinders; a lever helps.</param>
/// <param name="Family">Of what order it is.</param>
/// <param name="Source">Where practitioners named it.</param>
/// <param name="Text">What it is, in a paragraph.</param>
public sealed record CommonLever(string Code, string Title, bool IsBarrier, ConditionKind Family, string Source, string Text);
