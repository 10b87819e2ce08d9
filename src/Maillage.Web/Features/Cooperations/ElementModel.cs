using Maillage.Web.Features.Accounts;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations;

/// <summary>How waves on the three elements stand in the database.</summary>
static class ElementModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<ElementRound>(round =>
        {
            round.Property(x => x.Id).ValueGeneratedNever();
            round.HasIndex(x => new { x.CooperationId, x.Number }).IsUnique();
            // One wave at a time.
            round.HasIndex(x => x.CooperationId).IsUnique().HasFilter("state < 2");
            round.Ignore(x => x.IsAnonymous);
            round.HasOne<Cooperation>().WithMany().HasForeignKey(x => x.CooperationId).OnDelete(DeleteBehavior.Restrict);
            round.HasOne<Membership>().WithMany().HasForeignKey(x => x.AskedBy).OnDelete(DeleteBehavior.Restrict);
            round.HasOne<Urn>().WithMany().HasForeignKey(x => x.UrnId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<ElementAnswer>(answer =>
        {
            answer.HasKey(x => new { x.RoundId, x.PersonId });
            answer.HasOne<ElementRound>().WithMany().HasForeignKey(x => x.RoundId).OnDelete(DeleteBehavior.Restrict);
            answer.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
            answer.HasOne<Membership>().WithMany().HasForeignKey(x => x.MembershipId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
