using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Features.Cooperations.CloseElements;

/// <summary>Closes a wave: by whoever leads the cooperation when it is open; by its two witnesses, with their words, when it is anonymous. Or gives it up.</summary>
sealed class RoundClosing(MaillageDb db, ElementRounds rounds, CooperationHold hold, UrnClosing urns, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Closes an open wave.</summary>
    public async Task CloseAsync(CooperationAccess access, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { UrnId: null } round) return;
        End(access, round, ElementRoundState.Closed, ElementActs.Closed);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    /// <summary>Opens the urn of an anonymous wave with the words of both, in one go.</summary>
    /// <param name="access">One of the witnesses.</param>
    /// <param name="words">What each typed, by person.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>What is wrong, by the id of the witness; nothing is changed then, and it can be tried again.</returns>
    public async Task<IReadOnlyList<FieldError>> CloseAsync(CooperationAccess access, IReadOnlyDictionary<Guid, string> words, CancellationToken cancel)
    {
        var wrong = words.Select(x => (x.Key, Error: WitnessWords.WrongIn(x.Value))).Where(x => x.Error is not null).Select(x => new FieldError(FieldOf(x.Key), x.Error!)).ToList();
        if (wrong.Count > 0) return wrong;
        Guid urn;
        await using (var whole = await db.BeginWriteAsync(cancel))
        {
            await hold.OpenAsync(access, cancel);
            if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { UrnId: { } id, State: ElementRoundState.Running } round) return [];
            urn = id;
            var closed = await urns.CloseAsync(urn, words, cancel);
            if (closed.WrongWords.Count > 0) return [.. closed.WrongWords.Select(x => new FieldError(FieldOf(x), "Ces mots n’ouvrent rien : ce ne sont pas ceux qui ont été donnés, ou pas dans cet ordre. Rien n’est perdu, relisez votre feuille."))];
            if (closed == UrnClosed.FileIsLost) return [new FieldError("mots", "Le fichier de l’urne n’est plus sur le serveur : cette vague ne s’ouvrira plus. Qui anime la coopération peut l’abandonner.")];
            if (closed != UrnClosed.Done) return [];
            End(access, round, ElementRoundState.Closed, ElementActs.Closed);
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
        // The answers are gone: what follows is done to the end, whoever left.
        await urns.FinishAsync(urn, CancellationToken.None);
        return [];
    }

    /// <summary>Ends a wave that nobody will read: words were lost, or it should not have been opened.</summary>
    public async Task GiveUpAsync(CooperationAccess access, CancellationToken cancel)
    {
        Guid urn;
        await using (var whole = await db.BeginWriteAsync(cancel))
        {
            await hold.OpenAsync(access, cancel);
            if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { UrnId: { } id } round) return;
            urn = id;
            if (!await urns.GiveUpAsync(urn, cancel)) return;
            End(access, round, ElementRoundState.GivenUp, ElementActs.GivenUp);
            await db.SaveChangesAsync(cancel);
            await whole.CommitAsync(cancel);
        }
        await urns.FinishAsync(urn, CancellationToken.None);
    }

    /// <summary>The field in which a witness types.</summary>
    public static string FieldOf(Guid person) => $"mots-{person:N}";

    void End(CooperationAccess access, ElementRound round, ElementRoundState state, AuditAct act)
    {
        (round.State, round.ClosedAt) = (state, clock.GetUtcNow().UtcDateTime);
        trail.Record(access.InSpace.Space.Id, access.Actor, act, round.Id.ToString(), [new FieldChange("wave", null, $"{access.Cooperation.Title}, vague {round.Number}")]);
    }
}
