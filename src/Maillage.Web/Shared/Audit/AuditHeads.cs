using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Audit;

/// <summary>
/// The heads of all chains. Kept by two organisations that do not run the site, they stop whoever runs it from rewriting the history unseen:
/// <c>check --heads</c> compares them with the chains.
/// </summary>
public sealed class AuditHeads(MaillageDb db)
{
    public const string SiteName = "Le site";

    /// <summary>One head a chain, the site first, then by name.</summary>
    public async Task<List<AuditHead>> AllAsync(CancellationToken cancel)
    {
        var last = db.AuditSeals.GroupBy(x => x.SpaceId).Select(x => new { SpaceId = x.Key, Number = x.Max(y => y.Number) });
        var seals = await (
            from seal in db.AuditSeals.AsNoTracking()
            join head in last on new { seal.SpaceId, seal.Number } equals new { head.SpaceId, head.Number }
            select seal).ToListAsync(cancel);
        var names = await NamesAsync(db, cancel);
        return [.. seals.Select(x => Of(x, names)).OrderBy(x => x.SpaceId != Guid.Empty).ThenBy(x => x.Name, StringComparer.CurrentCulture)];
    }

    /// <summary>The head of one chain; null before its first seal.</summary>
    public async Task<AuditHead?> OfAsync(Guid spaceId, string name, CancellationToken cancel) =>
        await db.AuditSeals.AsNoTracking().Where(x => x.SpaceId == spaceId).OrderByDescending(x => x.Number).FirstOrDefaultAsync(cancel) is { } seal
            ? new AuditHead(spaceId, name, seal.Number, Convert.ToHexStringLower(seal.Hash))
            : null;

    /// <summary>The lines of all heads for whoever is outside: the names of spaces that do not show themselves are left out.</summary>
    public async Task<IReadOnlyList<string>> PublicLinesAsync(CancellationToken cancel)
    {
        var shown = (await db.Spaces.AsNoTracking().Where(x => x.IsPublic).Select(x => x.Id).ToListAsync(cancel)).ToHashSet();
        return [.. (await AllAsync(cancel)).Select(x => x.SpaceId == Guid.Empty || shown.Contains(x.SpaceId) ? x : x with { Name = "" }).Select(x => x.Line.TrimEnd())];
    }

    /// <summary>What chains are called.</summary>
    internal static async Task<Dictionary<Guid, string>> NamesAsync(MaillageDb db, CancellationToken cancel)
    {
        var names = await db.Spaces.AsNoTracking().ToDictionaryAsync(x => x.Id, x => x.Name, cancel);
        names[Guid.Empty] = SiteName;
        return names;
    }

    static AuditHead Of(AuditSeal seal, Dictionary<Guid, string> names) =>
        new(seal.SpaceId, names.GetValueOrDefault(seal.SpaceId, seal.SpaceId.ToString()), seal.Number, Convert.ToHexStringLower(seal.Hash));
}
