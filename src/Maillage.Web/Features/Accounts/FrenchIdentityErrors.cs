using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>What ASP.NET Core Identity may refuse on our forms, in French.</summary>
sealed class FrenchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Le changement n’a pas pu être enregistré. Essayez de nouveau.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Ce compte vient d’être changé ailleurs : rechargez la page, puis recommencez.");

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), $"« {email} » a déjà un compte.");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), $"« {userName} » a déjà un compte.");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), $"« {email} » n’est pas une adresse de courriel, comme prenom.nom@exemple.fr.");

    public override IdentityError InvalidUserName(string? userName) => Say(nameof(InvalidUserName), $"« {userName} » n’est pas une adresse de courriel, comme prenom.nom@exemple.fr.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Ce lien n’est plus valable : demandez-en un autre.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Ce n’est pas le mot de passe actuel.");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Cette identité est déjà celle d’un autre compte.");

    static IdentityError Say(string code, string sentence) => new() { Code = code, Description = sentence };
}
