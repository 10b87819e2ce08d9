using Maillage.France;
using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Observation;

/// <summary>
/// Writes the territory's word on figures. Under one figure each name has one comment: writing again replaces it. The screens and the command line both
/// write by it, with an event in the chain of the site.
/// </summary>
public sealed class FigureCommentWriter(MaillageDb db, AuditTrail trail, TimeProvider clock)
{
    /// <summary>Of a comment, in characters.</summary>
    public const int LongestText = 1000;

    /// <summary>Of the name in which it is said, in characters.</summary>
    public const int LongestBy = 120;

    /// <summary>The kind of record, and its id, of the history of a contract's comments.</summary>
    public const string RecordKind = "comment";

    /// <summary>See <see cref="RecordKind"/>.</summary>
    public static string RecordId(ContractKey contract) => contract.ToString();

    /// <summary>Says something of a figure in a name, in the place of what that name said.</summary>
    /// <param name="contract">Whose portrait.</param>
    /// <param name="indicator">Of which figure.</param>
    /// <param name="text">What; empty to say nothing any more.</param>
    /// <param name="by">In whose name.</param>
    /// <param name="seen">The comment of this name that was on the screen, 0 when there was none; null for who looks at nothing first, as the command line.</param>
    /// <param name="actor">Who writes it.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>False, and nothing is written, when that is no longer what this name says.</returns>
    public async Task<bool> WriteAsync(ContractKey contract, Indicator indicator, string text, string by, int? seen, Actor actor, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        var known = await db.FigureComments.Where(x => x.Generation == contract.Generation && x.ContractCode == contract.Code && x.IndicatorCode == indicator.Code && x.By == by)
            .OrderBy(x => x.Id).ToListAsync(cancel);
        var before = known.Count > 0 ? known[^1] : null;
        if (seen is { } shown && shown != (before?.Id ?? 0)) return false;
        if (before?.Text == text || (before is null && text.Length == 0)) return true;
        db.FigureComments.RemoveRange(known);
        if (text.Length > 0)
            db.FigureComments.Add(new FigureComment
            {
                Generation = contract.Generation, ContractCode = contract.Code, IndicatorCode = indicator.Code, Text = text, By = by, At = clock.GetUtcNow().UtcDateTime,
            });
        var act = text.Length == 0 ? ObservationActs.CommentRemoved : before is null ? ObservationActs.Commented : ObservationActs.CommentChanged;
        trail.Record(Guid.Empty, actor, act, RecordId(contract),
            [new FieldChange("indicator", null, indicator.Label), new FieldChange("comment", before?.Text, text.Length == 0 ? null : text), new FieldChange("by", null, by)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return true;
    }
}
