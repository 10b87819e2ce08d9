namespace Maillage.Web.Shared.Audit;

/// <summary>What people call the fields and the records of which the history tells. A test holds that every one that the code records is here.</summary>
public static class AuditFieldWords
{
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["accessibility-contact"] = "contact pour l’accessibilité",
        ["accessibility-plan"] = "schéma pluriannuel",
        ["administrator"] = "administration du site",
        ["by"] = "au nom de",
        ["closing-reason"] = "raison de la fermeture",
        ["college"] = "collège",
        ["comment"] = "commentaire",
        ["commune"] = "commune",
        ["contact"] = "contact",
        ["content"] = "ce qu’il contient",
        ["contract"] = "contrat",
        ["data-protection"] = "délégué à la protection des données",
        ["decided-on"] = "date de la réponse",
        ["difference"] = "différence",
        ["director"] = "direction de la publication",
        ["done-on"] = "fait le",
        ["email"] = "adresse de courriel",
        ["evidence"] = "preuve",
        ["export"] = "fichier",
        ["factor"] = "second facteur",
        ["first-witness"] = "premier témoin",
        ["fate"] = "sort final",
        ["file"] = "fichier importé",
        ["former-contract"] = "contrat précédent",
        ["from"] = "de",
        ["host"] = "hébergeur",
        ["host-address"] = "adresse de l’hébergeur",
        ["host-phone"] = "téléphone de l’hébergeur",
        ["indicator"] = "indicateur",
        ["kind"] = "genre",
        ["link"] = "lien",
        ["name"] = "nom",
        ["open-to-requests"] = "ouvert aux demandes",
        ["organisation"] = "organisme",
        ["other-organisation"] = "autre organisme",
        ["owner"] = "responsable",
        ["person"] = "personne",
        ["pieces"] = "pièces",
        ["public"] = "visible de tous",
        ["publisher"] = "éditeur",
        ["publisher-address"] = "adresse de l’éditeur",
        ["publisher-phone"] = "téléphone de l’éditeur",
        ["purpose"] = "objet",
        ["reason"] = "raison",
        ["records"] = "dossiers",
        ["reference"] = "référence",
        ["review-on"] = "à revoir le",
        ["rna"] = "numéro RNA",
        ["role"] = "rôle",
        ["signatory"] = "signataire",
        ["second-witness"] = "second témoin",
        ["siret"] = "numéro SIRET",
        ["source"] = "source",
        ["story"] = "récit",
        ["territory"] = "territoire",
        ["title"] = "fonction",
        ["to"] = "à",
        ["wave"] = "vague",
        ["work"] = "travail confié",
    };

    /// <summary>By kind of record, in the order of the filter of a history.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["space"] = "espace",
        ["cooperation"] = "coopération",
        ["element-round"] = "vague sur les trois éléments",
        ["element-answer"] = "réponse signée sur les trois éléments",
        ["membership"] = "participation d’un membre",
        ["invitation"] = "invitation",
        ["join-request"] = "demande d’entrée",
        ["space-organisation"] = "organisme de l’espace",
        ["service"] = "service d’un organisme",
        ["controller"] = "responsable des données",
        ["affiliation"] = "rattachement à un organisme",
        ["identity"] = "identité d’un organisme",
        ["person"] = "compte",
        ["attachment"] = "contrat d’un quartier",
        ["predecessor"] = "contrat précédent",
        ["comment"] = "commentaire d’un chiffre",
        ["import"] = "import de fichier",
        ["duty"] = "devoir de l’exploitant",
        ["notice"] = "mentions légales",
        ["head-recipient"] = "destinataire des empreintes",
        ["disposal"] = "bordereau d’archives",
        ["mail"] = "courriel",
    };

    /// <summary>The kinds that only the history of the site tells.</summary>
    public static IReadOnlySet<string> OfSite { get; } = new HashSet<string>(StringComparer.Ordinal) { "duty", "notice", "head-recipient", "disposal", "mail" };

    /// <summary>The French name of a field; its own where it has none yet.</summary>
    public static string Of(string field) => Fields.GetValueOrDefault(field, field);
}
