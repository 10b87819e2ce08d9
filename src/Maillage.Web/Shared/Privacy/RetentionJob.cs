using Maillage.Web.Features.Archives;
using Maillage.Web.Shared.Jobs;

namespace Maillage.Web.Shared.Privacy;

/// <summary>Every hour, on each node, applies <see cref="Retention"/> (what one removed, another finds gone) and proposes to the archives the public records past their time.</summary>
sealed partial class RetentionJob(IServiceScopeFactory scopes, JobMonitor monitor, TimeProvider clock, ILogger<RetentionJob> log) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<Retention>().ApplyAsync(stoppingToken);
                await scope.ServiceProvider.GetRequiredService<DisposalProposer>().ProposeAsync(stoppingToken);
                await monitor.RanAsync(SiteJob.Retention, Pace, null, stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The next hour tries again.
                LogFailure(log, e);
                await monitor.RanAsync(SiteJob.Retention, Pace, e, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "What is kept no longer could not be removed.")]
    static partial void LogFailure(ILogger log, Exception e);
}
