using Maillage.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>How the agreement, the life and the levers of cooperations stand in the database.</summary>
static class AgreementModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<CharterVersion>(version =>
        {
            version.Property(x => x.Id).ValueGeneratedNever();
            version.HasIndex(x => new { x.CooperationId, x.Number }).IsUnique();
            version.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            version.HasOne<Membership>().WithMany().HasForeignKey(x => x.WrittenBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CharterAnswer>(answer =>
        {
            answer.Property(x => x.Id).ValueGeneratedNever();
            answer.HasIndex(x => new { x.CharterId, x.MembershipId }).IsUnique();
            answer.HasOne<CharterVersion>().WithMany().HasForeignKey(x => x.CharterId).OnDelete(DeleteBehavior.Restrict);
            answer.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AdoptedAct>(act =>
        {
            act.Property(x => x.Id).ValueGeneratedNever();
            act.HasIndex(x => x.CooperationId);
            act.HasIndex(x => x.OrganisationId);
            act.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            act.HasOne<CharterVersion>().WithMany().HasForeignKey(x => x.CharterId).OnDelete(DeleteBehavior.Restrict);
            act.HasOne<CooperationFile>().WithMany().HasForeignKey(x => x.FileId).OnDelete(DeleteBehavior.Restrict);
            act.HasOne<Membership>().WithMany().HasForeignKey(x => x.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Disagreement>(disagreement =>
        {
            disagreement.Property(x => x.Id).ValueGeneratedNever();
            disagreement.HasIndex(x => new { x.CooperationId, x.Number }).IsUnique();
            disagreement.Property(x => x.Version).IsConcurrencyToken();
            disagreement.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            disagreement.HasOne<Membership>().WithMany().HasForeignKey(x => x.OpenedBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<DisagreementPosition>(position =>
        {
            position.Property(x => x.Id).ValueGeneratedNever();
            position.HasIndex(x => x.DisagreementId);
            position.HasOne<Disagreement>().WithMany().HasForeignKey(x => x.DisagreementId).OnDelete(DeleteBehavior.Restrict);
            position.HasOne<CooperationActor>().WithMany().HasForeignKey(x => x.ActorId).OnDelete(DeleteBehavior.Restrict);
            position.HasOne<Membership>().WithMany().HasForeignKey(x => x.WrittenBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationStep>(step =>
        {
            step.Property(x => x.Id).ValueGeneratedNever();
            step.HasIndex(x => x.CooperationId);
            step.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            step.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationClosure>(closure =>
        {
            closure.HasKey(x => x.StepId);
            closure.HasOne<CooperationStep>().WithOne().HasForeignKey<CooperationClosure>(x => x.StepId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationTask>(task =>
        {
            task.Property(x => x.Id).ValueGeneratedNever();
            task.HasIndex(x => x.CooperationId);
            task.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
            task.HasOne<Membership>().WithMany().HasForeignKey(x => x.DoneBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<CooperationFile>(file =>
        {
            file.Property(x => x.Id).ValueGeneratedNever();
            file.HasIndex(x => x.CooperationId);
            file.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            file.HasOne<Membership>().WithMany().HasForeignKey(x => x.SentBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SpaceLever>(lever =>
        {
            lever.Property(x => x.Id).ValueGeneratedNever();
            lever.HasIndex(x => new { x.SpaceId, x.Code }).IsUnique();
            lever.Property(x => x.Version).IsConcurrencyToken();
            lever.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            lever.HasOne<Membership>().WithMany().HasForeignKey(x => x.AddedBy).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<LeverUse>(use =>
        {
            use.Property(x => x.Id).ValueGeneratedNever();
            use.HasIndex(x => x.CooperationId);
            use.HasIndex(x => x.ConditionId);
            use.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<CooperationCondition>().WithMany().HasForeignKey(x => x.ConditionId).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<Membership>().WithMany().HasForeignKey(x => x.StartedBy).OnDelete(DeleteBehavior.Restrict);
            use.HasOne<Membership>().WithMany().HasForeignKey(x => x.OutcomeBy).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
