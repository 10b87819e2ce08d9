using Maillage.Web.Shared.Jobs;

namespace Maillage.Web.Features.Cooperations.RemindSilence;

/// <summary>Every hour, on each node, does <see cref="CooperationReminding"/>.</summary>
sealed partial class CooperationReminders(IServiceScopeFactory scopes, JobMonitor monitor, TimeProvider clock, ILogger<CooperationReminders> log) : BackgroundService
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
                await scope.ServiceProvider.GetRequiredService<CooperationReminding>().TellAsync(stoppingToken);
                await monitor.RanAsync(SiteJob.Cooperations, Pace, null, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The next hour tries again.
                LogFailure(log, e);
                await monitor.RanAsync(SiteJob.Cooperations, Pace, e, stoppingToken);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Error, "The people of silent cooperations could not be told.")]
    static partial void LogFailure(ILogger log, Exception e);
}
