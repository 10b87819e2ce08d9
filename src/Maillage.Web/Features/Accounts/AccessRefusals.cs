using Maillage.Web.Data;
using Maillage.Web.Shared.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Accounts;

/// <summary>
/// Writes in the security log that someone who is signed in was refused: the pattern of the address, and the space where it is one. Once an hour for the same
/// person and the same door, so that a page left open and asked again and again does not fill it.
/// </summary>
public sealed class AccessRefusals(IServiceScopeFactory scopes, IHttpContextAccessor http, TimeProvider clock)
{
    static readonly TimeSpan Rest = TimeSpan.FromHours(1);

    /// <param name="space">The word of a space in its address; null where it is none.</param>
    /// <param name="cancel">Stops.</param>
    public async Task TellAsync(string? space, CancellationToken cancel)
    {
        if (http.HttpContext is not { } context || Viewer.Of(context.User) is not { } viewer) return;
        var pattern = context.GetEndpoint() is RouteEndpoint endpoint ? LoggedPath.Pattern(endpoint) : "";
        var detail = space is null ? pattern : $"{pattern} ({space})";
        // Its own context: nothing of the page that is refused goes with it.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaillageDb>();
        var since = clock.GetUtcNow().UtcDateTime - Rest;
        if (await db.SecurityEvents.AnyAsync(x => x.PersonId == viewer.PersonId && x.Kind == SecurityEventKind.AccessRefused && x.Detail == detail && x.At > since, cancel)) return;
        scope.ServiceProvider.GetRequiredService<SecurityLog>().Add(SecurityEventKind.AccessRefused, viewer.PersonId, detail);
        await db.SaveChangesAsync(cancel);
    }
}
