namespace Maillage.Web.Features.Compliance;

/// <summary>
/// The duties of whoever runs the site, in the order of the page. Sources: the regulation (EU) 2016/679 (<em>RGPD</em>), French codes and laws as they stood in 2026; each duty
/// names its articles. Nothing here is legal advice: the operator and their data protection officer judge.
/// </summary>
public static class LegalDuties
{
    public const string Assessment = "analyse-d-impact";
    public const string Register = "registre";
    public const string Processors = "sous-traitants";
    public const string Breaches = "violations";
    public const string Information = "information";
    public const string Accessibility = "accessibilite";
    public const string Trackers = "traceurs";
    public const string Archives = "archives";
    public const string Security = "homologation";
    public const string Hosting = "hebergement";
    public const string Algorithms = "algorithmes";
    public const string Officer = "delegue";
    public const string Rights = "droits";

    public static IReadOnlyList<LegalDuty> All { get; } =
    [
        new(Assessment, "Analyse d’impact (AIPD)",
            "Un espace réunit des personnes, leurs fonctions, ce qu’elles font et parfois des notes confidentielles sur des situations difficiles. L’analyse d’impact dit les risques pour elles et ce qui les réduit, avant l’ouverture.",
            ["RGPD, articles 35 et 36", "CNIL, délibération n° 2018-327 du 11 octobre 2018 (liste des traitements pour lesquels une analyse est requise)"],
            ["Dire si l’analyse est requise, et pourquoi.", "La faire, ou motiver qu’elle ne l’est pas.", "Recueillir l’avis du délégué à la protection des données.", "La revoir quand le traitement change, et au moins tous les trois ans."]),
        new(Register, "Registre des traitements",
            "Qui traite des données personnelles tient la liste de ce qu’il en fait : c’est ce que la CNIL demande d’abord.",
            ["RGPD, article 30"],
            ["Porter les traitements de Maillage au registre de l’organisme.", "Nommer le responsable de traitement de chaque espace, et les responsables conjoints s’il y en a (article 26).", "Relire à chaque nouvelle version de Maillage."]),
        new(Processors, "Sous-traitants",
            "L’hébergeur, l’envoi des courriels, la maintenance voient ou portent des données des personnes : un contrat dit ce qu’ils peuvent en faire.",
            ["RGPD, article 28", "RGPD, articles 44 à 49, si des données sortent de l’Union européenne"],
            ["Lister chaque sous-traitant, ce qu’il fait et où.", "Avoir avec chacun un contrat qui porte les clauses de l’article 28.3.", "Dire s’il y a un transfert hors de l’Union européenne, et sur quel fondement."]),
        new(Breaches, "Violation de données",
            "Un compte forcé, une sauvegarde perdue, un envoi au mauvais destinataire : le délai court dès qu’on l’apprend.",
            ["RGPD, article 33 (notification à la CNIL dans les 72 heures)", "RGPD, article 34 (information des personnes si le risque est élevé)"],
            ["Écrire qui décide, qui notifie et qui prévient, avec leurs numéros.", "Tenir le registre interne des violations (article 33.5).", "Essayer la procédure une fois par an."]),
        new(Information, "Information des personnes et mentions légales",
            "Qui ouvre le site doit savoir qui le publie, qui l’héberge, et ce qui est fait de ses données.",
            ["Loi n° 2004-575 du 21 juin 2004 (LCEN), article 1-1 (auparavant article 6, III)", "RGPD, articles 12 à 14"],
            ["Remplir les mentions légales, publiées à l’adresse /mentions-legales.", "Vérifier que la page « Données personnelles » dit vrai pour votre installation.", "Nommer, dans chaque espace, qui répond de ses données."]),
        new(Accessibility, "Accessibilité : déclaration et schéma pluriannuel",
            "Des personnes aveugles, malvoyantes, sourdes ou qui n’ont pas l’usage de la souris doivent pouvoir se servir du site.",
            ["Loi n° 2005-102 du 11 février 2005, article 47", "Décret n° 2019-768 du 24 juillet 2019", "Référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2"],
            ["Faire évaluer le site selon le RGAA et publier la déclaration, avec le taux de conformité.", "Publier le schéma pluriannuel (trois ans au plus) et le plan d’actions de l’année.", "Nommer à qui signaler un obstacle, et lui répondre."]),
        new(Trackers, "Cookies et traceurs",
            "Rien ne se dépose dans le navigateur d’une personne sans son accord, sauf ce sans quoi le service qu’elle demande ne marche pas.",
            ["Loi n° 78-17 du 6 janvier 1978, article 82", "CNIL, délibération n° 2020-091 du 17 septembre 2020 (lignes directrices)"],
            ["Vérifier que la liste de ce que Maillage dépose est complète : tout y est strictement nécessaire, aucun accord n’est à demander.", "Ne rien ajouter devant le site (mesure d’audience, pare-feu à cookies) sans le dire et sans recueillir l’accord quand il le faut."]),
        new(Archives, "Archives publiques",
            "Ce qui se fait dans un espace pour une mission de service public est une archive publique : on ne la détruit pas seul, et une partie intéressera l’histoire.",
            ["Code du patrimoine, articles L.211-1, L.211-4, L.212-2 et R.212-14", "Code du patrimoine, article L.214-3 (peines)"],
            ["Prendre contact avec les archives départementales et convenir avec elles des durées et des sorts finaux.", "Leur soumettre les bordereaux que le site propose, et enregistrer leur réponse.", "Ne rien détruire avant leur visa."]),
        new(Security, "Homologation de sécurité (RGS)",
            "L’autorité qui met le site en service atteste que ses risques sont connus et acceptables.",
            ["Ordonnance n° 2005-1516 du 8 décembre 2005, article 9", "Décret n° 2010-112 du 2 février 2010, article 5", "Référentiel général de sécurité (RGS), version 2.0, arrêté du 13 juin 2014"],
            ["Décrire le système, ses besoins de sécurité et ses risques.", "Faire signer la décision d’homologation par l’autorité, pour cinq ans au plus.", "La rendre accessible aux usagers, et la revoir après un incident ou un changement important."]),
        new(Hosting, "Hébergement",
            "Le lieu et les conditions d’hébergement décident de qui peut atteindre les données, et de ce qui reste après une panne.",
            ["RGPD, article 32 (sécurité du traitement)", "RGPD, articles 44 à 49 (transferts)", "Code du patrimoine, article L.212-4, si des archives publiques sont déposées chez un tiers"],
            ["Savoir où sont la machine, la base, les sauvegardes et la clé.", "Sauvegarder chaque jour, ailleurs, et essayer une restauration par an.", "N’ouvrir le site au réseau que par TLS."]),
        new(Algorithms, "Mention des algorithmes",
            "Quand un calcul participe à une décision qui vise une personne, elle doit le savoir et pouvoir en demander la règle.",
            ["Code des relations entre le public et l’administration, articles L.311-3-1, L.312-1-3 et R.311-3-1-1", "RGPD, article 22"],
            ["Constater que Maillage ne prend ni ne prépare de décision individuelle, ou le dire si votre usage en fait prendre une.", "Publier les règles des principaux calculs qui fondent des décisions individuelles (administrations d’au moins cinquante agents).", "Porter la mention sur toute décision individuelle qui s’appuierait sur un calcul du site."]),
        new(Officer, "Délégué à la protection des données",
            "Autorités et organismes publics ont un délégué : c’est à lui que les personnes et la CNIL s’adressent.",
            ["RGPD, articles 37 à 39"],
            ["Désigner le délégué et le déclarer à la CNIL.", "Publier comment le joindre : les mentions légales du site ont un champ pour cela.", "Lui donner à voir les espaces qui s’ouvrent, avant qu’ils ne s’ouvrent."]),
        new(Rights, "Droits des personnes",
            "Chacun peut savoir ce qui est gardé de lui, le corriger, l’emporter, s’y opposer et le faire effacer.",
            ["RGPD, articles 12 et 15 à 22 (réponse dans le mois)", "Loi n° 78-17 du 6 janvier 1978, articles 48 à 56"],
            ["Dire qui reçoit les demandes et qui y répond.", "Savoir ce que la personne fait seule (voir, corriger, télécharger, effacer) et ce qui demande une main.", "Tenir le registre des demandes et de leurs réponses."]),
    ];

    /// <returns>Null when there is none.</returns>
    public static LegalDuty? Find(string key) => All.FirstOrDefault(x => x.Key == key);
}
