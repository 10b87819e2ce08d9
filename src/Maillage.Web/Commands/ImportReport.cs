using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Commands;

/// <summary>Tells what an import did, and writes the list of the rejected lines beside the data.</summary>
static class ImportReport
{
    const int MostShown = 20;

    public static async Task WriteAsync(ImportRequest request, ImportOutcome outcome, DataFolder folder, CancellationToken cancel)
    {
        Console.WriteLine($"{Path.GetFileName(request.Path)} ({outcome.Format}) · {outcome.Scope} · {outcome.Source} · {outcome.Licence}{(outcome.Year is { } year ? $" · {year}" : "")}");
        Console.WriteLine($"  {FrenchFormat.Plural(outcome.Lines, "ligne lue", "lignes lues")} : {Counts(outcome)}.");
        foreach (var note in outcome.Notes) Console.WriteLine("  · " + note);
        if (outcome.Rejected.Count > 0)
        {
            foreach (var line in outcome.Rejected.Take(MostShown))
                Console.WriteLine($"  ligne {line.Line}{(line.Column.Length > 0 ? $", colonne {line.Column}" : "")}{(line.Value.Length > 0 ? $", « {line.Value} »" : "")} : {line.Reason}");
            if (outcome.Rejected.Count > MostShown) Console.WriteLine($"  … et {FrenchFormat.Plural(outcome.Rejected.Count - MostShown, "autre", "autres")}.");
            Console.WriteLine("  Lignes rejetées : " + await WriteRejectedAsync(request, outcome, folder, cancel));
        }
        if (request.DryRun) Console.WriteLine("  Essai : rien n’a été écrit.");
        else if (!outcome.Written) Console.WriteLine("  Rien de nouveau : rien n’a été écrit.");
    }

    static string Counts(ImportOutcome outcome)
    {
        var parts = new List<string>
        {
            ImportWords.Counts(outcome.Added, outcome.Changed, outcome.Unchanged, outcome.Removed),
            FrenchFormat.Plural(outcome.RejectedLines, "ligne rejetée", "lignes rejetées"),
        };
        if (outcome.Repeated > 0) parts.Add(FrenchFormat.Plural(outcome.Repeated, "ligne répétée, comptée une fois", "lignes répétées, comptées une fois"));
        if (outcome.OutOfScope > 0) parts.Add(FrenchFormat.Plural(outcome.OutOfScope, "ligne hors du territoire demandé", "lignes hors du territoire demandé"));
        return string.Join(", ", parts);
    }

    static async Task<string> WriteRejectedAsync(ImportRequest request, ImportOutcome outcome, DataFolder folder, CancellationToken cancel)
    {
        var path = Path.Combine(folder.Folder("imports"), Path.GetFileNameWithoutExtension(request.Path) + ".rejets.csv");
        await using var file = File.Create(path);
        await TableWriter.WriteAsync(file, TableFormat.Csv, RejectedLines.Columns, RejectedLines.Rows(outcome.Rejected), cancel);
        return path;
    }
}
