using Maillage.Web.Data;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.EditGrid;

/// <summary>Records beside a cooperation what is none: transfers and purchases of service.</summary>
sealed class SideArrangements(MaillageDb db, CooperationHold hold, AuditTrail trail, TimeProvider clock)
{
    const int Longest = 300;

    public async Task<IReadOnlyList<SideArrangement>> OfAsync(CooperationAccess access, CancellationToken cancel) =>
        await db.SideArrangements.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id && x.EndedAt == null).OrderBy(x => x.Day).ThenBy(x => x.Id).ToListAsync(cancel);

    /// <returns>What is wrong at which field; empty when it is done.</returns>
    public async Task<IReadOnlyList<FieldError>> RecordAsync(CooperationAccess access, TypedArrangement typed, CancellationToken cancel)
    {
        var errors = new List<FieldError>();
        if (!Enum.TryParse<SideArrangementKind>(typed.Kind, out var kind) || !Enum.IsDefined(kind)) errors.Add(new("arrangement", "Dites s’il s’agit d’un transfert ou d’un achat de prestation."));
        if (typed.Parties.Length == 0) errors.Add(new("entre", "Dites entre qui et qui."));
        if (typed.Object.Length == 0) errors.Add(new("porte-sur", "Dites ce qui est transféré ou acheté."));
        TypedText.Limit(errors, "entre", typed.Parties, Longest);
        TypedText.Limit(errors, "porte-sur", typed.Object, Longest);
        var day = TypedDate.Read(typed.Day);
        if (typed.Day.Length > 0 && day is null) errors.Add(new("depuis", "Écrivez une date : jour, mois, année."));
        if (errors.Count > 0) return errors;
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        db.SideArrangements.Add(new SideArrangement { Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Kind = kind, Parties = typed.Parties, Object = typed.Object, Day = day });
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ArrangementRecorded, access.Cooperation.Id.ToString(), [new FieldChange("arrangement", null, $"{kind.Label} : {typed.Object}, entre {typed.Parties}")]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return [];
    }

    public async Task TakeOffAsync(CooperationAccess access, Guid id, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.SideArrangements.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id && x.EndedAt == null, cancel) is not { } found) return;
        found.EndedAt = clock.GetUtcNow().UtcDateTime;
        trail.Record(access.InSpace.Space.Id, access.Actor, CooperationActs.ArrangementTakenOff, access.Cooperation.Id.ToString(), [new FieldChange("arrangement", $"{found.Kind.Label} : {found.Object}, entre {found.Parties}", null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }
}

/// <summary>What was typed of an arrangement.</summary>
sealed record TypedArrangement(string Kind, string Parties, string Object, string Day)
{
    public static TypedArrangement Empty { get; } = new("", "", "", "");

    public static TypedArrangement Read(IFormCollection form) => new(form.Text("arrangement"), form.Text("entre"), form.Text("porte-sur"), form.Text("depuis"));
}
