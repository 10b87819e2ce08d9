using System.Globalization;
using Maillage.Web.Data;
using Maillage.Web.Shared.Archives;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// What stays of imports that a later file replaced, as public records: the lines that were rejected, with their reasons. The record of the import itself, its counts
/// and its source stay: figures lean on it.
/// </summary>
public static class ImportArchives
{
    public static IReadOnlyList<PublicRecord> All { get; } =
    [
        new("rejected-lines", "Lignes rejetées d’imports remplacés", "Lignes des fichiers que l’import n’a pas prises, et pourquoi", 2, "l’import qui a remplacé le fichier", FinalFate.Destroy, ("ligne", "lignes"), FindAsync, DestroyAsync),
    ];

    static async Task<IReadOnlyList<DueRecord>> FindAsync(MaillageDb db, DateTime limit, CancellationToken cancel)
    {
        var replaced = await ReplacedAsync(db, cancel);
        var counts = await db.RejectedLines.GroupBy(x => x.ImportId).Select(x => new { Import = x.Key, Count = x.Count() }).ToDictionaryAsync(x => x.Import, x => x.Count, cancel);
        return
        [
            .. from one in replaced
               where one.Value.By.AppliedAt <= limit && counts.ContainsKey(one.Key)
               orderby one.Value.By.AppliedAt, one.Key
               select new DueRecord(
                   one.Key.ToString(CultureInfo.InvariantCulture), $"{one.Value.Import.FileName} ({one.Value.Import.Source})", one.Value.Import.AppliedAt, one.Value.By.AppliedAt, counts[one.Key]),
        ];
    }

    static async Task<int> DestroyAsync(MaillageDb db, IReadOnlyList<string> ids, CancellationToken cancel)
    {
        // Asked again: whatever a list says, the lines of what is loaded stay.
        var replaced = await ReplacedAsync(db, cancel);
        var imports = ids.Select(x => int.Parse(x, CultureInfo.InvariantCulture)).Where(replaced.ContainsKey).ToList();
        return await db.RejectedLines.Where(x => imports.Contains(x.ImportId)).ExecuteDeleteAsync(cancel);
    }

    /// <summary>The imports that a later one of the same data set replaced, each with the first that did.</summary>
    static async Task<Dictionary<int, (ImportRecord Import, ImportRecord By)>> ReplacedAsync(MaillageDb db, CancellationToken cancel)
    {
        var imports = await db.Imports.AsNoTracking().OrderBy(x => x.AppliedAt).ThenBy(x => x.Id).ToListAsync(cancel);
        return imports.GroupBy(x => (x.Kind, x.Topic, x.Scope)).SelectMany(x => x.Zip(x.Skip(1))).ToDictionary(x => x.First.Id, x => (x.First, x.Second));
    }
}
