using Maillage.Web.Data;
using Maillage.Web.Features.Cooperations.OpenElements;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.WitnessElements;

/// <summary>A witness of an anonymous wave gets their six words, then types them back: the wave opens when both have.</summary>
sealed class Witnessing(MaillageDb db, ElementRounds rounds, CooperationHold hold, RoundOpening opening, UrnOpening urns, AuditTrail trail, TimeProvider clock)
{
    /// <summary>The wave that waits for this person as a witness, or that they witness.</summary>
    public async Task<(ElementRound Round, UrnWitness Witness)?> OfAsync(CooperationAccess access, CancellationToken cancel)
    {
        if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { UrnId: { } urn } round) return null;
        var person = access.InSpace.Viewer!.PersonId;
        return await db.UrnWitnesses.AsNoTracking().SingleOrDefaultAsync(x => x.UrnId == urn && x.PersonId == person, cancel) is { } witness ? (round, witness) : null;
    }

    /// <returns>The words, which nothing will ever show again; null when there is nothing to accept.</returns>
    public async Task<IReadOnlyList<string>?> AcceptAsync(CooperationAccess access, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.QuietAsync(access, cancel);
        if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { UrnId: { } urn }) return null;
        var words = await urns.AcceptAsync(urn, access.InSpace.Viewer!.PersonId, cancel);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return words;
    }

    public async Task<Confirmation> ConfirmAsync(CooperationAccess access, string words, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { UrnId: { } urn } round) return Confirmation.Gone;
        var done = await urns.ConfirmAsync(urn, access.InSpace.Viewer!.PersonId, words, cancel);
        if (done is Confirmation.Gone or Confirmation.WrongWords) return done;
        var wave = new FieldChange("wave", null, $"{access.Cooperation.Title}, vague {round.Number}");
        trail.Record(access.InSpace.Space.Id, access.Actor, ElementActs.Witnessed, round.Id.ToString(), [wave]);
        if (done == Confirmation.Opened)
        {
            (round.State, round.OpenedAt) = (ElementRoundState.Running, clock.GetUtcNow().UtcDateTime);
            trail.Record(access.InSpace.Space.Id, access.Actor, ElementActs.Opened, round.Id.ToString(), [wave, new FieldChange("kind", null, "anonyme")]);
            opening.Tell(access, (await rounds.AskedAsync(round, cancel)).Select(x => x.PersonId), isAnonymous: true);
        }
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return done;
    }
}
