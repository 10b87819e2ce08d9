using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Urns;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.AnswerElements;

/// <summary>Takes an answer: into the urn of an anonymous wave, where it leaves no other trace; under the person's name in an open one.</summary>
sealed class ElementAnswering(MaillageDb db, ElementRounds rounds, CooperationHold hold, UrnAnswering urns, AuditTrail trail, TimeProvider clock)
{
    public const int LongestWords = 300;

    public async Task<bool> HasAnsweredAsync(ElementRound round, Guid person, CancellationToken cancel) => round.UrnId is { } urn
        ? await urns.HasAnsweredAsync(urn, person, cancel)
        : await db.ElementAnswers.AnyAsync(x => x.RoundId == round.Id && x.PersonId == person, cancel);

    public Task<ElementAnswer?> SignedAsync(ElementRound round, Guid person, CancellationToken cancel) =>
        db.ElementAnswers.AsNoTracking().SingleOrDefaultAsync(x => x.RoundId == round.Id && x.PersonId == person, cancel);

    /// <param name="access">Who answers.</param>
    /// <param name="roundId">The wave that they were shown: another may have taken its place.</param>
    /// <param name="choices">0 to 5 for each <see cref="Element"/>.</param>
    /// <param name="words">Their sentences, of an open wave alone.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>False when the wave takes no answer from them any more.</returns>
    public async Task<bool> AnswerAsync(CooperationAccess access, Guid roundId, IReadOnlyList<int> choices, IReadOnlyList<string> words, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.QuietAsync(access, cancel);
        if (await rounds.CurrentAsync(access.Cooperation, cancel) is not { State: ElementRoundState.Running } round || round.Id != roundId) return false;
        if (round.UrnId is { } urn)
        {
            if (!await urns.AnswerAsync(urn, access.InSpace.Viewer!.PersonId, choices, cancel)) return false;
        }
        else
        {
            await SignAsync(access, round, choices, words, cancel);
        }
        await whole.CommitAsync(cancel);
        return true;
    }

    async Task SignAsync(CooperationAccess access, ElementRound round, IReadOnlyList<int> choices, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var (person, membership, now) = (access.InSpace.Viewer!.PersonId, access.InSpace.Acting!.Membership.Id, clock.GetUtcNow().UtcDateTime);
        var answer = await db.ElementAnswers.SingleOrDefaultAsync(x => x.RoundId == round.Id && x.PersonId == person, cancel);
        if (answer is null)
        {
            answer = new ElementAnswer { RoundId = round.Id, PersonId = person, MembershipId = membership, Will = 0, Goal = 0, Ground = 0, Time = 0, AnsweredAt = now };
            db.ElementAnswers.Add(answer);
        }
        (answer.MembershipId, answer.AnsweredAt) = (membership, now);
        (answer.Will, answer.Goal, answer.Ground, answer.Time) = (choices[0], choices[1], choices[2], choices[3]);
        (answer.WillWords, answer.GoalWords, answer.GroundWords, answer.TimeWords) = (words[0], words[1], words[2], words[3]);
        // That they answered, not what: the answer stands in one place, from which it can be erased.
        trail.Record(access.InSpace.Space.Id, access.Actor, ElementActs.Answered, round.Id.ToString(), []);
        await db.SaveChangesAsync(cancel);
    }
}
