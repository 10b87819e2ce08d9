using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.AnswerReadings;

/// <summary>Writes, for an organisation, what it answers to the network, and takes it back.</summary>
sealed class ReplyWriting(MaillageDb db, SpaceWriter writer, AuditTrail trail, TimeProvider clock)
{
    public const int Longest = 2000;

    /// <returns>What is wrong; null when it is written.</returns>
    public async Task<string?> WriteAsync(SpaceAccess access, int organisationId, string name, SaidOfOrganisation? about, string? text, CancellationToken cancel)
    {
        if (!access.ActsFor(organisationId)) return "Pour répondre, il faut agir dans l’espace pour cet organisme.";
        if (about is null) return "Choisissez à quoi vous répondez.";
        if (string.IsNullOrWhiteSpace(text)) return "Écrivez votre réponse.";
        if (text.Length > Longest) return "Cette réponse est trop longue\u00a0: deux mille caractères au plus.";
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var membership = access.Capacities.First(x => x.OrganisationId == organisationId).Membership;
        var reply = new NetworkReply
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, OrganisationId = organisationId, About = about.Key, Text = text.ReplaceLineEndings("\n").Trim(), MembershipId = membership.Id,
            At = clock.GetUtcNow().UtcDateTime,
        };
        db.NetworkReplies.Add(reply);
        trail.Record(access.Space.Id, new Actor(access.Actor.PersonId, membership.Id, organisationId), EncounterActs.Replied, reply.Id.ToString(),
            [new FieldChange("organisation", null, name), new FieldChange("about", null, about.Sentence), new FieldChange("comment", null, reply.Text)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }

    public async Task WithdrawAsync(SpaceAccess access, int organisationId, string name, Guid id, CancellationToken cancel)
    {
        if (!access.ActsFor(organisationId)) return;
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.NetworkReplies.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id && x.OrganisationId == organisationId && x.WithdrawnAt == null, cancel) is not { } reply) return;
        reply.WithdrawnAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, EncounterActs.ReplyWithdrawn, reply.Id.ToString(), [new FieldChange("organisation", name, null), new FieldChange("comment", reply.Text, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }
}
