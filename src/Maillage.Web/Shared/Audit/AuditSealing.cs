using Maillage.Web.Shared.Jobs;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// The task of the site that seals what was done, every two seconds. What was done within the last half-hour is looked at each time; all of it at the start
/// and every quarter of an hour, for what a long transaction committed late.
/// </summary>
sealed partial class AuditSealing(IServiceScopeFactory scopes, JobMonitor monitor, TimeProvider clock, ILogger<AuditSealing> log) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(2);
    static readonly TimeSpan Recent = TimeSpan.FromMinutes(30);
    static readonly TimeSpan WholePace = TimeSpan.FromMinutes(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var ticks = new PeriodicTimer(Pace, clock);
        DateTimeOffset? whole = null;
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var sealer = scope.ServiceProvider.GetRequiredService<AuditSealer>();
                var now = clock.GetUtcNow();
                if (whole is null || now - whole >= WholePace)
                {
                    await sealer.SealAsync(stoppingToken);
                    whole = now;
                }
                else
                {
                    await sealer.SealSinceAsync((now - Recent).UtcDateTime, stoppingToken);
                }
                await monitor.RanAsync(SiteJob.Sealing, Pace, null, stoppingToken);
            }
            // A database that is away comes back; what waits is sealed then. A task that failed for good would take the site with it.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailure(log, e);
                await monitor.RanAsync(SiteJob.Sealing, Pace, e, stoppingToken);
            }
        }
        while (await ticks.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The history could not be sealed")]
    private static partial void LogFailure(ILogger log, Exception e);
}
