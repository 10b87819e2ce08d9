namespace Maillage.Web.Features.Accounts;

/// <summary>The addresses by which other pages lead to accounts.</summary>
public static class AccountAddresses
{
    public const string SignIn = "/connexion";
    public const string Code = "/connexion/code";
    public const string SignOut = "/deconnexion";
    public const string Account = "/mon-compte";
    public const string Mail = "/mon-compte/courriels";

    /// <summary>Where someone whose roles ask for two factors sets up the second.</summary>
    public const string Protection = "/mon-compte/protection";

    /// <summary>What the site keeps of oneself.</summary>
    public const string MyData = "/mon-compte/mes-donnees";

    /// <summary>Where an application of codes is added.</summary>
    public const string Application = "/mon-compte/protection/application";

    public const string PasskeyRequest = "/connexion/cle";
    public const string PasskeyCreation = "/mon-compte/protection/cle";

    /// <summary>Where a link by mail is asked for; each link lies below it.</summary>
    public const string Link = "/connexion/lien";

    /// <summary>Where one leaves for the provider of identity, and where its answers come.</summary>
    public const string Provider = "/connexion/fournisseur";

    public const string ProviderBack = "/connexion/fournisseur/retour";
    public const string ProviderArrival = "/connexion/fournisseur/arrivee";
    public const string ProviderLink = "/mon-compte/protection/fournisseur";
    public const string Left = "/deconnexion/suite";
    public const string ProviderLeave = "/deconnexion/fournisseur";
    public const string ProviderGone = "/deconnexion/fournisseur/retour";

    /// <summary>The query parameter that says that the provider's answer was refused.</summary>
    public const string ProviderRefused = "refus";

    public const string Password = "/mon-compte/mot-de-passe";

    /// <summary>The query parameter that says where to go afterwards.</summary>
    public const string Return = "retour";

    /// <summary>The path to go back to, when it is one of this site; else the given one. Refuses what a browser would take for another host.</summary>
    public static string Local(string? path, string otherwise) =>
        path is ['/', ..] && !path.StartsWith("//", StringComparison.Ordinal) && !path.StartsWith("/\\", StringComparison.Ordinal) && !path.Any(char.IsControl) ? path : otherwise;

    /// <summary>An address with where to go afterwards.</summary>
    public static string With(string address, string? back) => back is null ? address : $"{address}?{Return}={Uri.EscapeDataString(back)}";
}
