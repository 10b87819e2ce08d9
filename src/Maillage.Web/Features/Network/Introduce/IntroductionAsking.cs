using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Mail;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.Introduce;

/// <summary>Asks that two organisations meet. Those who speak for both are told by mail at once, since someone waits for them.</summary>
sealed class IntroductionAsking(MaillageDb db, SpaceWriter writer, AuditTrail trail, IntroductionSides sides, NetworkReadings readings, Outbox outbox, SiteOrigin origin, TimeProvider clock)
{
    public const int Longest = 2000;

    /// <summary>Whether the person may ask it for this organisation.</summary>
    public static bool MayAsk(SpaceAccess access, int first) => access.ActsFor(first) || access.Coordinates;

    /// <summary>The one between both that waits for an answer, or was accepted; null where none is.</summary>
    public Task<Introduction?> OpenAsync(Guid spaceId, int first, int second, CancellationToken cancel) => db.Introductions.AsNoTracking()
        .Where(x => x.SpaceId == spaceId && ((x.FirstId == first && x.SecondId == second) || (x.FirstId == second && x.SecondId == first)))
        .Where(x => x.FirstAccepts != false && x.SecondAccepts != false).OrderByDescending(x => x.AskedAt).FirstOrDefaultAsync(cancel);

    /// <returns>The introduction, or what is wrong with the message.</returns>
    public async Task<(Guid? Id, string? Error)> AskAsync(SpaceAccess access, int first, int second, string? message, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(message)) return (null, "Dites en quelques mots ce que vous voudriez faire ensemble\u00a0: l’autre organisme le lira.");
        if (message.Length > Longest) return (null, "Ce message est trop long\u00a0: deux mille caractères au plus.");
        var network = await readings.NowAsync(access.Space, cancel);
        var (one, other) = (await sides.OfAsync(access, first, cancel), await sides.OfAsync(access, second, cancel));
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await OpenAsync(access.Space.Id, first, second, cancel) is { } already) return (already.Id, null);
        var now = clock.GetUtcNow().UtcDateTime;
        var asking = access.Capacities.FirstOrDefault(x => x.OrganisationId == first)?.Membership ?? access.Acting!.Membership;
        var speaks = access.ActsFor(first);
        var introduction = new Introduction
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, FirstId = first, SecondId = second, AskedBy = asking.Id, Message = message.ReplaceLineEndings("\n").Trim(), AskedAt = now,
            HadWorkedBefore = network.PlaceOf(first) is { } from && network.PlaceOf(second) is { } to
                && network.Ties.Any(x => GroupedNetwork.IsWork(x) && ((x.One == from && x.Other == to) || (x.One == to && x.Other == from))),
            // Whoever asks for an organisation has said its yes.
            FirstAccepts = speaks ? true : null, FirstAnsweredAt = speaks ? now : null, FirstAnsweredBy = speaks ? asking.Id : null,
        };
        db.Introductions.Add(introduction);
        trail.Record(access.Space.Id, access.Actor, EncounterActs.IntroductionAsked, introduction.Id.ToString(),
            [new FieldChange("organisation", null, one.Name), new FieldChange("other-organisation", null, other.Name), new FieldChange("comment", null, introduction.Message)]);
        foreach (var member in one.Members.Concat(other.Members).DistinctBy(x => x.Person.Id).Where(x => x.Person.Id != access.Viewer!.PersonId && !string.IsNullOrEmpty(x.Person.Email)))
        {
            var side = other.Members.Any(x => x.Person.Id == member.Person.Id) ? other : one;
            var needed = side == other || !speaks;
            outbox.Add(member.Person.Email!, member.Person.Id, $"{one.Name} et {other.Name}\u00a0: une mise en relation", $"""
                Bonjour {member.Person.DisplayName},

                Dans l’espace « {access.Space.Name} », il est demandé que {one.Name} et {other.Name} se rencontrent :

                {introduction.Message}

                {(side.IsHelped ? $"Personne n’agit pour {side.Name} dans l’espace : votre réponse, après avoir pris contact avec cet organisme, vaudra pour lui.\n\n" : "")}{(needed ? $"Pour dire oui ou non au nom de {side.Name} :" : "Pour suivre la réponse :")}

                {origin.Url(SpaceNetworkAddresses.Introduction(access.Space.Slug, introduction.Id))}

                """, isSecret: false);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return (introduction.Id, null);
    }
}
