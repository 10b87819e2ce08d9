using System.Security.Claims;
using Maillage.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Each sign-in ends the session that the browser had and opens another. The framework's handler of cookies would keep the session it found, with its key and its person:
/// whoever had put a session of theirs in someone's browser would see what is done in it.
/// </summary>
sealed class FreshSignIn(
    UserManager<Person> people, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Person> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Person> confirmation, MaillageDb db, CurrentViewer current)
    : SignInManager<Person>(people, http, claims, options, log, schemes, confirmation)
{
    public override async Task SignInWithClaimsAsync(Person user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        if (current.Viewer is not { } before)
        {
            await base.SignInWithClaimsAsync(user, authenticationProperties, additionalClaims);
            return;
        }
        await db.Sessions.Where(x => x.Id == before.SessionId).ExecuteDeleteAsync(Context.RequestAborted);
        var principal = await CreateUserPrincipalAsync(user);
        principal.Identities.First().AddClaims(additionalClaims);
        // The handler of this request remembers the key; another one looks for the session, finds none, and makes one.
        await using var scope = Context.RequestServices.CreateAsyncScope();
        var handler = await scope.ServiceProvider.GetRequiredService<IAuthenticationHandlerProvider>().GetHandlerAsync(Context, AuthenticationScheme);
        await ((IAuthenticationSignInHandler)handler!).SignInAsync(principal, authenticationProperties ?? new AuthenticationProperties());
        Context.User = principal;
    }
}
