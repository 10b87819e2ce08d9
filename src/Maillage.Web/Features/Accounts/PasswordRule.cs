using Maillage.France.Language;
using Microsoft.AspNetCore.Identity;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// What a password must be: long, and known neither from breaches nor to whoever knows the person. No rule on its characters (CNIL, recommendation of
/// 14 October 2022; NIST SP 800-63B, 5.1.1.2).
/// </summary>
sealed class PasswordRule(BreachedPasswords breached) : IPasswordValidator<Person>
{
    public const int Shortest = 12;
    public const int Longest = 128;

    public const string Hint = "Douze caractères au moins. Une phrase courte, avec ses espaces, convient très bien.";

    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(Error(user, password ?? "") is { } error ? IdentityResult.Failed(new IdentityError { Code = "Password", Description = error }) : IdentityResult.Success);

    string? Error(Person person, string password)
    {
        if (password.Length < Shortest) return "Ce mot de passe est trop court : il en faut un de douze caractères au moins, une phrase par exemple.";
        if (password.Length > Longest) return "Ce mot de passe est trop long : cent vingt-huit caractères au plus.";
        if (breached.Knows(password)) return "Ce mot de passe figure dans des listes qui circulent, ou s’en déduit : choisissez-en un autre.";
        var folded = Fold.Text(password).Replace(" ", "", StringComparison.Ordinal);
        string[] known = [person.Email?.Split('@')[0] ?? "", person.GivenName, person.FamilyName, "maillage"];
        var told = known.Select(x => Fold.Text(x).Replace(" ", "", StringComparison.Ordinal)).Where(x => x.Length >= 4).Aggregate(folded, (rest, x) => rest.Replace(x, "", StringComparison.Ordinal));
        return told.Length < Shortest - 4 ? "Ce mot de passe tient surtout à votre nom ou à celui du site : choisissez-en un autre." : null;
    }
}
