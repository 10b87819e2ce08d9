using Maillage.Web.Data;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.ChangeMember;

/// <summary>Shows one member to whoever coordinates the space, and changes their role.</summary>
sealed class MemberChange(MaillageDb db, SpaceWriter writer)
{
    public Task<SpaceMember?> FindAsync(SpaceAccess access, Guid membershipId, CancellationToken cancel) =>
        SpaceMembers.Of(db, access.Space.Id).SingleOrDefaultAsync(x => x.Membership.Id == membershipId, cancel);

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> ChangeAsync(SpaceAccess access, SpaceMember member, string? role, string? college, CancellationToken cancel)
    {
        var (capacity, errors) = CapacityForm.Read(new TypedCapacity(role, null, null, college), []);
        if (capacity is null) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var membership = await db.Memberships.SingleAsync(x => x.Id == member.Membership.Id, cancel);
        if (membership.EndedAt is not null) return [new("role", "Cette participation vient de prendre fin.")];
        if (capacity.Role != SpaceRole.Coordinator && await SpaceMembers.IsLastCoordinatorAsync(db, membership, cancel))
            return [new("role", "Cette personne est seule à coordonner l’espace : donnez d’abord la coordination à quelqu’un d’autre.")];
        writer.ChangeRole(membership, member.Person, capacity.Role, capacity.College, access.Actor);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }
}
