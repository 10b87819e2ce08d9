using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>How cooperations stand in the database. What ends carries its date.</summary>
static class CooperationModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Cooperation>(cooperation =>
        {
            cooperation.Property(x => x.Id).ValueGeneratedNever();
            cooperation.HasIndex(x => new { x.SpaceId, x.Number }).IsUnique();
            cooperation.Property(x => x.Version).IsConcurrencyToken();
            cooperation.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            cooperation.HasOne<Membership>().WithMany().HasForeignKey(x => x.WitnessMembershipId).OnDelete(DeleteBehavior.Restrict);
            cooperation.HasOne<Membership>().WithMany().HasForeignKey(x => x.AnimatorMembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationActor>(actor =>
        {
            actor.Property(x => x.Id).ValueGeneratedNever();
            actor.HasIndex(x => x.CooperationId);
            actor.HasIndex(x => x.OrganisationId);
            actor.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            actor.HasOne<OrganisationService>().WithMany().HasForeignKey(x => x.ServiceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationMeeting>(meeting =>
        {
            meeting.Property(x => x.Id).ValueGeneratedNever();
            meeting.HasIndex(x => x.CooperationId);
            meeting.Property(x => x.Version).IsConcurrencyToken();
            meeting.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<MeetingPresence>(presence =>
        {
            presence.HasKey(x => new { x.MeetingId, x.ActorId });
            presence.HasOne<CooperationMeeting>().WithMany().HasForeignKey(x => x.MeetingId);
            presence.HasOne<CooperationActor>().WithMany().HasForeignKey(x => x.ActorId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationCondition>(condition =>
        {
            condition.Property(x => x.Id).ValueGeneratedNever();
            condition.HasIndex(x => x.CooperationId);
            condition.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            condition.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ConditionNote>(note =>
        {
            note.Property(x => x.Id).ValueGeneratedNever();
            note.HasIndex(x => x.ConditionId);
            note.HasOne<CooperationCondition>().WithMany().HasForeignKey(x => x.ConditionId).OnDelete(DeleteBehavior.Restrict);
            note.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SideArrangement>(arrangement =>
        {
            arrangement.Property(x => x.Id).ValueGeneratedNever();
            arrangement.HasIndex(x => x.CooperationId);
            arrangement.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ActorLine>(line =>
        {
            line.Property(x => x.Id).ValueGeneratedNever();
            line.HasIndex(x => x.CooperationId);
            line.Property(x => x.Version).IsConcurrencyToken();
            // A draft is sealed and has no reader; a shared line is plain and says who reads it.
            line.ToTable(x => x.HasCheckConstraint("ck_actor_lines_draft", "(\"released_at\" IS NULL AND \"sealed\" IS NOT NULL AND \"text\" = '' AND \"audience\" IS NULL) OR (\"released_at\" IS NOT NULL AND \"sealed\" IS NULL AND \"audience\" IS NOT NULL)"));
            line.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<CooperationActor>().WithMany().HasForeignKey(x => x.ActorId).OnDelete(DeleteBehavior.Restrict);
            line.HasOne<Membership>().WithMany().HasForeignKey(x => x.AuthorMembershipId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
