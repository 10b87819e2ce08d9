using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Spaces.EndMembership;

/// <summary>Ends a membership, one's own or another's, once what they had in hand has someone to look after it.</summary>
sealed class MembershipEnding(MaillageDb db, SpaceWriter writer, HeldWorks works, AuditTrail trail, Outbox outbox, Digest digest, TimeProvider clock)
{
    /// <param name="access">The space, as whoever asks enters it.</param>
    /// <param name="membershipId">Whose; null for the capacity in which one acts.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Null for a membership that is not there, or is not for this person to end.</returns>
    public async Task<Departure?> FindAsync(SpaceAccess access, Guid? membershipId, CancellationToken cancel)
    {
        var members = await SpaceMembers.Of(db, access.Space.Id).ToListAsync(cancel);
        var id = membershipId ?? access.Acting?.Membership.Id;
        if (members.SingleOrDefault(x => x.Membership.Id == id) is not { } leaving) return null;
        var isSelf = leaving.Person.Id == access.Viewer?.PersonId;
        if (!(isSelf ? access.May(SpaceAction.Leave) : access.May(SpaceAction.ManageMembers))) return null;
        var held = await works.OfAsync(leaving.Membership, access.Actor, cancel);
        // Whoever takes work over must be one who can have it: neither a guest nor a member of the council runs a space or its invitations.
        var successors = members.Where(x => x.Person.Id != leaving.Person.Id && x.Membership.Role.DemandsTwoFactors)
            .OrderBy(x => x.Membership.Role).ThenBy(x => x.Person.FamilyName, StringComparer.CurrentCulture).DistinctBy(x => x.Person.Id).ToList();
        return new Departure(leaving, isSelf, members.Count(x => x.Person.Id == leaving.Person.Id) > 1, held, successors);
    }

    /// <param name="access">The space.</param>
    /// <param name="membershipId">Whose; null for the capacity in which one acts.</param>
    /// <param name="successor">The membership, as typed, of who takes over what is in hand; not asked where nothing is.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Why not; null when it ended.</returns>
    public async Task<string?> EndAsync(SpaceAccess access, Guid? membershipId, string? successor, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        // One leaves a closed space too; another is sent away from an open one alone.
        if (membershipId is null) await writer.HoldAsync(access.Space.Id, cancel);
        else await writer.HoldOpenAsync(access.Space, cancel);
        if (await FindAsync(access, membershipId, cancel) is not { } departure) return "Cette personne n’est déjà plus membre en cette qualité.";
        var leaving = departure.Member;
        if (departure.Works.Count > 0)
        {
            if (departure.Successors.FirstOrDefault(x => x.Membership.Id.ToString() == successor) is not { } to) return departure.Refusal;
            trail.Record(access.Space.Id, access.Actor, SpaceActs.HandedOver, leaving.Membership.Id.ToString(),
            [
                new FieldChange("from", null, leaving.Person.DisplayName, leaving.Person.Id), new FieldChange("to", null, to.Person.DisplayName, to.Person.Id),
                new FieldChange("work", null, string.Join(", ", departure.Works.Select(x => x.Label))),
            ]);
            foreach (var work in departure.Works) await work.Pass(to, cancel);
            if (to.Person.Id != access.Viewer?.PersonId)
                digest.Tell(to.Person.Id, $"Vous reprenez dans « {access.Space.Name} » ce que suivait {leaving.Person.DisplayName} : {string.Join(", ", departure.Works.Select(x => x.Label))}.", access.Space.Address);
        }
        var membership = await db.Memberships.SingleAsync(x => x.Id == leaving.Membership.Id, cancel);
        membership.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.Space.Id, access.Actor, SpaceActs.Left, membership.Id.ToString(),
            [new FieldChange("person", leaving.Person.DisplayName, null, leaving.Person.Id), new FieldChange("role", membership.Role.Label, null, leaving.Person.Id)]);
        if (!departure.IsSelf)
        {
            outbox.Add(leaving.Person.Email!, leaving.Person.Id, $"Votre participation à « {access.Space.Name} » a pris fin", $"""
                Bonjour {leaving.Person.DisplayName},

                {access.Viewer!.Name} a mis fin à votre participation à l’espace « {access.Space.Name} », en qualité de : {leaving.Membership.Role.Label}, {leaving.Capacity.Label}.

                Ce que vous y avez fait reste à votre nom. Votre compte reste ouvert. Si c’est une erreur, répondez à {access.Viewer.Name}.

                """, isSecret: false);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }
}

/// <summary>A departure to be confirmed.</summary>
/// <param name="Member">Who leaves, and in what capacity.</param>
/// <param name="IsSelf">Whether they do so themselves.</param>
/// <param name="StaysOtherwise">Whether they keep another capacity in the space.</param>
/// <param name="Works">What they have in hand.</param>
/// <param name="Successors">Who could take it over.</param>
sealed record Departure(SpaceMember Member, bool IsSelf, bool StaysOtherwise, IReadOnlyList<HeldWork> Works, IReadOnlyList<SpaceMember> Successors)
{
    /// <summary>What is said while nobody takes over what is in hand.</summary>
    public string Refusal => (IsSelf, Successors.Count) switch
    {
        (true, 0) => "Vous êtes seul à coordonner cet espace, et personne d’autre ne peut encore le faire : invitez quelqu’un qui prendra la suite avant de partir.",
        (_, 0) => "Personne ne peut encore reprendre ce que suit cette personne : invitez d’abord quelqu’un.",
        (true, _) => "Choisissez qui reprend ce que vous suivez : l’espace ne peut pas rester sans personne pour s’en occuper.",
        _ => "Choisissez qui reprend ce que suit cette personne.",
    };
}
