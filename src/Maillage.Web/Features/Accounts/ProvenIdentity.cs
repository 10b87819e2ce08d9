namespace Maillage.Web.Features.Accounts;

/// <summary>Someone whom the provider of identity recognised a few minutes ago in this browser, be it without an account here.</summary>
/// <param name="Issuer">The provider.</param>
/// <param name="Subject">Its name for the person, which never changes.</param>
/// <param name="Email">To show, never to find an account.</param>
/// <param name="GivenName">As it tells it; empty when not told.</param>
/// <param name="FamilyName">Likewise.</param>
/// <param name="Siret">Of where they work; empty when not told.</param>
/// <param name="IdToken">What it asks back at the log-out.</param>
/// <param name="LinkTo">The account to which they asked to link it.</param>
/// <param name="AskedFrom">The page of an invitation from which they left for the provider; null when they left from elsewhere.</param>
sealed record ProvenIdentity(
    string Issuer, string Subject, string Email, string GivenName, string FamilyName, string Siret, string IdToken, Guid? LinkTo, string? AskedFrom)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();
}
