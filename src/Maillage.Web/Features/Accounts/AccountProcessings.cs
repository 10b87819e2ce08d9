using Maillage.Web.Shared.Privacy;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>What accounts do with personal data.</summary>
public static class AccountProcessings
{
    public static IReadOnlyList<Processing> All { get; } =
    [
        new("Comptes", "Savoir qui parle, au nom de quel organisme, et écrire aux personnes.", LawfulBasis.PublicTask,
            "Tant que le compte est ouvert ; l’effacement, que la personne demande elle-même, est immédiat.", "La personne, les membres de ses espaces selon leur rôle, l’administration du site",
        [
            new(typeof(Person), nameof(Person.GivenName), "prénom"), new(typeof(Person), nameof(Person.FamilyName), "nom"),
            new(typeof(Person), nameof(Person.Email), "adresse de courriel"), new(typeof(Person), nameof(Person.NormalizedEmail), "adresse de courriel"),
            new(typeof(Person), nameof(Person.UserName), "adresse de courriel"), new(typeof(Person), nameof(Person.NormalizedUserName), "adresse de courriel"),
            new(typeof(Person), nameof(Person.IsAdministrator), "rôle dans le site"), new(typeof(Person), nameof(Person.MailPace), "rythme des courriels"),
            new(typeof(Affiliation), nameof(Affiliation.Title), "fonction"), new(typeof(Affiliation), nameof(Affiliation.OrganisationId), "organisme"),
            new(typeof(Affiliation), nameof(Affiliation.ServiceId), "service"),
        ]),
        new("Connexion", "Vérifier que c’est bien la personne, et la protéger d’une usurpation.", LawfulBasis.LegalObligation,
            "Les sessions : douze heures au plus. Les liens de connexion : dix minutes. Le reste : tant que le compte est ouvert.", "La personne seule ; rien n’en est lisible, même dans la base",
        [
            new(typeof(Person), nameof(Person.PasswordHash), "empreinte du mot de passe"), new(typeof(Person), nameof(Person.TwoFactorEnabled), "second facteur"),
            new(typeof(IdentityUserToken<Guid>), nameof(IdentityUserToken<>.Value), "secret de l’application de codes, codes de secours"),
            new(typeof(IdentityUserLogin<Guid>), nameof(IdentityUserLogin<>.ProviderKey), "identifiant chez un fournisseur d’identité"),
            new(typeof(IdentityUserPasskey<Guid>), nameof(IdentityUserPasskey<>.CredentialId), "clé d’accès publique"),
            new(typeof(Session), nameof(Session.Device), "navigateur et système"), new(typeof(Session), nameof(Session.StartedAt), "heures des sessions"), new(typeof(Session), nameof(Session.SeenAt), "heures des sessions"),
            new(typeof(Session), nameof(Session.Method), "façon de se connecter"), new(typeof(Session), nameof(Session.ActingAs), "qualité choisie"),
            new(typeof(Session), nameof(Session.ProviderToken), "jeton du fournisseur d’identité"),
            new(typeof(SignInLink), nameof(SignInLink.EndsAt), "liens de connexion"),
        ]),
        new("Journal de sécurité", "Retrouver ce qui s’est passé après une intrusion ou un abus.", LawfulBasis.LegalObligation, "Un an, puis effacement automatique.", "L’administration du site",
        [
            new(typeof(SecurityEvent), nameof(SecurityEvent.At), "heure"), new(typeof(SecurityEvent), nameof(SecurityEvent.Kind), "ce qui a été fait"),
            new(typeof(SecurityEvent), nameof(SecurityEvent.Detail), "ce que cela concernait"), new(typeof(SecurityEvent), nameof(SecurityEvent.Origin), "adresse IP"),
        ]),
    ];
}
