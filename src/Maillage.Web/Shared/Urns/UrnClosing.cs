using System.Security.Cryptography;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// Opens an urn with the words of both witnesses: what may be told of it is written and the sealed answers are deleted in one transaction, that of the caller; once it
/// is committed, <see cref="FinishAsync"/> destroys the file and has the engine forget what was deleted. A program that stops between the two loses nothing: <see cref="SweepAsync"/>
/// destroys what remains.
/// </summary>
public sealed class UrnClosing(MaillageDb db, UrnFolder folder, TimeProvider clock)
{
    /// <summary>A file of which the urn is not known: it may be that of a transaction that has not ended.</summary>
    static readonly TimeSpan Begun = TimeSpan.FromHours(1);

    /// <param name="urnId">An open urn.</param>
    /// <param name="words">What each witness typed, by person.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>Who typed wrong words, or why nothing was done; nothing is changed then.</returns>
    public async Task<UrnClosed> CloseAsync(Guid urnId, IReadOnlyDictionary<Guid, string> words, CancellationToken cancel)
    {
        if (await db.Urns.SingleOrDefaultAsync(x => x.Id == urnId, cancel) is not { State: UrnState.Open } urn) return UrnClosed.NotOpen;
        if (await folder.ReadAsync(urnId, cancel) is not { } file) return UrnClosed.FileIsLost;
        var witnesses = await db.UrnWitnesses.Where(x => x.UrnId == urnId).OrderBy(x => x.PersonId).ToListAsync(cancel);
        var pair = witnesses.ConvertAll(x => UrnSeal.Unwrap(urnId, x.PersonId, words.GetValueOrDefault(x.PersonId, ""), file.Share, x.WrappedKey));
        try
        {
            CryptographicOperations.ZeroMemory(file.Share);
            var wrong = witnesses.Where((_, i) => pair[i] is null).Select(x => x.PersonId).ToList();
            if (wrong.Count > 0) return new UrnClosed(wrong);
            var voters = await db.UrnVoters.AsNoTracking().Where(x => x.UrnId == urnId).ToListAsync(cancel);
            var ballots = UrnFile.HashOf(urn, voters, witnesses).AsSpan().SequenceEqual(file.List) ? await OpenAsync(urn, voters, pair[0]!, pair[1]!, cancel) : null;
            if (ballots is null) urn.IsAltered = true;
            else await TellAsync(urn, voters, ballots, cancel);
        }
        finally
        {
            foreach (var key in pair) key?.Dispose();
        }
        await EndAsync(urn, UrnState.Closed, witnesses, cancel);
        return UrnClosed.Done;
    }

    /// <summary>Ends an urn that will not be opened; its answers go unread.</summary>
    /// <returns>False when it had ended already.</returns>
    public async Task<bool> GiveUpAsync(Guid urnId, CancellationToken cancel)
    {
        if (await db.Urns.SingleOrDefaultAsync(x => x.Id == urnId, cancel) is not { State: UrnState.Preparing or UrnState.Open } urn) return false;
        await EndAsync(urn, UrnState.GivenUp, await db.UrnWitnesses.Where(x => x.UrnId == urnId).ToListAsync(cancel), cancel);
        return true;
    }

    /// <summary>After the commit: the file first, so that whatever else is left opens no more.</summary>
    public async Task FinishAsync(Guid urnId, CancellationToken cancel)
    {
        folder.Destroy(urnId);
        await db.ForgetDeletedAsync(["sealed_answers", "urn_witnesses"], cancel);
    }

    /// <summary>Destroys the files of urns that have ended, and those of urns that nobody knows.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var files = folder.All();
        if (files.Count == 0) return;
        var ids = files.Select(x => x.Urn).ToList();
        var known = await db.Urns.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.State, cancel);
        var begun = clock.GetUtcNow().UtcDateTime - Begun;
        foreach (var (urn, writtenAt) in files)
        {
            if (known.TryGetValue(urn, out var state) ? state is UrnState.Closed or UrnState.GivenUp : writtenAt < begun) await FinishAsync(urn, cancel);
        }
    }

    /// <returns>Null when something is not what was sealed.</returns>
    async Task<List<UrnBallot>?> OpenAsync(Urn urn, List<UrnVoter> voters, ECDiffieHellman first, ECDiffieHellman second, CancellationToken cancel)
    {
        // Two organisations that are one by now are one.
        var ids = voters.Select(x => x.OrganisationId).OfType<int>().Distinct().ToList();
        var merged = await db.Organisations.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, x => x.MergedInto ?? x.Id, cancel);
        var organisations = voters.ToDictionary(x => x.PersonId, x => x.OrganisationId is { } id ? merged.GetValueOrDefault(id, id) : (int?)null);
        var ballots = new List<UrnBallot>();
        foreach (var answer in await db.SealedAnswers.AsNoTracking().Where(x => x.UrnId == urn.Id).ToListAsync(cancel))
        {
            byte[] plain = [];
            try
            {
                if (!organisations.TryGetValue(answer.PersonId, out var organisation)) return null;
                plain = UrnSeal.Open(urn.Id, answer.PersonId, answer.Sealed, first, second);
                ballots.Add(new UrnBallot(UrnAnswer.Unpack(plain, urn.Questions), organisation));
            }
            catch (CryptographicException)
            {
                // To count the others would let whoever spoils rows choose whose answers are told.
                return null;
            }
            finally
            {
                CryptographicOperations.ZeroMemory(plain);
            }
        }
        return ballots;
    }

    async Task TellAsync(Urn urn, List<UrnVoter> voters, List<UrnBallot> ballots, CancellationToken cancel)
    {
        var others = await (
            from other in db.Urns.AsNoTracking()
            where other.Subject == urn.Subject && other.Id != urn.Id && other.State == UrnState.Closed
            join voter in db.UrnVoters.AsNoTracking() on other.Id equals voter.UrnId
            select voter).ToListAsync(cancel);
        var earlier = others.GroupBy(x => x.UrnId).Select(x => x.Select(y => y.PersonId).ToHashSet());
        var told = UrnPublication.Of(urn.Questions, ballots, voters.Select(x => x.PersonId).ToHashSet(), earlier);
        for (var question = 0; question < told.Count; question++)
        {
            if (told[question] is not { } reading) continue;
            db.UrnTotals.Add(new UrnTotal
            {
                UrnId = urn.Id, Question = question, MedianTwice = reading.MedianTwice, Spread = reading.Spread, Histogram = reading.Histogram is { } counts ? string.Join(' ', counts) : "",
            });
        }
    }

    async Task EndAsync(Urn urn, UrnState state, List<UrnWitness> witnesses, CancellationToken cancel)
    {
        (urn.State, urn.ClosedAt) = (state, clock.GetUtcNow().UtcDateTime);
        foreach (var witness in witnesses) witness.WrappedKey = [];
        await db.OverwriteDeletedAsync(cancel);
        await db.SaveChangesAsync(cancel);
        await db.SealedAnswers.Where(x => x.UrnId == urn.Id).ExecuteDeleteAsync(cancel);
    }
}

/// <summary>What came of a closing.</summary>
/// <param name="wrongWords">The witnesses whose words open nothing.</param>
public sealed class UrnClosed(IReadOnlyList<Guid> wrongWords)
{
    public IReadOnlyList<Guid> WrongWords { get; } = wrongWords;

    public static UrnClosed Done { get; } = new([]);
    public static UrnClosed NotOpen { get; } = new([]);
    public static UrnClosed FileIsLost { get; } = new([]);
}
