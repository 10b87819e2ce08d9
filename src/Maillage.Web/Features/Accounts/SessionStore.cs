using System.Security.Claims;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Keeps who is signed in on the server. At each request one query reads the session, the person and whether their roles ask for two factors, so that what changes
/// (a session revoked, a role given) holds at the next request.
/// </summary>
sealed class SessionStore(IServiceScopeFactory scopes, IHttpContextAccessor http, TimeProvider clock) : ITicketStore
{
    /// <summary>A working day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    public static readonly TimeSpan LongestIdle = TimeSpan.FromHours(4);

    static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(5);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Secret.New();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var personId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!);
        var method = MethodOf(ticket.Principal);
        db.Sessions.Add(new Session
        {
            KeyHash = Secret.Hash(key), Id = Guid.NewGuid(), PersonId = personId, Method = method, StartedAt = Now, SeenAt = Now, EndsAt = Now + Longest,
            Device = DeviceName.Of(http.HttpContext?.Request.Headers.UserAgent.ToString() ?? ""),
            ProviderToken = ticket.Properties.GetString(ProviderTokenItem) ?? "",
        });
        scope.ServiceProvider.GetRequiredService<SecurityLog>().Add(SecurityEventKind.SignIn, personId, method.Label);
        await db.Sessions.Where(x => x.PersonId == personId && (x.EndsAt < Now || x.SeenAt < Now - LongestIdle)).ExecuteDeleteAsync();
        await db.SaveChangesAsync();
        return key;
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var hash = Secret.Hash(key);
        var found = await (
            from session in db.Sessions.AsNoTracking()
            where session.KeyHash == hash
            join person in db.People.AsNoTracking() on session.PersonId equals person.Id
            select new
            {
                Session = session,
                person.GivenName,
                person.FamilyName,
                person.IsAdministrator,
                person.ErasedAt,
                DemandsTwoFactors = person.IsAdministrator || db.Memberships.Where(SpaceMembers.DemandTwoFactors).Any(x => x.PersonId == person.Id),
            }).SingleOrDefaultAsync();
        if (found is null || found.ErasedAt is not null || found.Session.EndsAt < Now || found.Session.SeenAt < Now - LongestIdle) return null;
        if (found.Session.SeenAt < Now - SeenPrecision)
            await db.Sessions.Where(x => x.KeyHash == hash).ExecuteUpdateAsync(x => x.SetProperty(y => y.SeenAt, Now));
        var viewer = new Viewer(
            found.Session.PersonId, $"{found.GivenName} {found.FamilyName}".Trim(), found.Session.Id, found.IsAdministrator, found.Session.Method,
            found.Session.Method.IsStrong || !found.DemandsTwoFactors, found.Session.ActingAs);
        var principal = new ClaimsPrincipal(new ClaimsIdentity(viewer.Claims(), IdentityConstants.ApplicationScheme));
        var properties = new AuthenticationProperties { IssuedUtc = clock.GetUtcNow(), ExpiresUtc = found.Session.EndsAt };
        return new AuthenticationTicket(principal, properties, IdentityConstants.ApplicationScheme);
    }

    /// <summary>The row says when it ends; nothing of the ticket is kept.</summary>
    public Task RenewAsync(string key, AuthenticationTicket ticket) => Task.CompletedTask;

    public async Task RemoveAsync(string key)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var hash = Secret.Hash(key);
        await db.Sessions.Where(x => x.KeyHash == hash).ExecuteDeleteAsync();
    }

    /// <summary>Where a sign-in through a provider leaves what signing out will need.</summary>
    public const string ProviderTokenItem = "provider-token";

    /// <summary>The values of RFC 8176 that Identity writes, and those that our own sign-ins write.</summary>
    static SignInMethod MethodOf(ClaimsPrincipal principal) => principal.FindFirstValue("amr") switch
    {
        "pwd" => SignInMethod.Password,
        "mfa" => SignInMethod.PasswordAndCode,
        "hwk" => SignInMethod.Passkey,
        "mail" => SignInMethod.MailLink,
        "idp" => SignInMethod.Provider,
        "demo" => SignInMethod.Demonstration,
        var other => throw new InvalidOperationException($"A sign-in says « {other} » of itself."),
    };
}
