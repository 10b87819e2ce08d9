using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Security;
using Maillage.Web.Shared.Ui;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts.ManagePeople;

/// <summary>The accounts of the site, as whoever runs it sees them: who they are and how they come in, not what they do in their spaces.</summary>
sealed class PeopleDirectory(MaillageDb db, UserManager<Person> people, AccountKeeper keeper)
{
    public Task<IReadOnlyList<ListedPerson>> ListAsync(CancellationToken cancel) => ReadAsync(db.People.AsNoTracking().Where(x => x.ErasedAt == null), cancel);

    public async Task<ListedPerson?> FindAsync(Guid id, CancellationToken cancel) =>
        (await ReadAsync(db.People.AsNoTracking().Where(x => x.ErasedAt == null && x.Id == id), cancel)).SingleOrDefault();

    async Task<IReadOnlyList<ListedPerson>> ReadAsync(IQueryable<Person> asked, CancellationToken cancel) => [.. (await (
        from person in asked
        select new
        {
            Person = person, Spaces = db.Memberships.Where(x => x.PersonId == person.Id && x.EndedAt == null).Select(x => x.SpaceId).Distinct().Count(),
            SeenAt = db.SecurityEvents.Where(x => x.PersonId == person.Id && x.Kind == SecurityEventKind.SignIn).Max(x => (DateTime?)x.At),
            Passkeys = db.Set<IdentityUserPasskey<Guid>>().Count(x => x.UserId == person.Id),
        }).ToListAsync(cancel))
        .OrderBy(x => Fold.Text(x.Person.FamilyName), StringComparer.Ordinal).ThenBy(x => Fold.Text(x.Person.GivenName), StringComparer.Ordinal)
        .Select(x => new ListedPerson(x.Person, x.Spaces, x.SeenAt, x.Passkeys))];

    /// <summary>Opens an account with a password that is told once.</summary>
    public async Task<(Person? Person, string Password, IReadOnlyList<FieldError> Errors)> OpenAsync(string? email, string? givenName, string? familyName, Viewer by, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (string.IsNullOrWhiteSpace(givenName)) errors.Add(new("prenom", "Écrivez le prénom."));
        if (string.IsNullOrWhiteSpace(familyName)) errors.Add(new("nom", "Écrivez le nom."));
        if (string.IsNullOrWhiteSpace(email)) errors.Add(new("courriel", "Écrivez l’adresse de courriel."));
        if (errors.Count > 0) return (null, "", errors);
        var password = Secret.New()[..20];
        var (person, refused) = await keeper.OpenAsync(email!, givenName!, familyName!, password, false, new Actor(by.PersonId), cancel);
        return (person, password, [.. refused.Select(x => new FieldError("courriel", x))]);
    }

    /// <summary>Gives a new password, told once; second factors and sessions go.</summary>
    public async Task<string?> ResetAsync(Guid id, Viewer by, CancellationToken cancel)
    {
        if (await people.FindByIdAsync(id.ToString()) is not { ErasedAt: null } person) return null;
        var password = Secret.New()[..20];
        return (await keeper.ResetAsync(person, password, new Actor(by.PersonId), cancel)).Count == 0 ? password : null;
    }

    /// <summary>Gives or takes the running of the site.</summary>
    /// <returns>Why not; null when done.</returns>
    public async Task<string?> SetAdministratorAsync(Guid id, bool isAdministrator, Viewer by, CancellationToken cancel)
    {
        if (await people.FindByIdAsync(id.ToString()) is not { ErasedAt: null } person) return "Ce compte n’existe plus.";
        if (!isAdministrator && !await db.People.AnyAsync(x => x.Id != id && x.IsAdministrator && x.ErasedAt == null, cancel)) return "Il faut au moins une personne pour administrer le site : donnez d’abord ce rôle à une autre.";
        await keeper.SetAdministratorAsync(person, isAdministrator, new Actor(by.PersonId), cancel);
        return null;
    }
}

/// <summary>An account of the list.</summary>
/// <param name="Person">Whose.</param>
/// <param name="Spaces">In how many spaces they are.</param>
/// <param name="SeenAt">When they last signed in, UTC; null when never, or more than a year ago.</param>
/// <param name="Passkeys">How many passkeys they have.</param>
sealed record ListedPerson(Person Person, int Spaces, DateTime? SeenAt, int Passkeys)
{
    public string Factors
    {
        get
        {
            List<string> factors = [];
            if (Passkeys > 0) factors.Add(FrenchFormat.Plural(Passkeys, "clé d’accès", "clés d’accès"));
            if (Person.PasswordHash is not null) factors.Add("mot de passe");
            if (Person.TwoFactorEnabled) factors.Add("code");
            return factors.Count == 0 ? "aucune" : FrenchFormat.List(factors);
        }
    }
}
