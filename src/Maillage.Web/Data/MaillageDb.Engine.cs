using System.Data.Common;
using Maillage.France.Language;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Web.Data;

// What the two engines do differently: one name, two bodies.
public abstract partial class MaillageDb
{
    /// <summary>The engine's name, as people know it.</summary>
    public abstract string Engine { get; }

    /// <summary>Creates the database where it is missing and brings its tables to this version. Harmless when there is nothing to do.</summary>
    public Task PrepareAsync(DataFolder folder, CancellationToken cancel) => PrepareAsync(folder, null, cancel);

    /// <summary>Creates the database and brings its tables to a version.</summary>
    /// <param name="folder">The installation.</param>
    /// <param name="migration">The last migration to apply; null for all of them.</param>
    /// <param name="cancel">Stops.</param>
    public abstract Task PrepareAsync(DataFolder folder, string? migration, CancellationToken cancel);

    /// <summary>Whether there is nothing yet where this database would be.</summary>
    public abstract Task<bool> IsAbsentAsync(DataFolder folder, CancellationToken cancel);

    /// <summary>Removes the database that a restoration began where there was none.</summary>
    public abstract Task AbandonAsync(DataFolder folder, CancellationToken cancel);

    /// <summary>
    /// Waits to be the only one that seals the history, on any node, until the present transaction ends. Not <see cref="LockAsync"/>: an import holds that one for
    /// long.
    /// </summary>
    public abstract Task HoldSealsAsync(CancellationToken cancel);

    /// <summary>Begins a reading of one moment of the whole database, which waits for nobody and for which nobody waits.</summary>
    public abstract Task<DbTransaction> BeginSnapshotAsync(CancellationToken cancel);

    /// <summary>A JSON document as it was read from this engine, in the writing that all share: its bytes in base 64.</summary>
    public abstract string SharedJson(string document, StoredColumn column);

    /// <summary>Opens a table, empty so far, to be filled in the present transaction; one at a time.</summary>
    public abstract Task<TableLoad> LoadAsync(StoredTable table, CancellationToken cancel);

    /// <summary>Ends the filling of all tables: numbers that the database gives go on after those that were put. Runs in the present transaction.</summary>
    public abstract Task EndLoadsAsync(IReadOnlyList<StoredTable> tables, CancellationToken cancel);

    /// <summary>Within a transaction that deletes or replaces what must not be read again: the engine overwrites the bytes where it can.</summary>
    public abstract Task OverwriteDeletedAsync(CancellationToken cancel);

    /// <summary>
    /// After such a transaction: nothing of what was deleted is left in the files of the database, unless someone still reads it as it was; the engine then forgets in
    /// its own time.
    /// </summary>
    /// <param name="tables">Small tables of this model.</param>
    /// <param name="cancel">Stops.</param>
    public abstract Task ForgetDeletedAsync(IReadOnlyList<string> tables, CancellationToken cancel);

    /// <summary>What is wrong in the database itself, each as the end of a French sentence.</summary>
    public abstract Task<List<string>> FindFaultsAsync(CancellationToken cancel);

    /// <summary>Waits to be the only one that imports or migrates, on any node; released when disposed.</summary>
    public abstract Task<IAsyncDisposable> LockAsync(DataFolder folder, CancellationToken cancel);

    /// <summary>Opens the stage of an import on this context's connection.</summary>
    public abstract Task<Stage> OpenStageAsync(DataFolder folder, CancellationToken cancel);

    /// <summary>
    /// Begins a transaction that will write. On SQLite it takes the writer's place at once (the provider's BEGIN IMMEDIATE), since
    /// a transaction that reads first and writes then fails when another wrote in between.
    /// </summary>
    public Task<IDbContextTransaction> BeginWriteAsync(CancellationToken cancel) => Database.BeginTransactionAsync(cancel);

    /// <summary>
    /// The things whose words begin with each of the words asked, best first. The engine gives no more than 500 candidates to be ranked,
    /// those of which the words begin with what was asked before all others.
    /// </summary>
    /// <param name="words">Folded words, at least one; letters and digits only.</param>
    /// <param name="most">The most to give back.</param>
    /// <param name="cancel">Stops the search.</param>
    public abstract Task<List<SearchEntry>> SearchAsync(IReadOnlyList<string> words, int most, CancellationToken cancel);

    /// <summary>Replaces all that the search knows of a kind; runs inside the transaction that changed it.</summary>
    public async Task ReplaceSearchEntriesAsync(string kind, IEnumerable<SearchText> texts, CancellationToken cancel)
    {
        await SearchEntries.Where(x => x.Kind == kind).ExecuteDeleteAsync(cancel);
        var next = Math.Max(0, await SearchEntries.MaxAsync(x => (long?)x.Id, cancel) ?? 0);
        ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var batch in texts.Chunk(5000))
        {
            SearchEntries.AddRange(batch.Select(x => new SearchEntry
            {
                Id = ++next, Kind = kind, Title = x.Title, Subtitle = x.Subtitle, Address = x.Address, Words = x.Words, Weight = x.Weight,
            }));
            await SaveChangesAsync(cancel);
            ChangeTracker.Clear();
        }
        ChangeTracker.AutoDetectChangesEnabled = true;
    }

    /// <summary>Tells every node that reference data changed; runs inside the transaction that changed it.</summary>
    public Task RaiseReferenceVersionAsync(CancellationToken cancel) => Database.ExecuteSqlAsync(
        $"""
        INSERT INTO settings (name, value) VALUES ({Setting.ReferenceVersion}, '1')
        ON CONFLICT (name) DO UPDATE SET value = CAST(CAST(settings.value AS integer) + 1 AS text)
        """, cancel);

    public async Task<string?> SettingAsync(string name, CancellationToken cancel) =>
        await Settings.AsNoTracking().Where(x => x.Name == name).Select(x => x.Value).FirstOrDefaultAsync(cancel);

    public async Task SetAsync(string name, string value, CancellationToken cancel)
    {
        var setting = await Settings.FindAsync([name], cancel);
        if (setting is null) Settings.Add(new Setting { Name = name, Value = value });
        else setting.Value = value;
    }

    /// <summary>
    /// Orders what was found: the title itself first, then whole words before beginnings of words, then weight.
    /// Done here so that both engines answer alike.
    /// </summary>
    protected static List<SearchEntry> Rank(IEnumerable<SearchEntry> found, IReadOnlyList<string> words, int most)
    {
        var asked = string.Join(' ', words);
        return found
            .OrderBy(Closeness)
            .ThenByDescending(x => x.Weight)
            .ThenBy(x => x.Words, StringComparer.Ordinal)
            .ThenBy(x => x.Address, StringComparer.Ordinal)
            .Take(most)
            .ToList();

        int Closeness(SearchEntry entry)
        {
            if (Fold.Text(entry.Title) == asked) return 0;
            var own = entry.Words.Split(' ');
            return words.All(own.Contains) ? 1 : 2;
        }
    }
}
