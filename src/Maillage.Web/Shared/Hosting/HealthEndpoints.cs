using Maillage.Web.Data;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Maillage.Web.Shared.Hosting;

/// <summary><c>/healthz</c> says that the process lives, <c>/readyz</c> that it can serve (the database answers).</summary>
static class HealthEndpoints
{
    public const string Ready = "ready";

    const string Alive = "/healthz";
    const string Able = "/readyz";

    /// <summary>Whether this is the path of one of them.</summary>
    public static bool Are(PathString path) => path == Alive || path == Able;

    public static void MapHealthEndpoints(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Alive, new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks(Able, new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready) });
    }
}

/// <summary>Whether the database answers.</summary>
sealed class DatabaseReadiness(MaillageDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
}
