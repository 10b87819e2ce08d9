using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces;

/// <summary>How spaces stand in the database. Nothing is removed with a space or a person: what ends carries its date.</summary>
static class SpaceModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Space>(space =>
        {
            space.Property(x => x.Id).ValueGeneratedNever();
            space.HasIndex(x => x.Slug).IsUnique();
            space.Property(x => x.Version).IsConcurrencyToken();
            space.Ignore(x => x.Address);
        });
        model.Entity<SpaceController>(controller =>
        {
            controller.Property(x => x.Id).ValueGeneratedNever();
            controller.HasIndex(x => x.SpaceId);
            controller.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SpaceOrganisation>(organisation =>
        {
            organisation.Property(x => x.Id).ValueGeneratedNever();
            organisation.HasIndex(x => x.SpaceId);
            organisation.HasIndex(x => x.OrganisationId);
            organisation.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Membership>(membership =>
        {
            membership.Property(x => x.Id).ValueGeneratedNever();
            membership.HasIndex(x => x.SpaceId);
            membership.HasIndex(x => x.PersonId);
            membership.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            membership.HasOne<Affiliation>().WithMany().HasForeignKey(x => x.AffiliationId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.Property(x => x.Id).ValueGeneratedNever();
            invitation.HasIndex(x => x.KeyHash).IsUnique();
            invitation.HasIndex(x => x.SpaceId);
            invitation.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ConfidentialNote>(note =>
        {
            note.Property(x => x.Id).ValueGeneratedNever();
            note.HasIndex(x => x.SpaceId);
            note.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            note.HasOne<Person>().WithMany().HasForeignKey(x => x.AuthorId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<NoteReader>(reader =>
        {
            reader.HasKey(x => new { x.NoteId, x.PersonId });
            reader.HasOne<ConfidentialNote>().WithMany().HasForeignKey(x => x.NoteId);
            reader.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<JoinRequest>(request =>
        {
            request.Property(x => x.Id).ValueGeneratedNever();
            request.HasIndex(x => x.SpaceId);
            request.HasOne<Space>().WithMany().HasForeignKey(x => x.SpaceId).OnDelete(DeleteBehavior.Restrict);
            request.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
