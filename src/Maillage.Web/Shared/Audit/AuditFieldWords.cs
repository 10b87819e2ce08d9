namespace Maillage.Web.Shared.Audit;

/// <summary>What people call the fields and the records of which the history tells. A test holds that every one that the code records is here.</summary>
public static class AuditFieldWords
{
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["administrator"] = "administration du site",
        ["by"] = "au nom de",
        ["closing-reason"] = "raison de la fermeture",
        ["college"] = "collège",
        ["comment"] = "commentaire",
        ["commune"] = "commune",
        ["contact"] = "contact",
        ["content"] = "ce qu’il contient",
        ["contract"] = "contrat",
        ["difference"] = "différence",
        ["email"] = "adresse de courriel",
        ["export"] = "fichier",
        ["factor"] = "second facteur",
        ["file"] = "fichier importé",
        ["former-contract"] = "contrat précédent",
        ["from"] = "de",
        ["indicator"] = "indicateur",
        ["kind"] = "genre",
        ["name"] = "nom",
        ["open-to-requests"] = "ouvert aux demandes",
        ["organisation"] = "organisme",
        ["other-organisation"] = "autre organisme",
        ["person"] = "personne",
        ["public"] = "visible de tous",
        ["purpose"] = "objet",
        ["reason"] = "raison",
        ["rna"] = "numéro RNA",
        ["role"] = "rôle",
        ["siret"] = "numéro SIRET",
        ["source"] = "source",
        ["territory"] = "territoire",
        ["title"] = "fonction",
        ["to"] = "à",
        ["work"] = "travail confié",
    };

    /// <summary>By kind of record, in the order of the filter of a history.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["space"] = "espace",
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
    };

    /// <summary>The French name of a field; its own where it has none yet.</summary>
    public static string Of(string field) => Fields.GetValueOrDefault(field, field);
}
