namespace Maillage.Web.Shared.Hosting;

/// <summary>The moment from which the site listens: what works beside it and tells its address waits for it.</summary>
sealed class SiteStart
{
    readonly TaskCompletionSource happened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SiteStart(IHostApplicationLifetime lifetime) => lifetime.ApplicationStarted.Register(happened.SetResult);

    public Task Happened => happened.Task;
}
