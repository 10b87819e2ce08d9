using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Archives;

/// <summary>How the lists for the archives stand in the database.</summary>
static class ArchiveModel
{
    public static void Configure(ModelBuilder model)
    {
        // One list of a kind waits at a time: of two nodes that propose at once, the second finds this.
        model.Entity<DisposalList>().HasIndex(x => x.Kind).IsUnique().HasFilter("state = 0");
        model.Entity<DisposalItem>(item =>
        {
            item.HasKey(x => new { x.ListId, x.RecordId });
            item.HasOne<DisposalList>().WithMany().HasForeignKey(x => x.ListId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
