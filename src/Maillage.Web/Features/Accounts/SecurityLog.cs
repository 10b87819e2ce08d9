using Maillage.Web.Data;

namespace Maillage.Web.Features.Accounts;

/// <summary>Adds lines to the security log, in the context of what they tell.</summary>
public sealed class SecurityLog(MaillageDb db, IHttpContextAccessor http, TimeProvider clock)
{
    /// <param name="kind">What happened.</param>
    /// <param name="personId">To or by whom; null when nobody is recognised.</param>
    /// <param name="detail">About what; never a secret or the text of a record.</param>
    public void Add(SecurityEventKind kind, Guid? personId, string detail) => db.SecurityEvents.Add(new SecurityEvent
    {
        Id = Guid.NewGuid(), At = clock.GetUtcNow().UtcDateTime, Kind = kind, PersonId = personId, Detail = detail,
        Origin = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
    });
}
