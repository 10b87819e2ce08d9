using Maillage.France;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories;

/// <summary>Writes what persons say above the rules: the contract of a neighbourhood, the contract that another follows.</summary>
public static class CorrectionWriter
{
    public static Task SetAttachmentAsync(
        MaillageDb db, QpvCode neighbourhood, ContractCode? contract, string reason, string by, TimeProvider clock, CancellationToken cancel) =>
        WriteAsync(db, async () =>
        {
            await db.AttachmentCorrections.Where(x => x.NeighbourhoodCode == neighbourhood).ExecuteDeleteAsync(cancel);
            db.AttachmentCorrections.Add(new AttachmentCorrection
            {
                NeighbourhoodCode = neighbourhood, ContractCode = contract, Reason = reason, By = by, At = clock.GetUtcNow().UtcDateTime,
            });
            return true;
        }, cancel);

    /// <summary>Back to the rule; false when there was no correction.</summary>
    public static Task<bool> ClearAttachmentAsync(MaillageDb db, QpvCode neighbourhood, CancellationToken cancel) =>
        WriteAsync(db, async () => await db.AttachmentCorrections.Where(x => x.NeighbourhoodCode == neighbourhood).ExecuteDeleteAsync(cancel) > 0, cancel);

    public static Task SetPredecessorAsync(
        MaillageDb db, ContractCode contract, ContractCode? former, string reason, string by, TimeProvider clock, CancellationToken cancel) =>
        WriteAsync(db, async () =>
        {
            await db.PredecessorCorrections.Where(x => x.ContractCode == contract).ExecuteDeleteAsync(cancel);
            db.PredecessorCorrections.Add(new PredecessorCorrection
            {
                ContractCode = contract, FormerCode = former, Reason = reason, By = by, At = clock.GetUtcNow().UtcDateTime,
            });
            return true;
        }, cancel);

    /// <summary>Back to the rule; false when there was no correction.</summary>
    public static Task<bool> ClearPredecessorAsync(MaillageDb db, ContractCode contract, CancellationToken cancel) =>
        WriteAsync(db, async () => await db.PredecessorCorrections.Where(x => x.ContractCode == contract).ExecuteDeleteAsync(cancel) > 0, cancel);

    static async Task<bool> WriteAsync(MaillageDb db, Func<Task<bool>> change, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        var changed = await change();
        if (!changed) return false;
        await db.SaveChangesAsync(cancel);
        await db.RaiseReferenceVersionAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
