using Maillage.Web.Shared.Hosting;

namespace Maillage.Web.Features.Network.KeepReady;

/// <summary>
/// Beside the pages, one at a time: makes a large network again when it has changed. It looks by itself every <see cref="Pace"/>, so that a network at
/// which nobody looked for a day is not made while somebody waits.
/// </summary>
sealed partial class NetworkKeeper(IServiceScopeFactory scopes, ReadyNetworks ready, SpaceNetworkMemo memo, SiteStart start, ILogger<NetworkKeeper> log) : BackgroundService
{
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await start.Happened.WaitAsync(stoppingToken);
        while (true)
        {
            await ready.AskedAsync(Pace, stoppingToken);
            foreach (var (space, stamp) in ready.All) await TryAsync(x => x.PrepareAsync(space, stamp, stoppingToken), stoppingToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await memo.StopAsync();
    }

    async Task TryAsync(Func<NetworkPreparing, Task> work, CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await work(scope.ServiceProvider.GetRequiredService<NetworkPreparing>());
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            // The next time tries again; until then a page that finds nothing recent enough makes its own, and says what fails.
            LogFailure(log, e);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A network could not be made ready.")]
    static partial void LogFailure(ILogger log, Exception e);
}
