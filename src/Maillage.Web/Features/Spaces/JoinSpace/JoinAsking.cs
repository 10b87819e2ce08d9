using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.JoinSpace;

/// <summary>Asks to join a space that takes requests; its coordinators are told by mail at once, since someone waits for them.</summary>
sealed class JoinAsking(MaillageDb db, SpaceWriter writer, AuditTrail trail, Outbox outbox, SiteOrigin origin, TimeProvider clock)
{
    public const int Longest = 2000;

    /// <summary>Whether this person may ask: signed in, not a member, of a space that shows itself and takes requests.</summary>
    public static bool IsOpen(SpaceAccess access) =>
        access is { Viewer: not null, Capacities.Count: 0, Space: { IsPublic: true, IsOpenToRequests: true, ClosedAt: null } };

    public Task<bool> IsWaitingAsync(SpaceAccess access, CancellationToken cancel) =>
        db.JoinRequests.AnyAsync(x => x.SpaceId == access.Space.Id && x.PersonId == access.Viewer!.PersonId && x.AnsweredAt == null, cancel);

    /// <returns>What is wrong with the message; null when the request is made, or was already.</returns>
    public async Task<string?> AskAsync(SpaceAccess access, string? message, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(message)) return "Dites en quelques mots qui vous êtes et pourquoi vous voulez rejoindre l’espace.";
        if (message.Length > Longest) return "Ce message est trop long : deux mille caractères au plus.";
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await IsWaitingAsync(access, cancel)) return null;
        var (space, viewer) = (access.Space, access.Viewer!);
        var request = new JoinRequest { Id = Guid.NewGuid(), SpaceId = space.Id, PersonId = viewer.PersonId, Message = message.Trim(), At = clock.GetUtcNow().UtcDateTime };
        db.JoinRequests.Add(request);
        trail.Record(space.Id, new Actor(viewer.PersonId), SpaceActs.Requested, request.Id.ToString(), [new FieldChange("person", null, viewer.Name, viewer.PersonId)]);
        foreach (var coordinator in await SpaceMembers.CoordinatorsAsync(db, space.Id, cancel))
        {
            outbox.Add(coordinator.Email!, coordinator.Id, $"{viewer.Name} demande à rejoindre « {space.Name} »", $"""
                Bonjour {coordinator.DisplayName},

                {viewer.Name} demande à rejoindre l’espace « {space.Name} », et écrit :

                {request.Message}

                Pour répondre :

                {origin.Url(SpaceAddresses.Request(space.Slug, request.Id))}

                """, isSecret: false);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }
}
