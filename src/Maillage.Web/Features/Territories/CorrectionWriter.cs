using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories;

/// <summary>
/// Writes what persons say above the rules: the contract of a neighbourhood, the contract that another follows. The screens and the command line both
/// write by it, with an event in the chain of the site.
/// </summary>
public sealed class CorrectionWriter(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Of a reason, in characters.</summary>
    public const int LongestReason = 500;

    /// <summary>Of the name of who says it, in characters.</summary>
    public const int LongestBy = 120;

    const string None = "aucun";

    /// <summary>Says to which contract a neighbourhood belongs.</summary>
    /// <param name="neighbourhood">Which.</param>
    /// <param name="contract">Of its generation; null for none.</param>
    /// <param name="word">Why, in whose name, and what was on the screen.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>False, and nothing is written, when someone said something else since what <paramref name="word"/> had seen.</returns>
    public Task<bool> SetAttachmentAsync(QpvCode neighbourhood, ContractCode? contract, SaidWord word, Actor actor, CancellationToken cancel) => WriteAsync(async () =>
    {
        var known = await db.AttachmentCorrections.SingleOrDefaultAsync(x => x.NeighbourhoodCode == neighbourhood, cancel);
        if (!word.HasSeen(known?.At)) return false;
        if (known is not null && (known.ContractCode, known.Reason, known.By) == (contract, word.Reason, word.By)) return true;
        trail.Record(Guid.Empty, actor, TerritoryActs.AttachmentSaid, neighbourhood.Value,
            [new FieldChange("contract", known is null ? null : Text(known.ContractCode), Text(contract)), new FieldChange("by", null, word.By)], word.Reason);
        if (known is null)
        {
            db.AttachmentCorrections.Add(new AttachmentCorrection { NeighbourhoodCode = neighbourhood, ContractCode = contract, Reason = word.Reason, By = word.By, At = Now });
            return true;
        }
        (known.ContractCode, known.Reason, known.By, known.At) = (contract, word.Reason, word.By, Now);
        return true;
    }, cancel);

    /// <summary>Back to the rule; false when there was no correction.</summary>
    public Task<bool> ClearAttachmentAsync(QpvCode neighbourhood, Actor actor, CancellationToken cancel) => WriteAsync(async () =>
    {
        if (await db.AttachmentCorrections.SingleOrDefaultAsync(x => x.NeighbourhoodCode == neighbourhood, cancel) is not { } known) return false;
        db.AttachmentCorrections.Remove(known);
        trail.Record(Guid.Empty, actor, TerritoryActs.AttachmentCleared, neighbourhood.Value, [new FieldChange("contract", Text(known.ContractCode), null), new FieldChange("by", known.By, null)]);
        return true;
    }, cancel);

    /// <summary>Says which contract of 2015–2023 a contract of 2024–2030 follows.</summary>
    /// <param name="contract">Of 2024–2030.</param>
    /// <param name="former">Of 2015–2023; null for none.</param>
    /// <param name="word">Why, in whose name, and what was on the screen.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>False, and nothing is written, when someone said something else since what <paramref name="word"/> had seen.</returns>
    public Task<bool> SetPredecessorAsync(ContractCode contract, ContractCode? former, SaidWord word, Actor actor, CancellationToken cancel) => WriteAsync(async () =>
    {
        var known = await db.PredecessorCorrections.SingleOrDefaultAsync(x => x.ContractCode == contract, cancel);
        if (!word.HasSeen(known?.At)) return false;
        if (known is not null && (known.FormerCode, known.Reason, known.By) == (former, word.Reason, word.By)) return true;
        trail.Record(Guid.Empty, actor, TerritoryActs.PredecessorSaid, contract.Value,
            [new FieldChange("former-contract", known is null ? null : Text(known.FormerCode), Text(former)), new FieldChange("by", null, word.By)], word.Reason);
        if (known is null)
        {
            db.PredecessorCorrections.Add(new PredecessorCorrection { ContractCode = contract, FormerCode = former, Reason = word.Reason, By = word.By, At = Now });
            return true;
        }
        (known.FormerCode, known.Reason, known.By, known.At) = (former, word.Reason, word.By, Now);
        return true;
    }, cancel);

    /// <summary>Back to the rule; false when there was no correction.</summary>
    public Task<bool> ClearPredecessorAsync(ContractCode contract, Actor actor, CancellationToken cancel) => WriteAsync(async () =>
    {
        if (await db.PredecessorCorrections.SingleOrDefaultAsync(x => x.ContractCode == contract, cancel) is not { } known) return false;
        db.PredecessorCorrections.Remove(known);
        trail.Record(Guid.Empty, actor, TerritoryActs.PredecessorCleared, contract.Value, [new FieldChange("former-contract", Text(known.FormerCode), null), new FieldChange("by", known.By, null)]);
        return true;
    }, cancel);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    static string Text(ContractCode? contract) => contract?.Value ?? None;

    async Task<bool> WriteAsync(Func<Task<bool>> change, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        if (!await change()) return false;
        await db.SaveChangesAsync(cancel);
        await db.RaiseReferenceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
