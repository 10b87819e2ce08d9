namespace Maillage.Web.Shared.Audit;

/// <summary>What people call the fields and the records of which the history tells. A test holds that every one that the code records is here.</summary>
public static class AuditFieldWords
{
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["administrator"] = "administration du site",
        ["college"] = "collège",
        ["contact"] = "contact",
        ["email"] = "adresse de courriel",
        ["export"] = "fichier",
        ["kind"] = "genre",
        ["name"] = "nom",
        ["organisation"] = "organisme",
        ["person"] = "personne",
        ["purpose"] = "objet",
        ["reason"] = "raison",
        ["role"] = "rôle",
        ["territory"] = "territoire",
        ["title"] = "fonction",
    };

    /// <summary>By kind of record, in the order of the filter of a history.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["space"] = "espace",
        ["membership"] = "participation d’un membre",
        ["invitation"] = "invitation",
        ["join-request"] = "demande d’entrée",
        ["space-organisation"] = "organisme de l’espace",
        ["controller"] = "responsable des données",
        ["affiliation"] = "rattachement à un organisme",
        ["person"] = "compte",
    };

    /// <summary>The French name of a field; its own where it has none yet.</summary>
    public static string Of(string field) => Fields.GetValueOrDefault(field, field);
}
