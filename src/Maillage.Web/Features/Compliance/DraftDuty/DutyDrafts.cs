using Maillage.France.Language;
using Maillage.Web.Features.Home;
using Maillage.Web.Shared.Archives;
using Maillage.Web.Shared.Files;
using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Compliance.DraftDuty;

/// <summary>The draft of each duty: what the program knows is written, what only people know is a gap.</summary>
static class DutyDrafts
{
    /// <exception cref="InvalidOperationException">A duty without a draft.</exception>
    public static TextDocument Of(LegalDuty duty, KnownFacts facts)
    {
        var draft = new Draft()
            .Text($"Brouillon préparé par Maillage le {FrenchFormat.Date(facts.Today)}. Ce qui est surligné est à compléter ; le reste est à relire. Textes : {string.Join(" ; ", duty.Law)}.")
            .Known("Organisme", facts.Notice.Publisher)
            .Known("Adresse du site", facts.Origin);
        var whole = duty.Key switch
        {
            LegalDuties.Assessment => Assessment(draft, facts),
            LegalDuties.Register => Register(draft, facts),
            LegalDuties.Processors => Processors(draft, facts),
            LegalDuties.Breaches => Breaches(draft, facts),
            LegalDuties.Information => Information(draft, facts),
            LegalDuties.Accessibility => Accessibility(draft, facts),
            LegalDuties.Trackers => Trackers(draft),
            LegalDuties.Archives => Archives(draft),
            LegalDuties.Security => Security(draft, facts),
            LegalDuties.Hosting => Hosting(draft, facts),
            LegalDuties.Algorithms => Algorithms(draft),
            LegalDuties.Officer => Officer(draft, facts),
            LegalDuties.Rights => Rights(draft, facts),
            _ => throw new InvalidOperationException($"No draft for {duty.Key}."),
        };
        return new TextDocument(duty.Name, whole.Blocks);
    }

    static Draft Assessment(Draft draft, KnownFacts facts) => Measures(draft
        .Heading("1. Le traitement")
        .Text($"Maillage réunit des personnes qui travaillent pour les quartiers prioritaires, dans des espaces tenus par leurs organismes. Au {FrenchFormat.Date(facts.Today)} : {Size(facts)}.")
        .Gap("finalités propres à votre territoire, nature et nombre des personnes attendues")
        .Table(["Traitement", "Finalité", "Base légale", "Données", "Durée"], ProcessingRegister.All.Select(x => (IReadOnlyList<string>)[x.Name, x.Purpose, x.Basis.Label, Data(x), x.Retention]))
        .Heading("2. L’analyse est-elle requise ?")
        .Text("Critères à examiner (lignes directrices WP 248) : données sensibles ou à caractère hautement personnel, personnes vulnérables, grande échelle, croisement de données. Deux critères remplis font présumer que l’analyse est requise.")
        .Gap("critères remplis ici, et conclusion motivée")
        .Heading("3. Nécessité et proportionnalité")
        .Bullets(["Un compte ne demande qu’un nom, une adresse de courriel et une fonction.", "Ce qu’un espace contient n’est lu que de ses membres, selon leur rôle ; l’administration du site n’y entre pas.", "Les notes confidentielles ne sont lues que des personnes nommées."])
        .Gap("pourquoi chaque donnée est nécessaire à vos finalités ; comment les personnes sont informées et exercent leurs droits")
        .Heading("4. Mesures en place"), facts)
        .Heading("5. Risques pour les personnes")
        .Table(["Risque", "Sources", "Effets possibles", "Gravité", "Vraisemblance", "Mesures qui le réduisent"],
        [
            ["Accès illégitime aux données", "", "Révélation de situations personnelles, d’engagements, d’opinions", "", "", "Second facteur, cloisonnement des espaces, chiffrement des notes, journal de sécurité"],
            ["Modification non désirée", "", "Décision prise sur une information fausse", "", "", "Historique scellé, empreintes confiées à d’autres organismes"],
            ["Disparition des données", "", "Perte du suivi d’une personne ou d’un projet", "", "", "Sauvegardes vérifiées, essais de restauration"],
        ])
        .Gap("gravité et vraisemblance de chaque risque, plan d’action pour ce qui reste trop élevé")
        .Heading("6. Avis et validation")
        .Known("Délégué à la protection des données", facts.Notice.DataProtection)
        .Gap("avis du délégué, avis des personnes concernées ou de leurs représentants, décision et signature du responsable de traitement, date de revue");

    static Draft Register(Draft draft, KnownFacts facts)
    {
        draft.Heading("Responsables de traitement");
        if (facts.Controllers.Count > 0) draft.Table(["Organisme désigné dans un espace", "Contact"], facts.Controllers.Select(x => (IReadOnlyList<string>)[x.Organisation, x.Contact]));
        else draft.Gap("responsable de traitement (aucun espace n’en a encore désigné)");
        draft.Known("Délégué à la protection des données", facts.Notice.DataProtection);
        foreach (var processing in ProcessingRegister.All)
        {
            draft.Heading(processing.Name)
                .Text($"Finalité : {processing.Purpose}").Text($"Base légale : {processing.Basis.Label}").Text($"Données : {Data(processing)}.").Text($"Destinataires : {processing.Recipients}.").Text($"Durée : {processing.Retention}")
                .Gap("catégories de personnes concernées dans votre territoire ; transferts hors de l’Union européenne, s’il y en a");
        }
        return Measures(draft.Heading("Mesures de sécurité"), facts);
    }

    static Draft Processors(Draft draft, KnownFacts facts) => draft
        .Heading("Liste des sous-traitants")
        .Table(["Sous-traitant", "Ce qu’il fait", "Données qu’il voit", "Pays", "Contrat (date, article 28)"],
        [
            [facts.Notice.Host, "Hébergement de la machine, de la base et des sauvegardes", "Toutes, sauf ce que la clé protège si elle est ailleurs", "", ""],
            [facts.MailHost ?? "", $"Envoi des courriels ({facts.Mail})", "Adresses et textes des courriels", "", ""],
            .. facts.Provider is { } provider ? new IReadOnlyList<string>[] { [provider, "Identité des agents (OpenID Connect)", "Nom, adresse, organisme", "", ""] } : [],
            ["", "Maintenance, assistance", "", "", ""],
        ])
        .Heading("Clauses à trouver dans chaque contrat (article 28.3)")
        .Bullets([
            "Objet, durée, nature, finalité, types de données, catégories de personnes.", "Traiter sur instruction documentée seulement.", "Confidentialité des personnes autorisées.", "Mesures de sécurité de l’article 32.",
            "Sous-traitants ultérieurs : autorisation écrite, mêmes obligations.", "Aide pour les droits des personnes, les violations, l’analyse d’impact.", "Suppression ou restitution à la fin.", "Audits et preuves.",
        ])
        .Gap("contrats à signer ou à compléter, avec leur échéance");

    static Draft Breaches(Draft draft, KnownFacts facts) => draft
        .Heading("Qui fait quoi")
        .Table(["Rôle", "Nom", "Téléphone", "Courriel"], [["Décide", "", "", ""], ["Notifie à la CNIL", "", "", ""], ["Prévient les personnes", "", "", ""], ["Délégué à la protection des données", "", "", facts.Notice.DataProtection], ["Exploite le site", "", "", ""]])
        .Heading("Dès qu’on l’apprend (heure 0)")
        .Bullets([
            "Noter l’heure : le délai de 72 heures court.", "Arrêter ce qui fuit : fermer les sessions du compte (Administration, Personnes), retirer un rôle, arrêter le site si besoin.",
            "Garder les preuves : journal de sécurité (Administration), historique scellé, ./maillage check --heads avec les empreintes reçues, sauvegarde de l’instant.", "Prévenir le délégué et les responsables de traitement des espaces touchés.",
        ])
        .Heading("Avant 72 heures")
        .Bullets(["Qualifier : confidentialité, intégrité ou disponibilité ; quelles données, combien de personnes, quelles suites.", "Si un risque pour les personnes n’est pas exclu, notifier à la CNIL par son téléservice, même incomplètement (article 33.4).", "Si le risque est élevé, prévenir les personnes en termes simples (article 34)."])
        .Text($"Pour mesurer l’étendue : {Size(facts)}. Les mots de passe sont gardés hachés, les notes confidentielles et les seconds facteurs chiffrés par une clé hors de la base.")
        .Heading("Registre des violations")
        .Table(["Date et heure", "Ce qui s’est passé", "Données et personnes", "Effets", "Mesures", "CNIL (date)", "Personnes (date)"], [["", "", "", "", "", "", ""], ["", "", "", "", "", "", ""]])
        .Gap("date du dernier essai de cette procédure, et ce qu’il a appris");

    static Draft Information(Draft draft, KnownFacts facts) => draft
        .Heading("Mentions légales (à porter sur le site : Administration, Mentions légales)")
        .Known("Éditeur", facts.Notice.Publisher).Known("Siège", facts.Notice.PublisherAddress).Known("Téléphone", facts.Notice.PublisherPhone).Known("Direction de la publication", facts.Notice.Director)
        .Known("Hébergeur", facts.Notice.Host).Known("Adresse de l’hébergeur", facts.Notice.HostAddress).Known("Téléphone de l’hébergeur", facts.Notice.HostPhone)
        .Heading("Information des personnes (articles 13 et 14)")
        .Text($"{(facts.Notice.Publisher.Length > 0 ? facts.Notice.Publisher : "Notre organisme")} vous ouvre un compte sur Maillage pour travailler avec d’autres dans des espaces. Vos données servent aux finalités ci-dessous, et à rien d’autre.")
        .Table(["Pour quoi", "Base légale", "Combien de temps", "Qui les voit"], ProcessingRegister.All.Select(x => (IReadOnlyList<string>)[x.Purpose, x.Basis.Label, x.Retention, x.Recipients]))
        .Text("Vous voyez, corrigez, téléchargez et effacez ce qui vous concerne depuis Mon compte, Mes données. Vous pouvez saisir la CNIL (www.cnil.fr).")
        .Known("Délégué à la protection des données", facts.Notice.DataProtection)
        .Gap("comment ce texte est remis aux personnes (invitation, première réunion, affichage)");

    static Draft Accessibility(Draft draft, KnownFacts facts) => draft
        .Heading("Déclaration d’accessibilité")
        .Text($"{(facts.Notice.Publisher.Length > 0 ? facts.Notice.Publisher : "L’organisme qui tient ce site")} s’engage à rendre son site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à {facts.Origin ?? "ce site"}.")
        .Text($"État de conformité : tant qu’un audit selon le {AccessibilityState.Standard} n’a pas été fait, le site est déclaré non conforme, sans taux.")
        .Gap("date, auteur, pages et résultat de l’audit ; taux de conformité ; contenus non accessibles, dérogations et motifs")
        .Text("Ce que les tests du logiciel vérifient à chaque version :").Bullets(AccessibilityState.Verified)
        .Text("Ce qui est prévu par conception :").Bullets(AccessibilityState.Designed)
        .Text("Ce qui n’a pas été vérifié :").Bullets(AccessibilityState.Unverified)
        .Known("Signaler un obstacle", facts.Notice.AccessibilityContact)
        .Text("Voies de recours : Défenseur des droits (formulaire.defenseurdesdroits.fr), ses délégués, ou par courrier sans affranchir : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07.")
        .Gap("date d’établissement de la déclaration")
        .Heading("Schéma pluriannuel (trois ans au plus)")
        .Table(["Thème", "Ce que nous ferons", "Qui", "Avec quels moyens"], [["Organisation et référent", "", "", ""], ["Formation", "", "", ""], ["Prise en compte dans les marchés", "", "", ""], ["Évaluations et audits", "", "", ""], ["Retours des usagers", "", "", ""]])
        .Known("Publié à l’adresse", facts.Notice.AccessibilityPlan)
        .Heading($"Plan d’actions {facts.Today.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)}")
        .Table(["Action", "Échéance", "Qui", "État"], AccessibilityState.Unverified.Select(x => (IReadOnlyList<string>)[$"Vérifier : {char.ToLowerInvariant(x[0])}{x[1..]}", "", "", ""]));

    static Draft Trackers(Draft draft) => draft
        .Heading("Ce que Maillage dépose")
        .Table(["Nom", "Où", "Pourquoi", "Combien de temps"], BrowserStorage.All.Select(x => (IReadOnlyList<string>)[x.Name, x.Kind, x.Purpose, x.Duration]))
        .Text("Tout est strictement nécessaire au service que la personne demande : l’article 82 de la loi du 6 janvier 1978 ne demande alors pas d’accord. Rien ne mesure l’audience ; la règle de sécurité des pages refuse tout contenu d’un autre site.")
        .Heading("Ce qui est ajouté devant le site")
        .Gap("pare-feu, répartiteur, mesure d’audience de l’hébergeur : ce qu’ils déposent, et s’il faut un accord");

    static Draft Archives(Draft draft) => draft
        .Heading("Durées et sorts finaux proposés")
        .Table(["Documents", "Contenu", "Durée d’utilité administrative", "À compter de", "Sort final"], PublicRecords.All.Select(x => (IReadOnlyList<string>)[x.Name, x.Content, FrenchFormat.Plural(x.Years, "an", "ans"), x.From, $"{x.Fate.Code}, {x.Fate.Label}"]))
        .Text("Ces durées sont des propositions de Maillage, à confirmer avec les archives départementales. Le site propose des bordereaux et ne détruit rien avant que leur visa y soit enregistré.")
        .Gap("archives compétentes, personne rencontrée, accord obtenu (article L.212-2), date")
        .Heading("Lettre aux archives")
        .Text("Madame, Monsieur,\nNous tenons un site de travail partagé pour la politique de la ville. Vous trouverez ci-dessus ce qu’il garde, les durées et les sorts finaux que nous vous proposons. Nous souhaitons votre accord, et savoir sous quelle forme vous recevez les dossiers à conserver (l’historique scellé est un fichier JSON que l’on vérifie sans le logiciel).")
        .Gap("signature");

    static Draft Security(Draft draft, KnownFacts facts) => Measures(draft
        .Heading("1. Le système")
        .Text($"Une application web, une base de données ({facts.Engine}), un dossier de données. {FrenchFormat.Capitalised(facts.Mail)}. {(facts.Provider is { } provider ? $"Les agents peuvent s’identifier par {provider}." : "Aucun fournisseur d’identité n’est configuré.")} {FrenchFormat.Capitalised(Size(facts))}.")
        .Gap("schéma de l’installation, réseau, personnes qui l’administrent")
        .Heading("2. Besoins de sécurité")
        .Table(["Bien à protéger", "Disponibilité", "Intégrité", "Confidentialité", "Preuve"], [["Portraits publics", "", "", "", ""], ["Espaces de travail", "", "", "", ""], ["Notes confidentielles", "", "", "", ""], ["Comptes", "", "", "", ""], ["Historique", "", "", "", ""]])
        .Heading("3. Mesures en place"), facts)
        .Heading("4. Risques")
        .Table(["Scénario", "Gravité", "Vraisemblance", "Mesures", "Risque qui reste", "Accepté par"], [["Vol d’un compte", "", "", "", "", ""], ["Vol de la base ou d’une sauvegarde", "", "", "", "", ""], ["Administrateur malveillant", "", "", "", "", ""], ["Panne ou rançongiciel", "", "", "", "", ""]])
        .Heading("5. Décision d’homologation")
        .Gap("autorité d’homologation, durée (cinq ans au plus), conditions, date et signature");

    static Draft Hosting(Draft draft, KnownFacts facts) => draft
        .Heading("Où sont les choses")
        .Table(["Quoi", "Où (pays, centre de données)", "Qui y a accès"], [
            [$"Machine et programme ({facts.Origin ?? "adresse à fixer par MAILLAGE_ORIGIN"})", "", ""], [$"Base de données ({facts.Engine})", "", ""], ["Fichiers déposés", "", ""], ["Clé (MAILLAGE_KEY, MAILLAGE_KEY_FILE ou maillage.key)", "", ""],
            ["Sauvegardes et leur phrase", "", ""], [$"Courriels ({facts.Mail})", "", ""],
        ])
        .Known("Hébergeur", facts.Notice.Host)
        .Text(facts.IsHttps ? "L’adresse du site est en https : les pages ne passent que chiffrées." : "L’adresse connue du site n’est pas en https : ne l’ouvrez pas au réseau avant d’avoir mis TLS devant.")
        .Heading("Sauvegardes")
        .Text("./maillage backup FICHIER, pendant que l’on travaille ; ./maillage restore FICHIER dans un dossier vide ; ./maillage check après l’un et l’autre.")
        .Gap("fréquence, lieu, durée de garde, date et résultat du dernier essai de restauration")
        .Heading("Engagements de l’hébergeur")
        .Gap("disponibilité, délais, certification, agrément pour la conservation d’archives publiques courantes et intermédiaires si vous en déposez chez lui, fin du contrat");

    static Draft Algorithms(Draft draft) => draft
        .Heading("Ce que Maillage calcule")
        .Table(["Calcul", "Règle", "Qui décide"], [
            ["Rattachement d’un quartier à son contrat", "Le contrat de la commune, sinon de l’intercommunalité, sinon du département ; la règle qui a servi est dite sur la page.", "Une personne confirme ou corrige"],
            ["Rapprochement d’organismes", "Mêmes numéros officiels, sinon noms et lieux proches ; ce que les règles ne tranchent pas attend.", "Une personne, à la page « Rapprochements à vérifier »"],
            ["Place d’un chiffre parmi les autres", "Rang dans la distribution nationale du même indicateur, de la même source et de la même année.", "Personne : rien n’en découle"],
            ["Réseau des organismes", "Organismes qui ont en commun un financeur ou un territoire, d’après les fichiers chargés.", "Personne : rien n’en découle"],
        ])
        .Text("Aucun de ces calculs ne porte sur une personne, et aucun ne prend ni ne prépare de décision individuelle : l’article L.311-3-1 du code des relations entre le public et l’administration ne s’y applique pas tant que vous n’en faites pas dépendre une telle décision.")
        .Heading("Si une décision individuelle s’appuie sur un calcul")
        .Text("Mention à porter sur la décision : « Cette décision a été prise en partie sur le fondement d’un traitement algorithmique. Vous pouvez demander communication de ses règles et des principales caractéristiques de sa mise en œuvre (articles L.311-3-1 et R.311-3-1-1 et suivants du CRPA). »")
        .Gap("usages de votre organisme : y a-t-il une décision individuelle qui en dépend ? finalité, degré de contribution, données, paramètres");

    static Draft Officer(Draft draft, KnownFacts facts) => draft
        .Heading("Désignation")
        .Known("Délégué à la protection des données, et comment le joindre", facts.Notice.DataProtection)
        .Gap("nom, organisme (le sien, un délégué mutualisé ou externe), date de la désignation, numéro de la désignation à la CNIL")
        .Heading("Lettre de mission")
        .Bullets(["Informer et conseiller, contrôler le respect du règlement (article 39).", "Rendre un avis sur l’analyse d’impact.", "Être l’interlocuteur de la CNIL et des personnes.", "Ne recevoir aucune instruction sur ses missions, rendre compte au plus haut niveau (article 38)."])
        .Text($"À lui montrer sur Maillage : le registre public (/donnees-personnelles), les responsables désignés dans les espaces ({FrenchFormat.Plural(facts.Controllers.Count, "désigné", "désignés")}), le journal de sécurité.")
        .Gap("moyens et temps donnés, signature");

    static Draft Rights(Draft draft, KnownFacts facts) => draft
        .Heading("Ce que la personne fait seule")
        .Table(["Droit", "Où", "Délai"], [
            ["Accès (article 15)", "Mon compte, Mes données", "aussitôt"], ["Rectification (article 16)", "Mon compte ; le reste, à la coordination de l’espace", "aussitôt"],
            ["Effacement (article 17)", "Mon compte, Mes données : le nom disparaît partout, les décisions et l’argent publics gardent la qualité de leur auteur", "aussitôt"], ["Portabilité (article 20)", "Mon compte, Mes données, télécharger", "aussitôt"],
        ])
        .Heading("Ce qui demande une main")
        .Bullets(["Opposition et limitation (articles 18 et 21) : les responsables de traitement de l’espace décident.", "Une personne citée sans avoir de compte, dans un texte ou une note : chercher, corriger ou retirer avec l’auteur.", "Une demande par courrier : vérifier l’identité sans demander plus qu’il ne faut, répondre dans le mois (article 12.3)."])
        .Known("Qui reçoit les demandes", facts.Notice.DataProtection)
        .Heading("Registre des demandes")
        .Table(["Reçue le", "De qui", "Droit", "Espace", "Réponse le", "Réponse"], [["", "", "", "", "", ""], ["", "", "", "", "", ""]])
        .Gap("qui répond, et qui le remplace");

    static Draft Measures(Draft draft, KnownFacts facts) => draft.Bullets(
    [
        "Mots de passe hachés (PBKDF2-HMAC-SHA-512, 210 000 tours), listes de mots de passe éventés ; second facteur, clé d’accès ou fournisseur d’identité exigés de qui peut écrire.",
        "Sessions tenues par le serveur, douze heures au plus, fermées à la demande suivante quand on les révoque.",
        "Tout est fermé sauf ce qui est dit ouvert ; une page interdite et une page inconnue répondent de même.",
        "Notes confidentielles chiffrées (AES-256-GCM) par une clé hors de la base.",
        "Historique scellé par espace, vérifiable sans le logiciel ; " + (facts.HeadRecipients >= Shared.Audit.HeadRecipient.Least ? $"empreintes confiées chaque jour à {FrenchFormat.Plural(facts.HeadRecipients, "organisme", "organismes")}." : "empreintes encore confiées à personne."),
        "Journal de sécurité gardé un an. Formulaires protégés, règle de sécurité des pages stricte, nombre de tentatives limité.",
        facts.IsHttps ? "Le site n’est connu que par https." : "Le site n’est pas encore connu par https.",
        $"Courriels : {facts.Mail}.",
        "Sauvegardes complètes pendant que l’on travaille, clé protégée par une phrase, effacements rejoués après une restauration.",
    ]);

    static string Size(KnownFacts facts)
    {
        var size = $"{FrenchFormat.Plural(facts.People, "compte ouvert", "comptes ouverts")}, {FrenchFormat.Plural(facts.Spaces, "espace ouvert", "espaces ouverts")}";
        return facts.Sources.Count == 0 ? size : $"{size}, fichiers publics de {FrenchFormat.List(facts.Sources)}";
    }

    static string Data(Processing processing) => FrenchFormat.List(processing.Data.Select(x => x.Words).Distinct());
}
