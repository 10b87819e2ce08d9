namespace Maillage.Web.Shared.Jobs;

/// <summary>What tells how the jobs go; for the site alone.</summary>
static class JobServices
{
    public static void AddJobStates(this IServiceCollection services)
    {
        services.AddSingleton<SiteNode>();
        services.AddSingleton<JobMonitor>();
    }
}
