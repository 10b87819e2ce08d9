using System.Security.Cryptography;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// Puts an answer into an urn. No event, no time, no line of a log: that an answer is there is all that can be seen, and only until the urn is closed. Runs in a transaction
/// of its caller.
/// </summary>
public sealed class UrnAnswering(MaillageDb db, UrnFolder folder)
{
    /// <summary>Whether this person has answered, for their own eyes.</summary>
    public Task<bool> HasAnsweredAsync(Guid urnId, Guid person, CancellationToken cancel) => db.SealedAnswers.AnyAsync(x => x.UrnId == urnId && x.PersonId == person, cancel);

    /// <summary>Seals and keeps the choices of someone on the list; another answer of theirs is replaced.</summary>
    /// <returns>False when the urn takes no answer from them: it is not open, its file is lost, its list was altered, or they are not on it.</returns>
    public async Task<bool> AnswerAsync(Guid urnId, Guid person, IReadOnlyList<int> choices, CancellationToken cancel)
    {
        if (await db.Urns.AsNoTracking().SingleOrDefaultAsync(x => x.Id == urnId && x.State == UrnState.Open, cancel) is not { } urn || choices.Count != urn.Questions) return false;
        var voters = await db.UrnVoters.AsNoTracking().Where(x => x.UrnId == urnId).ToListAsync(cancel);
        var witnesses = await db.UrnWitnesses.AsNoTracking().Where(x => x.UrnId == urnId).ToListAsync(cancel);
        if (voters.All(x => x.PersonId != person) || await folder.ReadAsync(urnId, cancel) is not { } file) return false;
        CryptographicOperations.ZeroMemory(file.Share);
        if (!UrnFile.HashOf(urn, voters, witnesses).AsSpan().SequenceEqual(file.List) || file.Keys.Count != 2) return false;
        var keys = file.Keys.OrderBy(x => x.Key).Select(x => x.Value).ToArray();
        var answer = UrnAnswer.Pack(choices);
        var closed = UrnSeal.Seal(urnId, person, answer, keys[0], keys[1]);
        CryptographicOperations.ZeroMemory(answer);
        await db.OverwriteDeletedAsync(cancel);
        if (await db.SealedAnswers.Where(x => x.UrnId == urnId && x.PersonId == person).ExecuteUpdateAsync(x => x.SetProperty(y => y.Sealed, closed), cancel) > 0) return true;
        db.SealedAnswers.Add(new SealedAnswer { UrnId = urnId, PersonId = person, Sealed = closed });
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
