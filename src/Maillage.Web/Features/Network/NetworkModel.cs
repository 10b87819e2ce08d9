using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network;

/// <summary>How what people say of the network of a space stands in the database.</summary>
static class NetworkModel
{
    public static void Configure(ModelBuilder model)
    {
        ArgumentNullException.ThrowIfNull(model);
        model.Entity<DeclaredTie>(tie =>
        {
            tie.Property(x => x.Id).ValueGeneratedNever();
            tie.HasIndex(x => x.SpaceId);
            tie.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            tie.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NetworkSettings>(settings =>
        {
            settings.HasKey(x => x.SpaceId);
            settings.Property(x => x.Version).IsConcurrencyToken();
            settings.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
