using System.Data.Common;
using System.Globalization;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// Compares a staged table with its live twin, key by key, and applies the difference. The statements are the same on both
/// engines: <c>IS DISTINCT FROM</c> and <c>UPDATE … FROM</c> are in SQLite since 3.39.
/// </summary>
sealed class KeyedComparison(Stage stage, StagedTable table) : Comparison
{
    readonly string staged = stage.NameOf(table);
    readonly string gone = stage.GoneFrom(table);

    string SameKey(string left, string right) => string.Join(" AND ", table.Keys.Select(x => $"{left}.{x.Name} = {right}.{x.Name}"));

    string SameRecord(string left, string right) => string.Join(" AND ", table.RecordColumns.Select(x => $"{left}.{x} = {right}.{x}"));

    string Differs(string left, string right) => table.Values.Any()
        ? "(" + string.Join(" OR ", table.Values.Select(x => $"{left}.{x.Name} IS DISTINCT FROM {right}.{x.Name}")) + ")"
        : "1 = 0";

    /// <summary>
    /// Lines that say twice the same are taken once. Lines that contradict each other are all refused, each as a whole: which one
    /// is right is not for a program to say.
    /// </summary>
    public override async Task<IReadOnlyList<RejectedLine>> SettleRepeatedAsync(CancellationToken cancel)
    {
        await stage.IndexAsync(table, cancel);
        await stage.ExecuteAsync(
            $"""
            UPDATE {staged} AS s SET fate = {(int)RowFate.Repeated}
            WHERE s.fate IS NULL AND EXISTS (SELECT 1 FROM {staged} f WHERE {SameKey("f", "s")} AND f.fate IS NULL AND f.line < s.line)
            """, cancel);

        var conflicts = new List<RejectedLine>();
        var conflict =
            $"""
            {staged} s JOIN {staged} o ON {SameKey("o", "s")} AND (o.fate IS NULL OR o.fate = {(int)RowFate.Repeated}) AND o.line <> s.line
            WHERE (s.fate IS NULL OR s.fate = {(int)RowFate.Repeated}) AND EXISTS (
                SELECT 1 FROM {staged} r JOIN {staged} f ON {SameKey("f", "r")} AND f.fate IS NULL
                WHERE r.fate = {(int)RowFate.Repeated} AND {SameKey("r", "s")} AND {Differs("r", "f")})
            """;
        await stage.QueryAsync(
            $"SELECT s.line, min(o.line){NamesOf("s")} FROM {conflict} AND {Differs("o", "s")} GROUP BY s.line{NamesOf("s")} ORDER BY s.line",
            row => conflicts.Add(new RejectedLine(row.GetInt32(0), "", NameWords(row, 2),
                $"La ligne {row.GetInt32(1).ToString(CultureInfo.InvariantCulture)} dit autre chose pour le même code : aucune des deux n’est retenue.")),
            cancel);
        if (conflicts.Count == 0) return [];

        await stage.ExecuteAsync($"UPDATE {staged} SET fate = {(int)RowFate.Refused} WHERE line IN (SELECT s.line FROM {conflict})", cancel);
        return conflicts.DistinctBy(x => x.Line).ToList();
    }

    /// <summary>The part of the key that people know: its codes, not the numbers by which the database knows a series or a generation.</summary>
    string NamesOf(string row) => string.Concat(table.Keys.Where(x => x.Type == StagedType.Text).Select(x => $", {row}.{x.Name}"));

    static string NameWords(DbDataReader row, int from) =>
        string.Join(' ', Enumerable.Range(from, row.FieldCount - from).Select(row.GetString)).Trim();

    /// <summary>
    /// Gives each staged row its fate and lists what is gone within the scope. A record of which a line was refused is not gone:
    /// what is loaded of it stays.
    /// </summary>
    public override async Task<ComparisonCounts> CompareAsync(Scope scope, ScopeChoice choice, CancellationToken cancel)
    {
        await stage.ExecuteAsync(
            $"""
            UPDATE {staged} AS s SET fate = CASE
                WHEN NOT EXISTS (SELECT 1 FROM {table.Name} l WHERE {SameKey("l", "s")}) THEN {(int)RowFate.Added}
                WHEN EXISTS (SELECT 1 FROM {table.Name} l WHERE {SameKey("l", "s")} AND {Differs("l", "s")}) THEN {(int)RowFate.Changed}
                ELSE {(int)RowFate.Unchanged} END
            WHERE s.fate IS NULL
            """, cancel);
        await stage.CreateAsAsync(gone,
            $"""
            SELECT {string.Join(", ", table.Keys.Select(x => "l." + x.Name))} FROM {table.Name} l
            WHERE {Within(scope, choice)}
              AND NOT EXISTS (SELECT 1 FROM {staged} s WHERE {SameKey("s", "l")})
              AND NOT EXISTS (SELECT 1 FROM {staged} s WHERE {SameRecord("s", "l")} AND s.fate = {(int)RowFate.Refused})
            """, cancel);

        await stage.IndexGoneAsync(table, cancel);
        return await CountAsync(cancel);
    }

    /// <summary>Counts records, not rows: one is added when all its rows are, changed when some are added, changed or gone.</summary>
    async Task<ComparisonCounts> CountAsync(CancellationToken cancel)
    {
        var (added, changed, unchanged, repeated, left) = (0, 0, 0, 0, 0);
        var record = string.Join(", ", table.RecordColumns.Select(x => "s." + x));
        await stage.QueryAsync(
            $"""
            SELECT r.low, r.high, r.lost, count(*) FROM (
                SELECT min(s.fate) AS low, max(s.fate) AS high,
                       max(CASE WHEN EXISTS (SELECT 1 FROM {gone} g WHERE {SameRecord("g", "s")}) THEN 1 ELSE 0 END) AS lost
                FROM {staged} s WHERE s.fate <= {(int)RowFate.Changed} GROUP BY {record}) r
            GROUP BY r.low, r.high, r.lost
            """,
            row =>
            {
                var (low, high, lost, count) = (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2) == 1, row.GetInt32(3));
                if (low == (int)RowFate.Added && high == low && !lost) added += count;
                else if (high > (int)RowFate.Unchanged || lost) changed += count;
                else unchanged += count;
            }, cancel);
        await stage.QueryAsync($"SELECT count(DISTINCT line) FROM {staged} WHERE fate = {(int)RowFate.Repeated}", row => repeated = row.GetInt32(0), cancel);
        await stage.QueryAsync(
            $"""
            SELECT count(*) FROM (
                SELECT DISTINCT {string.Join(", ", table.RecordColumns.Select(x => "g." + x))} FROM {gone} g
                WHERE NOT EXISTS (SELECT 1 FROM {staged} s WHERE {SameRecord("s", "g")})) r
            """,
            row => left = row.GetInt32(0), cancel);
        return new ComparisonCounts(added, changed, unchanged, left, repeated);
    }

    string Within(Scope scope, ScopeChoice choice)
    {
        var conditions = scope.Fixed.Select(x => x.Values.Count == 0 ? "1 = 0" : $"l.{x.Column} IN ({string.Join(", ", x.Values)})").ToList();
        conditions.AddRange(scope.Text.Select(x => $"l.{x.Column} = '{x.Value.Replace("'", "''", StringComparison.Ordinal)}'"));
        if (scope.Beginning is { } beginning) conditions.Add($"l.{beginning.Column} {(beginning.Does ? "" : "NOT ")}LIKE '{beginning.Start}%'");
        if (scope.DepartmentColumn is { } department)
        {
            if (choice is ScopeChoice.DepartmentsOfTheFile)
                conditions.Add($"l.{department} IN (SELECT s.{department} FROM {staged} s)");
            if (choice is ScopeChoice.Departments chosen)
                conditions.Add($"l.{department} IN ({string.Join(", ", chosen.Codes.Select(x => $"'{x.Replace("'", "''", StringComparison.Ordinal)}'"))})");
        }
        return conditions.Count == 0 ? "1 = 1" : string.Join(" AND ", conditions);
    }

    /// <summary>Writes the difference into the live table; must run inside the transaction.</summary>
    public override async Task ApplyAsync(int importId, CancellationToken cancel)
    {
        var columns = string.Join(", ", table.Columns.Select(x => x.Name));
        await stage.ExecuteAsync($"DELETE FROM {table.Name} AS l WHERE EXISTS (SELECT 1 FROM {gone} g WHERE {SameKey("g", "l")})", cancel);
        if (table.Values.Any())
        {
            var settings = string.Join(", ", table.Values.Select(x => $"{x.Name} = s.{x.Name}"));
            await stage.ExecuteAsync(
                $"""
                UPDATE {table.Name} AS l SET {settings}, import_id = {importId} FROM {staged} s
                WHERE s.fate = {(int)RowFate.Changed} AND {SameKey("s", "l")}
                """, cancel);
        }
        await stage.ExecuteAsync(
            $"INSERT INTO {table.Name} ({columns}, import_id) SELECT {columns}, {importId} FROM {staged} WHERE fate = {(int)RowFate.Added}", cancel);
    }
}
