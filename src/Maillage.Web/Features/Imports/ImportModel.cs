using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Imports;

/// <summary>How the queue of imports stands in the database.</summary>
static class ImportModel
{
    public static void Configure(ModelBuilder model) => model.Entity<ImportJob>(job =>
    {
        job.Property(x => x.Id).ValueGeneratedNever();
        job.HasIndex(x => x.State);
    });
}
