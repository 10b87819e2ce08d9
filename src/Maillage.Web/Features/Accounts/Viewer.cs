using System.Security.Claims;

namespace Maillage.Web.Features.Accounts;

/// <summary>Who is looking, as their session says at this request.</summary>
/// <param name="PersonId">The account.</param>
/// <param name="Name">As the pages greet them.</param>
/// <param name="SessionId">The browser in which they are signed in.</param>
/// <param name="IsAdministrator">Whether they run the site.</param>
/// <param name="Method">How they proved who they are.</param>
/// <param name="IsStrongEnough">Whether that suffices for what their roles open.</param>
/// <param name="ActingAs">The membership in which they said that they act.</param>
public sealed record Viewer(Guid PersonId, string Name, Guid SessionId, bool IsAdministrator, SignInMethod Method, bool IsStrongEnough, Guid? ActingAs)
{
    internal const string SessionClaim = "session";
    internal const string AdministratorClaim = "administrator";
    internal const string MethodClaim = "method";
    internal const string StrongEnoughClaim = "strong-enough";
    internal const string ActingClaim = "acting-as";

    /// <summary>Null when nobody is signed in.</summary>
    public static Viewer? Of(ClaimsPrincipal principal)
    {
        if (principal.FindFirstValue(SessionClaim) is not { } session) return null;
        return new Viewer(
            Guid.Parse(principal.FindFirstValue(ClaimTypes.NameIdentifier)!), principal.FindFirstValue(ClaimTypes.Name) ?? "", Guid.Parse(session),
            principal.HasClaim(x => x.Type == AdministratorClaim), Enum.Parse<SignInMethod>(principal.FindFirstValue(MethodClaim)!),
            principal.HasClaim(x => x.Type == StrongEnoughClaim), Guid.TryParse(principal.FindFirstValue(ActingClaim), out var acting) ? acting : null);
    }

    internal IEnumerable<Claim> Claims()
    {
        yield return new Claim(ClaimTypes.NameIdentifier, PersonId.ToString());
        yield return new Claim(ClaimTypes.Name, Name);
        yield return new Claim(SessionClaim, SessionId.ToString());
        yield return new Claim(MethodClaim, Method.ToString());
        if (IsAdministrator) yield return new Claim(AdministratorClaim, "");
        if (IsStrongEnough) yield return new Claim(StrongEnoughClaim, "");
        if (ActingAs is { } acting) yield return new Claim(ActingClaim, acting.ToString());
    }
}
