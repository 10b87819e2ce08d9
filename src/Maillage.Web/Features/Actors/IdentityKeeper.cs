using System.Globalization;
using Maillage.Web.Data;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Web.Features.Actors;

/// <summary>
/// Keeps the organisations in step with the mentions of the loaded files and with what people decided: which mentions are one organisation, under
/// which number, with which name. Everything but the numbers can be worked out again; numbers are given once.
/// </summary>
public static class IdentityKeeper
{
    /// <summary>All links and doubts are one list: what a resolution no longer finds is gone.</summary>
    const int WholeList = 1;

    static readonly StagedTable Links = new("identity_links", "id",
        new("id", StagedType.Long, IsKey: true), new("list_id", StagedType.Long), new("first", StagedType.Long), new("second", StagedType.Long),
        new("rule", StagedType.Integer), new("confidence", StagedType.Real), new("reason", StagedType.Text))
    {
        ListColumn = "list_id",
    };

    static readonly StagedTable Doubts = new("possible_identities", "id",
        new("id", StagedType.Long, IsKey: true), new("list_id", StagedType.Long), new("first", StagedType.Long), new("second", StagedType.Long),
        new("confidence", StagedType.Real), new("reasons_for", StagedType.Text), new("reasons_against", StagedType.Text))
    {
        ListColumn = "list_id",
    };

    static readonly StagedTable Places = new("mention_places", "id",
        new("id", StagedType.Long, IsKey: true), new("organisation_id", StagedType.Integer), new("home_id", StagedType.Integer));

    static readonly StagedTable Organisations = new("organisations", "id",
        new("id", StagedType.Integer, IsKey: true), new("name", StagedType.Text), new("kind", StagedType.Integer), new("siren", StagedType.Text),
        new("rna", StagedType.Text), new("commune_code", StagedType.Text), new("department_code", StagedType.Text), new("merged_into", StagedType.Integer),
        new("standing", StagedType.Integer));

    /// <summary>Marks that the organisations no longer follow the mentions; runs inside the transaction that changed them.</summary>
    public static Task WantAsync(MaillageDb db, CancellationToken cancel) => db.SetAsync(Setting.IdentityWanted, "1", cancel);

    /// <summary>Does what an interrupted import left to do; harmless when there is nothing.</summary>
    public static async Task EnsureAsync(MaillageDb db, DataFolder folder, CancellationToken cancel)
    {
        if (await db.SettingAsync(Setting.IdentityWanted, cancel) is not "1") return;
        await using var alone = await db.LockAsync(folder, cancel);
        await RefreshAsync(db, folder, cancel);
    }

    /// <summary>Works out who is who and writes what changed, in one short transaction. The caller holds the lock of imports.</summary>
    public static async Task RefreshAsync(MaillageDb db, DataFolder folder, CancellationToken cancel)
    {

        await using var stage = await db.OpenStageAsync(folder, cancel);
        var known = await KnownMentions.LoadAsync(stage, cancel);
        var decisions = await db.IdentityDecisions.AsNoTracking().ToListAsync(cancel);
        var families = await ContractFamilies.LoadAsync(db, cancel);
        var resolution = IdentityResolver.Resolve(known.Mentions, decisions, families.Of);
        // The names as they were read and compared: half of all that is held, and not needed any more.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var before = await db.Organisations.AsNoTracking().ToDictionaryAsync(x => x.Id, cancel);
        var numbers = OrganisationNumbers.Give(known, resolution, before.Keys.DefaultIfEmpty().Max());
        var changed = OrganisationDescription.All(known, numbers, before).Where(x => !x.IsSameAs(before.GetValueOrDefault(x.Id))).ToList();

        var links = await CompareAsync(Links, LinkRows(known.Mentions, resolution));
        var doubts = await CompareAsync(Doubts, DoubtRows(known.Mentions, resolution));
        var organisations = await CompareAsync(Organisations, changed.Select(Row));
        await StageQueue.FillAsync(stage, OrganisationSearch.Entries, await OrganisationSearch.RowsAsync(db, changed, cancel), _ => true, cancel);
        await StageQueue.FillAsync(stage, Places, numbers.Moved.Select(x => new object?[] { x.Mention, x.Organisation, x.Home }), _ => true, cancel);

        await using var transaction = await db.BeginWriteAsync(cancel);
        stage.CurrentTransaction = transaction.GetDbTransaction();
        try
        {
            var import = await db.Imports.MaxAsync(x => (int?)x.Id, cancel) ?? 0;
            foreach (var comparison in new[] { links, doubts, organisations }) await comparison.ApplyAsync(import, cancel);
            await stage.ExecuteAsync(
                $"UPDATE mentions AS m SET organisation_id = s.organisation_id, home_id = s.home_id FROM {stage.NameOf(Places)} s WHERE s.id = m.id", cancel);
            // They keep their home: a file taken back and imported again finds its organisations under their numbers.
            foreach (var ids in known.Orphans.Chunk(500))
                await stage.ExecuteAsync($"UPDATE mentions SET organisation_id = NULL WHERE id IN ({string.Join(", ", ids.Select(x => x.ToString(CultureInfo.InvariantCulture)))})", cancel);
            await OrganisationSearch.ReplaceAsync(stage, Organisations, cancel);
            await db.SetAsync(Setting.IdentityWanted, "0", cancel);
            await db.SaveChangesAsync(cancel);
            await db.RaiseReferenceVersionAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            stage.CurrentTransaction = null;
            if (db.Database.CurrentTransaction is { } open) await open.DisposeAsync();
            db.ChangeTracker.Clear();
        }

        async Task<Comparison> CompareAsync(StagedTable table, IEnumerable<object?[]> rows)
        {
            var comparison = await Comparison.OpenAsync(stage, table, cancel);
            await StageQueue.FillAsync(stage, table, rows, comparison.Wants, cancel);
            await comparison.SettleRepeatedAsync(cancel);
            var scope = table.ListColumn is null ? Scope.Nothing : new Scope([], null) { Lists = [WholeList] };
            await comparison.CompareAsync(scope, new ScopeChoice.WholeCountry(), cancel);
            return comparison;
        }
    }

    static IEnumerable<object?[]> LinkRows(IReadOnlyList<Mention> mentions, IdentityResolution resolution)
    {
        var hash = new ContentHash();
        return resolution.Ties.Select(x => Numbered(hash,
            [0L, (long)WholeList, mentions[x.First].Id, mentions[x.Second].Id, (int)x.Rule, x.Confidence, x.Reason]));
    }

    static IEnumerable<object?[]> DoubtRows(IReadOnlyList<Mention> mentions, IdentityResolution resolution)
    {
        var hash = new ContentHash();
        return resolution.Doubts.Select(x => Numbered(hash,
            [0L, (long)WholeList, mentions[x.First].Id, mentions[x.Second].Id, x.Confidence, string.Join('\n', x.For), string.Join('\n', x.Against)]));
    }

    static object?[] Numbered(ContentHash hash, object?[] values)
    {
        for (var i = 1; i < values.Length; i++) hash.Add(values[i]);
        values[0] = hash.Take();
        return values;
    }

    static object?[] Row(Organisation x) => [x.Id, x.Name, (int)x.Kind, x.Siren, x.Rna, x.CommuneCode, x.DepartmentCode, x.MergedInto, (int)x.Standing];
}
