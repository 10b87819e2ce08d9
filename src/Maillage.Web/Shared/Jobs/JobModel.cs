using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Jobs;

/// <summary>How the state of jobs stands in the database.</summary>
static class JobModel
{
    public static void Configure(ModelBuilder model) => model.Entity<JobState>().HasKey(x => new { x.Job, x.NodeId });
}
