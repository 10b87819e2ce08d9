using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>How the history stands in the database.</summary>
static class AuditModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<AuditEvent>(change =>
        {
            change.Property(x => x.Id).ValueGeneratedNever();
            change.HasIndex(x => new { x.RecordKind, x.RecordId });
            change.HasIndex(x => new { x.SpaceId, x.At });
        });
        model.Entity<AuditCommitment>(commitment =>
        {
            commitment.HasKey(x => new { x.EventId, x.Field });
            commitment.HasOne<AuditEvent>().WithMany().HasForeignKey(x => x.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AuditValue>(value =>
        {
            value.HasKey(x => new { x.EventId, x.Field });
            value.HasIndex(x => x.About);
            value.HasOne<AuditEvent>().WithMany().HasForeignKey(x => x.EventId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AuditErasure>().HasKey(x => new { x.EventId, x.Field });
        model.Entity<AuditSeal>(seal =>
        {
            seal.HasKey(x => new { x.SpaceId, x.Number });
            seal.HasIndex(x => x.EventId).IsUnique();
        });
        model.Entity<HeadRecipient>(recipient =>
        {
            recipient.Property(x => x.Id).ValueGeneratedNever();
            recipient.HasIndex(x => x.Email).IsUnique().HasFilter("ended_at IS NULL");
        });
        model.Entity<HeadMailing>().HasKey(x => x.Day);
    }
}
