namespace Maillage.Web.Shared.Privacy;

/// <summary>
/// All that the site leaves in a browser: the code that leaves it takes its name here, and pages and drafts tell this list. Each is strictly necessary to what the person asked for
/// (law 78-17, article 82): none waits for a consent.
/// </summary>
public static class BrowserStorage
{
    public const string Session = "maillage";
    public const string Code = "maillage-code";
    public const string Provider = "maillage-fournisseur";
    public const string Link = "maillage-lien";
    public const string Form = "maillage-formulaire";

    /// <summary>Followed by a random end, two for each leaving to a provider.</summary>
    public const string Handshake = ".AspNetCore.";

    public const string Theme = "theme";

    public static IReadOnlyList<BrowserTrace> All { get; } =
    [
        new(Session, "cookie", "Reconnaître, d’une page à l’autre, la personne qui s’est connectée", "la session : douze heures au plus"),
        new(Code, "cookie", "Relier les deux étapes d’une connexion (mot de passe puis code, clé d’accès)", "le temps de la connexion"),
        new(Provider, "cookie", "Revenir d’un fournisseur d’identité comme ProConnect", "le temps de la connexion"),
        new(Handshake + "…", "cookie", "Vérifier que la réponse du fournisseur d’identité répond bien à ce navigateur", "le temps de la connexion"),
        new(Link, "cookie", "N’accepter un lien de connexion que dans le navigateur qui l’a demandé", "dix minutes"),
        new(Form, "cookie", "Empêcher un autre site d’envoyer un formulaire à votre place", "jusqu’à la fermeture du navigateur"),
        new(Theme, "stockage local", "Retenir le thème clair ou sombre que vous avez choisi", "jusqu’à ce que vous l’effaciez"),
    ];
}

/// <summary>Something that the site leaves in a browser.</summary>
/// <param name="Name">Its key there.</param>
/// <param name="Kind">« cookie » or « stockage local ».</param>
/// <param name="Purpose">Why.</param>
/// <param name="Duration">How long.</param>
public sealed record BrowserTrace(string Name, string Kind, string Purpose, string Duration);
