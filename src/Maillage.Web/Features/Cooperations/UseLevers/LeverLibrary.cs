using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Spaces;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.UseLevers;

/// <summary>The barriers and levers of a space: the common ones and its own, which its members add, change and retire.</summary>
sealed class LeverLibrary(MaillageDb db, SpaceWriter writer, AuditTrail trail, TimeProvider clock)
{
    const int LongestTitle = 120;
    const int LongestText = 4000;

    static readonly HashSet<string> Taken = new(StringComparer.Ordinal) { "nouveau" };

    /// <summary>All of them: levers before barriers, the space's own before the common ones; the retired ones only where something was tried with them.</summary>
    public async Task<IReadOnlyList<ShownLever>> ListAsync(SpaceAccess access, CancellationToken cancel)
    {
        var own = await db.SpaceLevers.AsNoTracking().Where(x => x.SpaceId == access.Space.Id).ToListAsync(cancel);
        var uses = (await UsesAsync(access, cancel)).ToLookup(x => x.Use.LeverCode);
        return
        [
            .. own.OrderBy(x => x.Title, StringComparer.CurrentCulture).Select(x => ShownLever.Of(x, [.. uses[x.Code]])).Where(x => !x.IsRetired || x.Uses.Count > 0)
                .Concat(LeverCatalogue.All.Select(x => ShownLever.Of(x, [.. uses[x.Code]]))).OrderBy(x => x.IsBarrier).ThenBy(x => x.IsRetired),
        ];
    }

    /// <returns>Null for a 404.</returns>
    public async Task<ShownLever?> FindAsync(SpaceAccess access, string code, CancellationToken cancel)
    {
        List<ShownUse> uses = [.. (await UsesAsync(access, cancel)).Where(x => x.Use.LeverCode == code)];
        if (LeverCatalogue.Find(code) is { } common) return ShownLever.Of(common, uses);
        return await db.SpaceLevers.AsNoTracking().SingleOrDefaultAsync(x => x.SpaceId == access.Space.Id && x.Code == code, cancel) is { } own ? ShownLever.Of(own, uses) : null;
    }

    /// <summary>What was tried in a space, the latest first.</summary>
    public async Task<IReadOnlyList<ShownUse>> UsesAsync(SpaceAccess access, CancellationToken cancel)
    {
        var found = await (
            from use in db.LeverUses.AsNoTracking()
            join cooperation in db.Cooperations.AsNoTracking() on use.CooperationId equals cooperation.Id
            where cooperation.SpaceId == access.Space.Id
            orderby use.StartedOn descending
            select new { Use = use, cooperation.Number, cooperation.Title }).ToListAsync(cancel);
        return [.. found.Select(x => new ShownUse(x.Use, x.Number, x.Title))];
    }

    public async Task<(IReadOnlyList<FieldError> Errors, string? Code)> AddAsync(SpaceAccess access, TypedLever typed, CancellationToken cancel)
    {
        var errors = Check(typed);
        if (errors.Count > 0) return (errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var used = (await db.SpaceLevers.Where(x => x.SpaceId == access.Space.Id).Select(x => x.Code).ToListAsync(cancel)).Concat(LeverCatalogue.All.Select(x => x.Code)).Concat(Taken).ToHashSet(StringComparer.Ordinal);
        var lever = new SpaceLever
        {
            Id = Guid.NewGuid(), SpaceId = access.Space.Id, Code = SpaceSlug.Of(typed.Title, used), Title = typed.Title, Text = typed.Text, IsBarrier = typed.IsBarrier, Family = typed.Family!.Value,
            AddedBy = access.Acting!.Membership.Id, AddedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.SpaceLevers.Add(lever);
        trail.Record(access.Space.Id, access.Actor, LeverActs.Added, lever.Id.ToString(),
        [
            new FieldChange("subject", null, lever.Title), new FieldChange("words", null, lever.Text), new FieldChange("kind", null, KindOf(lever.IsBarrier)), new FieldChange("family", null, lever.Family.Label),
        ]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return ([], lever.Code);
    }

    /// <returns>What is wrong, or what someone else kept in between.</returns>
    public async Task<(IReadOnlyList<FieldError> Errors, SpaceLever? Kept)> SaveAsync(SpaceAccess access, Guid id, TypedLever typed, int? version, CancellationToken cancel)
    {
        var errors = Check(typed);
        if (errors.Count > 0) return (errors, null);
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var lever = await db.SpaceLevers.SingleAsync(x => x.Id == id && x.SpaceId == access.Space.Id, cancel);
        if (TypedLever.Of(lever) == typed) return ([], null);
        if (lever.Version != version) return ([], lever);
        trail.Record(access.Space.Id, access.Actor, LeverActs.Changed, id.ToString(),
        [
            new FieldChange("subject", lever.Title, typed.Title), new FieldChange("words", lever.Text, typed.Text), new FieldChange("kind", KindOf(lever.IsBarrier), KindOf(typed.IsBarrier)),
            new FieldChange("family", lever.Family.Label, typed.Family!.Value.Label),
        ]);
        (lever.Title, lever.Text, lever.IsBarrier, lever.Family) = (typed.Title, typed.Text, typed.IsBarrier, typed.Family.Value);
        lever.Version++;
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        return ([], null);
    }

    /// <summary>Retires a lever of the space, or puts it back: what was tried with it stays.</summary>
    public async Task RetireAsync(SpaceAccess access, Guid id, bool isRetired, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await writer.HoldOpenAsync(access.Space, cancel);
        var lever = await db.SpaceLevers.SingleAsync(x => x.Id == id && x.SpaceId == access.Space.Id, cancel);
        if (lever.RetiredAt is not null == isRetired) return;
        lever.RetiredAt = isRetired ? clock.GetUtcNow().UtcDateTime : null;
        lever.Version++;
        trail.Record(access.Space.Id, access.Actor, isRetired ? LeverActs.Retired : LeverActs.Restored, id.ToString(), [new FieldChange("subject", isRetired ? lever.Title : null, isRetired ? null : lever.Title)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
    }

    static List<FieldError> Check(TypedLever typed)
    {
        var errors = new List<FieldError>();
        if (typed.Title.Length == 0) errors.Add(new("titre", "Donnez-lui un nom court : « Un café avant chaque réunion »."));
        if (typed.Title.Length > LongestTitle) errors.Add(new("titre", "C’est trop long : cent vingt caractères au plus."));
        if (typed.Text.Length == 0) errors.Add(new("texte", "Dites ce que c’est, pour quelqu’un qui ne l’a pas essayé."));
        if (typed.Text.Length > LongestText) errors.Add(new("texte", $"C’est trop long : {FrenchFormat.Integer(LongestText)} caractères au plus."));
        if (typed.Family is null) errors.Add(new("famille", "Choisissez de quel ordre il est."));
        return errors;
    }

    static string KindOf(bool isBarrier) => isBarrier ? "frein" : "levier";
}

/// <summary>What the form of a lever holds, trimmed.</summary>
sealed record TypedLever(string Title, string Text, bool IsBarrier, ConditionKind? Family)
{
    public static TypedLever Of(SpaceLever lever) => new(lever.Title, lever.Text, lever.IsBarrier, lever.Family);
}

/// <summary>A barrier or a lever with what was tried with it.</summary>
/// <param name="Code">Its word in addresses.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">What it is.</param>
/// <param name="IsBarrier">A barrier hinders; a lever helps.</param>
/// <param name="Family">Of what order it is.</param>
/// <param name="Source">Where it was named; null for one of the space.</param>
/// <param name="Own">The one of the space; null for a common one.</param>
/// <param name="Uses">What was tried with it in the space, the latest first.</param>
sealed record ShownLever(string Code, string Title, string Text, bool IsBarrier, ConditionKind Family, string? Source, SpaceLever? Own, IReadOnlyList<ShownUse> Uses)
{
    public static ShownLever Of(CommonLever lever, IReadOnlyList<ShownUse> uses) => new(lever.Code, lever.Title, lever.Text, lever.IsBarrier, lever.Family, lever.Source, null, uses);

    public static ShownLever Of(SpaceLever lever, IReadOnlyList<ShownUse> uses) => new(lever.Code, lever.Title, lever.Text, lever.IsBarrier, lever.Family, null, lever, uses);

    public bool IsRetired => Own?.RetiredAt is not null;

    /// <summary>« Essayé deux fois : cela a aidé une fois. »; empty when nothing was tried.</summary>
    public string Record
    {
        get
        {
            if (Uses.Count == 0) return "";
            var told = Uses.Where(x => x.Use.Outcome is not null).GroupBy(x => x.Use.Outcome!.Value).OrderBy(x => x.Key).Select(x => $"{x.Key.Label} ({FrenchFormat.Integer(x.Count())})").ToList();
            var tried = $"Essayé {(Uses.Count == 1 ? "une fois" : FrenchFormat.Plural(Uses.Count, "fois", "fois"))} ici";
            return told.Count == 0 ? $"{tried}, en cours." : $"{tried}\u00a0: {FrenchFormat.List(told)}.";
        }
    }
}

/// <summary>A trial, with its cooperation.</summary>
sealed record ShownUse(LeverUse Use, int CooperationNumber, string CooperationTitle);
