using System.Security.Cryptography;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Urns;

/// <summary>
/// Prepares an urn, gives its witnesses their words, and opens it once both have typed them back. Each verb runs in a transaction of its caller, who holds whatever it is
/// about, saves, and records the event.
/// </summary>
public sealed class UrnOpening(MaillageDb db, UrnFolder folder, TimeProvider clock)
{
    /// <summary>Freezes the list and writes the urn's file.</summary>
    /// <param name="subject">What is asked about.</param>
    /// <param name="questions">How many questions.</param>
    /// <param name="voters">Who may answer, and for whom.</param>
    /// <param name="witnesses">Two people of two organisations.</param>
    public Urn Prepare(string subject, int questions, IReadOnlyList<(Guid Person, int? Organisation)> voters, IReadOnlyList<(Guid Person, int Organisation)> witnesses)
    {
        if (witnesses.Count != 2 || witnesses[0].Person == witnesses[1].Person || witnesses[0].Organisation == witnesses[1].Organisation)
            throw new ArgumentException("Two witnesses, of two organisations.", nameof(witnesses));
        var urn = new Urn { Id = Guid.NewGuid(), Subject = subject, Questions = questions, State = UrnState.Preparing };
        // In the order of their random ids: not in that of anything that was typed.
        var list = voters.OrderBy(x => x.Person).Select(x => new UrnVoter { UrnId = urn.Id, PersonId = x.Person, OrganisationId = x.Organisation }).ToList();
        var pair = witnesses.Select(x => new UrnWitness { UrnId = urn.Id, PersonId = x.Person, OrganisationId = x.Organisation }).ToList();
        db.Urns.Add(urn);
        db.UrnVoters.AddRange(list);
        db.UrnWitnesses.AddRange(pair);
        var share = RandomNumberGenerator.GetBytes(UrnSeal.ShareLength);
        folder.Write(urn.Id, new UrnFile(share, UrnFile.HashOf(urn, list, pair), new Dictionary<Guid, byte[]>()));
        CryptographicOperations.ZeroMemory(share);
        return urn;
    }

    /// <summary>Makes the key pair of a witness. Until they confirm, they may ask again: the former words open nothing then.</summary>
    /// <returns>Their words, to be shown once; null when there is nothing to accept any more.</returns>
    public async Task<IReadOnlyList<string>?> AcceptAsync(Guid urnId, Guid person, CancellationToken cancel)
    {
        if (await WitnessAsync(urnId, person, cancel) is not ({ } urn, { ConfirmedAt: null } witness) || urn.State != UrnState.Preparing) return null;
        if (await folder.ReadAsync(urnId, cancel) is not { } file) return null;
        var words = WitnessWords.Draw();
        var (open, wrapped) = UrnSeal.NewWitness(urnId, person, string.Join(' ', words), file.Share);
        witness.WrappedKey = wrapped;
        folder.Write(urnId, file with { Keys = new Dictionary<Guid, byte[]>(file.Keys) { [person] = open } });
        CryptographicOperations.ZeroMemory(file.Share);
        return words;
    }

    /// <summary>The witness types the words back: the urn opens when both have.</summary>
    public async Task<Confirmation> ConfirmAsync(Guid urnId, Guid person, string words, CancellationToken cancel)
    {
        if (await WitnessAsync(urnId, person, cancel) is not ({ } urn, { ConfirmedAt: null } witness) || urn.State != UrnState.Preparing) return Confirmation.Gone;
        if (await folder.ReadAsync(urnId, cancel) is not { } file) return Confirmation.Gone;
        using var key = UrnSeal.Unwrap(urnId, person, words, file.Share, witness.WrappedKey);
        CryptographicOperations.ZeroMemory(file.Share);
        if (key is null || !file.Keys.TryGetValue(person, out var open) || !key.ExportSubjectPublicKeyInfo().AsSpan().SequenceEqual(open)) return Confirmation.WrongWords;
        var now = clock.GetUtcNow().UtcDateTime;
        witness.ConfirmedAt = now;
        if (await db.UrnWitnesses.AnyAsync(x => x.UrnId == urnId && x.PersonId != person && x.ConfirmedAt == null, cancel)) return Confirmation.WaitsForTheOther;
        (urn.State, urn.OpenedAt) = (UrnState.Open, now);
        return Confirmation.Opened;
    }

    async Task<(Urn?, UrnWitness?)> WitnessAsync(Guid urnId, Guid person, CancellationToken cancel) =>
        (await db.Urns.SingleOrDefaultAsync(x => x.Id == urnId, cancel), await db.UrnWitnesses.SingleOrDefaultAsync(x => x.UrnId == urnId && x.PersonId == person, cancel));
}

/// <summary>What came of typing one's words back.</summary>
public enum Confirmation
{
    /// <summary>The urn is not being prepared any more, or its file is lost.</summary>
    Gone,

    WrongWords,
    WaitsForTheOther,
    Opened,
}
