using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Mail;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Network.Introduce;

/// <summary>Says yes or no for one side of an introduction. When both sides say yes, a declared tie makes them partners in the network.</summary>
sealed class IntroductionAnswering(MaillageDb db, SpaceWriter writer, AuditTrail trail, IntroductionSides sides, Digest digest, TimeProvider clock)
{
    DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime.InFrance());

    /// <param name="access">Who answers.</param>
    /// <param name="id">The introduction.</param>
    /// <param name="isFirst">For which side.</param>
    /// <param name="accepts">Yes or no.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Whether it was still to be answered, and by them.</returns>
    public async Task<bool> AnswerAsync(SpaceAccess access, Guid id, bool isFirst, bool accepts, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.Introductions.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id, cancel) is not { } introduction) return false;
        var (one, other) = (await sides.OfAsync(access, introduction.FirstId, cancel), await sides.OfAsync(access, introduction.SecondId, cancel));
        var side = isFirst ? one : other;
        if (side.SpeakerOf(access) is not { } speaker || (isFirst ? introduction.FirstAccepts : introduction.SecondAccepts) is not null || introduction.IsDeclined) return false;
        var now = clock.GetUtcNow().UtcDateTime;
        if (isFirst) (introduction.FirstAccepts, introduction.FirstAnsweredAt, introduction.FirstAnsweredBy) = (accepts, now, speaker.Id);
        else (introduction.SecondAccepts, introduction.SecondAnsweredAt, introduction.SecondAnsweredBy) = (accepts, now, speaker.Id);
        var actor = new Actor(access.Actor.PersonId, speaker.Id, side.IsHelped ? access.Actor.OrganisationId : side.OrganisationId);
        trail.Record(access.Space.Id, actor, EncounterActs.IntroductionAnswered, introduction.Id.ToString(),
            [new FieldChange("organisation", null, side.Name), new FieldChange("answer", null, accepts ? "oui" : "non")]);
        if (introduction.IsAccepted)
        {
            var tie = new DeclaredTie
            {
                Id = Guid.NewGuid(), SpaceId = access.Space.Id, FromId = introduction.FirstId, ToId = introduction.SecondId, Since = Today, SaidOn = Today, MembershipId = speaker.Id,
                Words = $"mise en relation du {Maillage.France.Language.FrenchFormat.Date(Today)}",
            };
            db.DeclaredTies.Add(tie);
            introduction.TieId = tie.Id;
            trail.Record(access.Space.Id, actor, EncounterActs.Tied, introduction.Id.ToString(), [new FieldChange("organisation", null, one.Name), new FieldChange("other-organisation", null, other.Name), new FieldChange("link", null, tie.Words)]);
        }
        var words = introduction.IsAccepted ? $"{one.Name} et {other.Name} ont dit oui à leur mise en relation\u00a0: voyez à qui écrire."
            : accepts ? $"{side.Name} a dit oui à la mise en relation avec {(isFirst ? other : one).Name}."
            : $"{side.Name} ne donne pas suite à la mise en relation avec {(isFirst ? other : one).Name}.";
        foreach (var person in one.Members.Concat(other.Members).Select(x => x.Person.Id).Distinct().Where(x => x != access.Viewer!.PersonId))
            digest.Tell(person, words, SpaceNetworkAddresses.Introduction(access.Space.Slug, introduction.Id));
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }

    /// <returns>What is wrong with the day; null when it is noted.</returns>
    public async Task<string?> MeetAsync(SpaceAccess access, Guid id, string? day, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var met)) return "Donnez le jour de la rencontre.";
        if (met > Today) return "Ce jour n’est pas encore passé\u00a0: notez la rencontre quand elle aura eu lieu.";
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        if (await db.Introductions.SingleOrDefaultAsync(x => x.Id == id && x.SpaceId == access.Space.Id, cancel) is not { IsAccepted: true } introduction) return "Cette mise en relation n’est pas acceptée par les deux.";
        var (one, other) = (await sides.OfAsync(access, introduction.FirstId, cancel), await sides.OfAsync(access, introduction.SecondId, cancel));
        if ((one.SpeakerOf(access) ?? other.SpeakerOf(access)) is null && !access.Coordinates) return "Une personne de l’un des deux organismes peut noter leur rencontre.";
        trail.Record(access.Space.Id, access.Actor, EncounterActs.Met, introduction.Id.ToString(),
            [new FieldChange("done-on", introduction.MetOn is { } before ? Maillage.France.Language.FrenchFormat.Date(before) : null, Maillage.France.Language.FrenchFormat.Date(met))]);
        introduction.MetOn = met;
        if (introduction.TieId is { } tieId && await db.DeclaredTies.SingleOrDefaultAsync(x => x.Id == tieId && x.EndedOn == null, cancel) is { } tie && tie.SaidOn < met) tie.SaidOn = met;
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return null;
    }
}
