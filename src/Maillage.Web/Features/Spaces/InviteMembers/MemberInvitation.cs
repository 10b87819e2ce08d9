using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.InviteMembers;

/// <summary>Invites one person or a list of them to a space: all of them, or nobody while a line is not right.</summary>
sealed class MemberInvitation(MaillageDb db, SpaceWriter writer, AuditTrail trail, InvitationMail mail, SiteOrigin origin, TimeProvider clock)
{
    public Task<IReadOnlyList<NamedPart>> OrganisationsAsync(SpaceAccess access, CancellationToken cancel) => CapacityForm.OrganisationsAsync(db, access.Space.Id, cancel);

    /// <returns>How many were invited, or what is wrong; nothing is sent then.</returns>
    public async Task<(int Invited, IReadOnlyList<FieldError> Errors)> InviteAsync(
        SpaceAccess access, string? list, TypedCapacity typed, IReadOnlyList<NamedPart> organisations, CancellationToken cancel)
    {
        var (capacity, wrong) = CapacityForm.Read(typed, organisations);
        if (capacity is null) return (0, wrong);
        if (origin.Value is null) return (0, [new("adresses", $"L’adresse du site n’est pas configurée ({SiteOrigin.Variable}) : ses courriels ne sauraient pas où mener. Dites-le à qui administre le site.")]);
        var space = access.Space;
        var now = clock.GetUtcNow().UtcDateTime;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(space, cancel);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var address in await db.Invitations.Where(x => x.SpaceId == space.Id && x.AcceptedAt == null && x.RevokedAt == null && x.EndsAt > now).Select(x => x.Email).ToListAsync(cancel))
            known[InvitationLines.Key(address)] = "a déjà une invitation en attente : relancez-la depuis la page des membres.";
        var organisationId = capacity.Organisation?.Id;
        foreach (var member in (await SpaceMembers.Of(db, space.Id).ToListAsync(cancel)).Where(x => x.OrganisationId == organisationId))
            known[InvitationLines.Key(member.Person.Email ?? "")] = "est déjà membre de cet espace en cette qualité.";
        var (lines, errors) = InvitationLines.Read(list, capacity, known);
        if (errors.Count > 0) return (0, [.. errors.Select(x => new FieldError("adresses", x))]);

        foreach (var line in lines)
        {
            var invitation = new Invitation
            {
                Id = Guid.NewGuid(), KeyHash = "", SpaceId = space.Id, Email = line.Address, Role = line.Capacity.Role, OrganisationId = line.Capacity.Organisation?.Id,
                Title = line.Capacity.Title, College = line.Capacity.College, InvitedBy = access.Viewer!.PersonId, SentAt = now, EndsAt = now,
            };
            mail.Write(invitation, space, access.Viewer.Name, line.Capacity.Label, line.Name);
            db.Invitations.Add(invitation);
            // The address stands in the invitation alone, where it can be erased.
            trail.Record(space.Id, access.Actor, SpaceActs.Invited, invitation.Id.ToString(),
            [
                new FieldChange("role", null, invitation.Role.Label), new FieldChange("organisation", null, line.Capacity.Organisation?.Name), new FieldChange("college", null, invitation.College?.Label),
            ]);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return (lines.Count, []);
    }
}
