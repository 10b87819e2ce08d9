using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Shared.Soundness;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// Verifies every chain: seals without a gap, each hash over what it seals, each value against its commitment, what is erased against what is missing, and
/// the heads that others kept. A fault is told once, where it is: the hashes after it are verified from what is written.
/// </summary>
/// <param name="db">A context with nothing to save.</param>
/// <param name="sealer">Seals first what waits.</param>
/// <param name="clock">Tells what has waited too long.</param>
public sealed class AuditCheck(MaillageDb db, AuditSealer sealer, TimeProvider clock)
{
    const int Batch = 500;

    /// <summary>The sealer passes every two seconds: what it left for this long was hidden from it, or it is stopped.</summary>
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    Dictionary<Guid, string> names = [];

    /// <summary>Seals what waits, then verifies.</summary>
    /// <param name="kept">The heads that someone kept.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<List<CheckFinding>> RunAsync(IReadOnlyList<AuditHead> kept, CancellationToken cancel)
    {
        names = await AuditHeads.NamesAsync(db, cancel);
        var findings = new List<CheckFinding>();
        await FindWaitingAsync(findings, cancel);
        await sealer.SealAsync(cancel);
        var chains = await db.AuditSeals.Select(x => x.SpaceId).Distinct().ToListAsync(cancel);
        var total = 0L;
        foreach (var chain in chains.OrderBy(x => x != Guid.Empty).ThenBy(Name, StringComparer.CurrentCulture)) total += await VerifyAsync(chain, findings, cancel);
        foreach (var head in kept) await CompareAsync(head, findings, cancel);
        findings.Add(CheckFinding.Note($"Historique : {FrenchFormat.Plural(total, "événement scellé vérifié", "événements scellés vérifiés")} dans {FrenchFormat.Plural(chains.Count, "chaîne", "chaînes")}."));
        if (kept.Count > 0) findings.Add(CheckFinding.Note($"Empreintes comparées : {FrenchFormat.Integer(kept.Count)}."));
        return findings;
    }

    string Name(Guid chain) => chain == Guid.Empty ? "du site" : $"de « {names.GetValueOrDefault(chain, chain.ToString())} »";

    async Task FindWaitingAsync(List<CheckFinding> findings, CancellationToken cancel)
    {
        var limit = clock.GetUtcNow().UtcDateTime - Longest;
        var waiting = await AuditSealer.Waiting(db).Where(x => x.At < limit).GroupBy(x => x.SpaceId).Select(x => new { Chain = x.Key, Count = x.Count(), First = x.Min(y => y.At) }).ToListAsync(cancel);
        if (waiting.Count == 0) return;
        var lastSealing = await db.AuditSeals.MaxAsync(x => (DateTime?)x.SealedAt, cancel);
        foreach (var chain in waiting)
        {
            var count = FrenchFormat.Plural(chain.Count, "événement attendait son sceau", "événements attendaient leur sceau");
            // The sealer worked since: it would have seen them. Otherwise no site ran since, as after a command or a stop.
            findings.Add(lastSealing > chain.First + Longest
                ? CheckFinding.Fault($"Historique {Name(chain.Chain)} : {count} depuis plus d’une minute alors que d’autres ont été scellés depuis ; un sceau a été retiré, ou ils ont été ajoutés après coup.")
                : CheckFinding.Note($"Historique {Name(chain.Chain)} : {count} ; c’est fait."));
        }
    }

    async Task<long> VerifyAsync(Guid chain, List<CheckFinding> findings, CancellationToken cancel)
    {
        var (number, verified) = (0L, 0L);
        byte[]? previous = AuditChain.Start(chain);
        var erased = new SortedDictionary<long, int>();
        while (true)
        {
            var after = number;
            var seals = await db.AuditSeals.AsNoTracking().Where(x => x.SpaceId == chain && x.Number > after).OrderBy(x => x.Number).Take(Batch).ToListAsync(cancel);
            if (seals.Count == 0) break;
            var ids = seals.ConvertAll(x => x.EventId);
            var events = await db.AuditEvents.AsNoTracking().Where(x => ids.Contains(x.Id)).ToDictionaryAsync(x => x.Id, cancel);
            var commitments = (await db.AuditCommitments.AsNoTracking().Where(x => ids.Contains(x.EventId)).ToListAsync(cancel)).ToLookup(x => x.EventId);
            var values = (await db.AuditValues.AsNoTracking().Where(x => ids.Contains(x.EventId)).ToListAsync(cancel)).ToLookup(x => x.EventId);
            var erasures = await ErasuresAsync(ids, cancel);
            foreach (var seal in seals)
            {
                if (seal.Number != number + 1)
                {
                    findings.Add(CheckFinding.Fault($"Historique {Name(chain)} : il manque {Links(number + 1, seal.Number - 1)}."));
                    // The hash before this one is not known any more: the chain is taken up from here.
                    previous = null;
                }
                number = seal.Number;
                verified++;
                if (!events.TryGetValue(seal.EventId, out var change))
                {
                    findings.Add(CheckFinding.Fault($"Historique {Name(chain)} : l’événement du maillon {number} manque."));
                }
                else
                {
                    if (previous is not null && !AuditChain.Next(previous, change, commitments[change.Id]).AsSpan().SequenceEqual(seal.Hash))
                        findings.Add(CheckFinding.Fault($"Historique {Name(chain)} : le maillon {number} ({change.Action}) ne correspond plus à son sceau ; l’événement, une de ses traces ou le sceau a été modifié."));
                    VerifyValues($"Historique {Name(chain)} : au maillon {number} ({change.Action}), ", [.. commitments[change.Id]], [.. values[change.Id]], erasures, erased, findings);
                }
                previous = seal.Hash;
            }
        }
        foreach (var (under, count) in erased)
            findings.Add(CheckFinding.Note($"Historique {Name(chain)} : {FrenchFormat.Plural(count, "valeur effacée", "valeurs effacées")} sous l’événement {under} du site."));
        return verified;
    }

    static string Links(long first, long last) => first == last ? $"le maillon {first}" : $"les maillons {first} à {last}";

    /// <summary>By event and field, the number of the seal of the erasure in the chain of the site; null when there is no such event.</summary>
    async Task<Dictionary<(Guid, string), long?>> ErasuresAsync(List<Guid> ids, CancellationToken cancel)
    {
        var found = await (
            from erasure in db.AuditErasures.AsNoTracking()
            where ids.Contains(erasure.EventId)
            join seal in db.AuditSeals.AsNoTracking().Where(x => x.SpaceId == Guid.Empty) on erasure.ErasedBy equals seal.EventId into seals
            from seal in seals.DefaultIfEmpty()
            select new { erasure.EventId, erasure.Field, Number = (long?)seal.Number }).ToListAsync(cancel);
        return found.ToDictionary(x => (x.EventId, x.Field), x => x.Number);
    }

    static void VerifyValues(
        string where, IReadOnlyList<AuditCommitment> commitments, IReadOnlyList<AuditValue> values, Dictionary<(Guid, string), long?> erasures,
        SortedDictionary<long, int> erased, List<CheckFinding> findings)
    {
        foreach (var commitment in commitments)
        {
            var value = values.FirstOrDefault(x => x.Field == commitment.Field);
            var isErased = erasures.TryGetValue((commitment.EventId, commitment.Field), out var under);
            if (value is not null)
            {
                if (!Commitment.Of(value).AsSpan().SequenceEqual(commitment.Mac))
                    findings.Add(CheckFinding.Fault($"{where}la valeur de « {commitment.Field} » ne correspond plus à sa trace ; la valeur ou la trace a été modifiée."));
                if (isErased) findings.Add(CheckFinding.Fault($"{where}la valeur de « {commitment.Field} » est dite effacée mais elle est encore là."));
            }
            else if (!isErased)
            {
                findings.Add(CheckFinding.Fault($"{where}la valeur de « {commitment.Field} » manque, sans qu’aucun événement l’ait effacée."));
            }
            else if (under is { } number)
            {
                erased[number] = erased.GetValueOrDefault(number) + 1;
            }
            else
            {
                findings.Add(CheckFinding.Fault($"{where}la valeur de « {commitment.Field} » est dite effacée sous un événement qui n’existe pas."));
            }
        }
        foreach (var value in values.Where(x => commitments.All(y => y.Field != x.Field)))
            findings.Add(CheckFinding.Fault($"{where}la valeur de « {value.Field} » n’a pas de trace ; la trace a été retirée, ou la valeur ajoutée."));
    }

    async Task CompareAsync(AuditHead head, List<CheckFinding> findings, CancellationToken cancel)
    {
        var seal = await db.AuditSeals.AsNoTracking().SingleOrDefaultAsync(x => x.SpaceId == head.SpaceId && x.Number == head.Number, cancel);
        if (seal is null || Convert.ToHexStringLower(seal.Hash) != head.Hash)
            findings.Add(CheckFinding.Fault($"Historique {Name(head.SpaceId)} : l’empreinte notée au maillon {head.Number} n’est plus celle de la chaîne ; son passé a été récrit."));
    }
}
