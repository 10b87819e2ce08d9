using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>How accounts stand in the database: ASP.NET Core Identity's tables under our names, and ours.</summary>
static class AccountModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("people");
            person.Property(x => x.Id).ValueGeneratedNever();
            person.Property(x => x.ConcurrencyStamp).IsConcurrencyToken();
            person.Property(x => x.LockoutEnd).HasConversion<LockoutText>();
            person.HasIndex(x => x.NormalizedEmail).IsUnique();
            person.HasIndex(x => x.NormalizedUserName).IsUnique();
            person.Ignore(x => x.PhoneNumber);
            person.Ignore(x => x.PhoneNumberConfirmed);
            person.Ignore(x => x.DisplayName);
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("person_claims");
            claim.HasOne<Person>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("person_logins");
            // The provider is the issuer and the key its « sub »: an account is never an address.
            login.HasKey(x => new { x.LoginProvider, x.ProviderKey });
            login.HasOne<Person>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("person_tokens");
            token.HasKey(x => new { x.UserId, x.LoginProvider, x.Name });
            token.HasOne<Person>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("person_passkeys");
            passkey.HasKey(x => x.CredentialId);
            passkey.OwnsOne(x => x.Data).ToJson("data");
            passkey.HasOne<Person>().WithMany().HasForeignKey(x => x.UserId);
        });
        model.Entity<Affiliation>(affiliation =>
        {
            affiliation.Property(x => x.Id).ValueGeneratedNever();
            affiliation.HasIndex(x => x.PersonId);
            affiliation.HasIndex(x => x.OrganisationId);
            affiliation.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Session>(session =>
        {
            session.HasKey(x => x.KeyHash);
            session.HasIndex(x => x.PersonId);
            session.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
        model.Entity<SignInLink>(link =>
        {
            link.HasKey(x => x.KeyHash);
            link.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        });
        model.Entity<SecurityEvent>(line =>
        {
            line.Property(x => x.Id).ValueGeneratedNever();
            line.HasIndex(x => x.At);
        });
    }
}
