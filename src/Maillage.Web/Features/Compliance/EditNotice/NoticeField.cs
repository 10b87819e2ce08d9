namespace Maillage.Web.Features.Compliance.EditNotice;

/// <summary>A field of the form of the legal notice.</summary>
/// <param name="Name">As the form sends it.</param>
/// <param name="Label">As people read it.</param>
/// <param name="Hint">What to write.</param>
/// <param name="Rows">Lines; null for one.</param>
/// <param name="Get">What is kept.</param>
/// <param name="Set">Keeps it.</param>
sealed record NoticeField(string Name, string Label, string Hint, int? Rows, Func<LegalNotice, string> Get, Action<LegalNotice, string> Set)
{
    public bool IsLink => Name == "schema";

    public static IReadOnlyList<NoticeField> All { get; } =
    [
        new("editeur", "Éditeur", "La collectivité, l’établissement ou l’association qui publie le site.", null, x => x.Publisher, (x, y) => x.Publisher = y),
        new("editeur-adresse", "Adresse de l’éditeur", "Le siège.", 3, x => x.PublisherAddress, (x, y) => x.PublisherAddress = y),
        new("editeur-telephone", "Téléphone de l’éditeur", "", null, x => x.PublisherPhone, (x, y) => x.PublisherPhone = y),
        new("direction", "Direction de la publication", "Une personne : d’ordinaire qui préside ou dirige l’organisme éditeur.", null, x => x.Director, (x, y) => x.Director = y),
        new("hebergeur", "Hébergeur", "Son nom ou sa raison sociale ; l’éditeur lui-même s’il héberge.", null, x => x.Host, (x, y) => x.Host = y),
        new("hebergeur-adresse", "Adresse de l’hébergeur", "", 3, x => x.HostAddress, (x, y) => x.HostAddress = y),
        new("hebergeur-telephone", "Téléphone de l’hébergeur", "", null, x => x.HostPhone, (x, y) => x.HostPhone = y),
        new("delegue", "Joindre le délégué à la protection des données", "Une adresse de courriel ou postale.", null, x => x.DataProtection, (x, y) => x.DataProtection = y),
        new("accessibilite", "Signaler un obstacle d’accessibilité", "Une adresse de courriel, un téléphone.", null, x => x.AccessibilityContact, (x, y) => x.AccessibilityContact = y),
        new("schema", "Adresse du schéma pluriannuel d’accessibilité", "Là où il est publié, avec le plan de l’année.", null, x => x.AccessibilityPlan, (x, y) => x.AccessibilityPlan = y),
    ];
}
