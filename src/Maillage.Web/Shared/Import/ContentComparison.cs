using System.Globalization;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// Compares rows that are their content: the first column is a hash of all the others, so a row is there or it is not. What is
/// loaded already is known as it is read and never staged: a file that brings nothing new costs little more than its reading.
/// Holds eight bytes for each row loaded and about forty for each new one.
/// </summary>
sealed class ContentComparison : Comparison
{
    const int MostInOneStatement = 500;

    readonly Stage stage;
    readonly StagedTable table;
    readonly long[] loaded;
    readonly bool[] seen;
    readonly HashSet<long> added = [];
    List<long> gone = [];
    int repeated;
    int unchanged;

    ContentComparison(Stage stage, StagedTable table, long[] loaded)
    {
        (this.stage, this.table, this.loaded) = (stage, table, loaded);
        seen = new bool[loaded.Length];
    }

    string Id => table.Columns[0].Name;

    public static new async Task<Comparison> OpenAsync(Stage stage, StagedTable table, CancellationToken cancel)
    {
        var count = 0;
        await stage.QueryAsync($"SELECT count(*) FROM {table.Name}", row => count = row.GetInt32(0), cancel);
        var loaded = new long[count];
        var next = 0;
        await stage.QueryAsync($"SELECT {table.Columns[0].Name} FROM {table.Name}", row => loaded[next++] = row.GetInt64(0), cancel);
        Array.Sort(loaded);
        return new ContentComparison(stage, table, loaded);
    }

    public override bool Wants(object?[] values)
    {
        var id = (long)values[0]!;
        var place = Array.BinarySearch(loaded, id);
        if (place < 0)
        {
            if (added.Add(id)) return true;
            repeated++;
        }
        else if (seen[place]) repeated++;
        else
        {
            seen[place] = true;
            unchanged++;
        }
        return false;
    }

    public override Task<IReadOnlyList<RejectedLine>> SettleRepeatedAsync(CancellationToken cancel) => Task.FromResult<IReadOnlyList<RejectedLine>>([]);

    public override async Task<ComparisonCounts> CompareAsync(Scope scope, ScopeChoice choice, CancellationToken cancel)
    {
        gone = [];
        foreach (var lists in scope.Lists.Chunk(MostInOneStatement))
            await stage.QueryAsync($"SELECT {Id} FROM {table.Name} WHERE {table.ListColumn} IN ({Numbers(lists)})", row =>
            {
                var id = row.GetInt64(0);
                if (Array.BinarySearch(loaded, id) is >= 0 and var place && !seen[place]) gone.Add(id);
            }, cancel);
        return new ComparisonCounts(added.Count, 0, unchanged, gone.Count, repeated);
    }

    public override async Task ApplyAsync(int importId, CancellationToken cancel)
    {
        foreach (var ids in gone.Chunk(MostInOneStatement))
            await stage.ExecuteAsync($"DELETE FROM {table.Name} WHERE {Id} IN ({Numbers(ids)})", cancel);
        if (added.Count == 0) return;
        var columns = string.Join(", ", table.Columns.Select(x => x.Name));
        // In the order of the key, the live table grows at its end.
        var insert = $"INSERT INTO {table.Name} ({columns}, import_id) SELECT {columns}, {importId} FROM {stage.NameOf(table)} ORDER BY {Id}";
        await (added.Count > loaded.Length ? stage.InsertMostAsync(table, insert, cancel) : stage.ExecuteAsync(insert, cancel));
    }

    static string Numbers(IEnumerable<long> numbers) => string.Join(", ", numbers.Select(x => x.ToString(CultureInfo.InvariantCulture)));
}
