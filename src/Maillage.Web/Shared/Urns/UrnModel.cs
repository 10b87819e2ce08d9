using Maillage.Web.Features.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Urns;

/// <summary>How urns stand in the database. A sealed answer has no number, no time and no other key than its urn and its person.</summary>
static class UrnModel
{
    public static void Configure(ModelBuilder model)
    {
        model.Entity<Urn>(urn =>
        {
            urn.Property(x => x.Id).ValueGeneratedNever();
            urn.HasIndex(x => x.Subject);
        });
        model.Entity<UrnVoter>(voter =>
        {
            voter.HasKey(x => new { x.UrnId, x.PersonId });
            voter.HasOne<Urn>().WithMany().HasForeignKey(x => x.UrnId).OnDelete(DeleteBehavior.Restrict);
            voter.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UrnWitness>(witness =>
        {
            witness.HasKey(x => new { x.UrnId, x.PersonId });
            witness.HasOne<Urn>().WithMany().HasForeignKey(x => x.UrnId).OnDelete(DeleteBehavior.Restrict);
            witness.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SealedAnswer>(answer =>
        {
            answer.HasKey(x => new { x.UrnId, x.PersonId });
            answer.HasOne<UrnVoter>().WithMany().HasForeignKey(x => new { x.UrnId, x.PersonId }).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<UrnTotal>(total =>
        {
            total.HasKey(x => new { x.UrnId, x.Question });
            total.HasOne<Urn>().WithMany().HasForeignKey(x => x.UrnId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
