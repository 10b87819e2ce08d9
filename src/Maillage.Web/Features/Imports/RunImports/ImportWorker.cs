using Maillage.Web.Shared.Jobs;

namespace Maillage.Web.Features.Imports.RunImports;

/// <summary>Works through the queue of files that were sent, one at a time. Each node runs one.</summary>
sealed partial class ImportWorker(IServiceScopeFactory scopes, JobMonitor monitor, TimeProvider clock, ILogger<ImportWorker> log) : BackgroundService
{
    /// <summary>A person waits for their file: the queue is looked at this often, by one search in an index.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    static readonly TimeSpan PaceOfFailures = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var pace = Pace;
            try
            {
                while (await RunNextAsync(stoppingToken)) { }
                await monitor.RanAsync(SiteJob.Imports, pace, null, stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The database is away for a moment: the files wait there.
                LogFailure(log, e);
                pace = PaceOfFailures;
                await monitor.RanAsync(SiteJob.Imports, pace, e, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            await Task.Delay(pace, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Takes a file and works on it to its end.</summary>
    /// <returns>False when nothing waits for this node.</returns>
    async Task<bool> RunNextAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<ImportQueue>();
        if (await queue.TakeAsync(cancel) is not { } job) return false;
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var share = new Share();
        var renewing = RenewAsync(job.Id, share, ours);
        try
        {
            // On a thread of its own: a file is read without waiting for anything.
            await Task.Run(() => scope.ServiceProvider.GetRequiredService<ImportRun>().RunAsync(job, share, ours.Token), cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The file is another node's now, or was given up: it is no affair of this one.
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            // Another scope: this one's context may be in the middle of what was stopped.
            await using var end = scopes.CreateAsyncScope();
            await end.ServiceProvider.GetRequiredService<ImportQueue>().PutBackAsync(job, CancellationToken.None);
            throw new OperationCanceledException(cancel);
        }
        finally
        {
            await ours.CancelAsync();
            await renewing;
        }
        await using var after = scopes.CreateAsyncScope();
        await after.ServiceProvider.GetRequiredService<ImportRun>().IdentifyAsync(cancel);
        return true;
    }

    /// <summary>Renews the lease every second while the work goes on, and stops the work when the lease was lost.</summary>
    async Task RenewAsync(Guid job, Share share, CancellationTokenSource ours)
    {
        while (!ours.IsCancellationRequested)
        {
            await Task.Delay(Pace, clock, ours.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (ours.IsCancellationRequested) return;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                if (!await scope.ServiceProvider.GetRequiredService<ImportQueue>().RenewAsync(job, share.Value, ours.Token)) await ours.CancelAsync();
            }
            catch (Exception e) when (!ours.IsCancellationRequested)
            {
                // The database is busy with this very import, or away: the lease lasts longer than that.
                LogRenewal(log, job, e);
            }
            catch (Exception)
            {
                return;
            }
        }
    }

    /// <summary>How far the reading is, told by one thread and read by another.</summary>
    sealed class Share : IProgress<double>
    {
        double value;

        public double Value => Volatile.Read(ref value);

        public void Report(double share) => Volatile.Write(ref value, Math.Clamp(share, 0, 1));
    }

    [LoggerMessage(LogLevel.Error, "The queue of imports could not be worked through.")]
    static partial void LogFailure(ILogger log, Exception e);

    [LoggerMessage(LogLevel.Warning, "The lease of the import job {Job} could not be renewed yet.")]
    static partial void LogRenewal(ILogger log, Guid job, Exception e);
}
