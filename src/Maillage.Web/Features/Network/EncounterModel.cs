using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network;

/// <summary>How answers, sayings and introductions stand in the database. What ends carries its date.</summary>
static class EncounterModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<NetworkReply>(reply =>
        {
            reply.Property(x => x.Id).ValueGeneratedNever();
            reply.HasIndex(x => x.SpaceId);
            reply.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            reply.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationSaying>(saying =>
        {
            saying.Property(x => x.Id).ValueGeneratedNever();
            saying.HasIndex(x => x.SpaceId);
            saying.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            saying.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SuggestionAnswer>(answer =>
        {
            answer.Property(x => x.Id).ValueGeneratedNever();
            answer.HasIndex(x => x.SpaceId);
            answer.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            answer.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Introduction>(introduction =>
        {
            introduction.Property(x => x.Id).ValueGeneratedNever();
            introduction.HasIndex(x => x.SpaceId);
            introduction.Ignore(x => x.IsAccepted);
            introduction.Ignore(x => x.IsDeclined);
            introduction.Ignore(x => x.State);
            introduction.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            introduction.HasOne<Membership>().WithMany().HasForeignKey(x => x.AskedBy).OnDelete(DeleteBehavior.Restrict);
            introduction.HasOne<Membership>().WithMany().HasForeignKey(x => x.FirstAnsweredBy).OnDelete(DeleteBehavior.Restrict);
            introduction.HasOne<Membership>().WithMany().HasForeignKey(x => x.SecondAnsweredBy).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
