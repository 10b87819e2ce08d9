using System.Security.Cryptography;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// The way of every import: read as a stream, check, stage apart from the live database, compare within the scope, then apply
/// in one short transaction. Run twice, it changes nothing.
/// </summary>
public sealed class Importer(MaillageDb db, DataFolder folder, TimeProvider clock)
{
    /// <summary>Takes a file whose reader and layout are known.</summary>
    /// <param name="kind">What the file holds.</param>
    /// <param name="request">What the person asked.</param>
    /// <param name="reader">The file, at its first row.</param>
    /// <param name="layout">The way to read it.</param>
    /// <param name="progress">Told the share that was read, from 0 to 1.</param>
    /// <param name="cancel">Stops it; nothing is written then.</param>
    /// <param name="within">Done last in the transaction that applies the import: it is kept with it or not at all. Not called when nothing is written.</param>
    /// <exception cref="UnreadableFileException">The file has no line, or its rest is damaged; nothing is written.</exception>
    public async Task<ImportOutcome> RunAsync(
        IImportKind kind, ImportRequest request, TableReader reader, IImportLayout layout, IProgress<double>? progress, CancellationToken cancel,
        Func<ImportRecord, Task>? within = null)
    {
        await using var alone = await db.LockAsync(folder, cancel);
        await using var stage = await db.OpenStageAsync(folder, cancel);
        await layout.BeginAsync(db, cancel);

        var comparison = await Comparison.OpenAsync(stage, layout.Table, cancel);
        var (lines, sink) = await ReadAsync(stage, kind, request, reader, layout, comparison, progress, cancel);
        var rejected = sink.Rejected.ToList();
        rejected.AddRange(await comparison.SettleRepeatedAsync(cancel));
        var counts = await comparison.CompareAsync(layout.Scope, request.Scope, cancel);

        var companions = new List<Comparison>();
        var companionsDiffer = false;
        foreach (var (table, scope, rows) in layout.Companions)
        {
            var companion = await Comparison.OpenAsync(stage, table, cancel);
            await StageQueue.FillAsync(stage, table, rows, companion.Wants, cancel);
            await companion.SettleRepeatedAsync(cancel);
            companionsDiffer |= (await companion.CompareAsync(scope, request.Scope, cancel)).Differs;
            companions.Add(companion);
        }

        var import = new ImportRecord
        {
            Kind = kind.Name,
            Topic = layout.Topic,
            Scope = await ScopeWords.SayAsync(stage, layout, request.Scope, cancel),
            FileName = request.Name,
            FileHash = Hash(request.Path),
            FileFormat = reader.Format,
            Source = request.Source ?? layout.DefaultSource,
            Licence = request.Licence ?? layout.DefaultLicence,
            Year = request.Year,
            AppliedAt = clock.GetUtcNow().UtcDateTime,
            Lines = lines,
            Added = counts.Added,
            Changed = counts.Changed,
            Unchanged = counts.Unchanged,
            Removed = counts.Gone,
            Rejected = rejected.Select(x => x.Line).Distinct().Count(),
            Notes = string.Join('\n', reader.Repairs.Concat(layout.Notes)),
            Visibility = layout.Visibility,
            Quality = QualityFinding.Write(Found(layout, counts)),
        };

        var news = counts.Differs || companionsDiffer || !await IsKnownAsync(import, cancel);
        if (news && !request.DryRun) await ApplyAsync(stage, layout, [comparison, .. companions], import, rejected, within, cancel);

        return new ImportOutcome
        {
            Lines = lines,
            Added = counts.Added,
            Changed = counts.Changed,
            Unchanged = counts.Unchanged,
            Removed = counts.Gone,
            Repeated = counts.Repeated,
            OutOfScope = sink.OutOfScope,
            Rejected = rejected.OrderBy(x => x.Line).ToList(),
            Notes = import.Notes.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            Format = reader.Format,
            Scope = import.Scope,
            Source = import.Source,
            Licence = import.Licence,
            Year = import.Year,
            Quality = QualityFinding.Read(import.Quality),
            IsNews = news,
            Written = news && !request.DryRun,
        };
    }

    static async Task<(int Lines, RowSink Sink)> ReadAsync(
        Stage stage, IImportKind kind, ImportRequest request, TableReader reader, IImportLayout layout, Comparison comparison,
        IProgress<double>? progress, CancellationToken cancel)
    {
        await stage.CreateAsync(layout.Table, cancel);
        await using var queue = new StageQueue(await stage.WriteAsync(layout.Table, cancel), comparison.Wants);
        var sink = new RowSink(request.Scope, (line, fate, values) => queue.Write(line, (int?)fate, values));
        var lines = 0;
        while (reader.Read())
        {
            lines++;
            if (reader.Problem is not { } problem) layout.Take(reader, sink);
            else if (layout.Mend(reader) is { } mended) layout.Take(mended, sink);
            else if (layout.Table.ListColumn is null) sink.Refuse(reader.Line, FrenchFormat.Sentence(problem), () => layout.Take(reader, sink));
            // Without a code, nothing tells what is loaded of it: its misplaced cells must not even say for which list the file speaks.
            else sink.Reject(reader.Line, "", "", FrenchFormat.Sentence(problem));
            if (lines % 1000 == 0)
            {
                cancel.ThrowIfCancellationRequested();
                if (reader.Progress is { } share) progress?.Report(share);
            }
        }
        // An empty file says nothing: taken for a list that became empty, it would remove all there is.
        if (lines == 0) throw new UnreadableFileException($"Ce fichier n’a que des en-têtes, aucune ligne. Il faut {kind.Expected}.");
        layout.End(sink);
        progress?.Report(1);
        await queue.CompleteAsync(cancel);
        return (lines, sink);
    }

    /// <summary>What the layout found, and the lines that say again what another one said.</summary>
    static IEnumerable<QualityFinding> Found(IImportLayout layout, ComparisonCounts counts) =>
        counts.Repeated == 0 ? layout.Quality : layout.Quality.Prepend(new QualityFinding(QualityKind.RepeatedLine, counts.Repeated, ""));

    /// <summary>Whether the last import of this data set said the same of the same file.</summary>
    async Task<bool> IsKnownAsync(ImportRecord import, CancellationToken cancel)
    {
        var last = await db.Imports.AsNoTracking()
            .Where(x => x.Kind == import.Kind && x.Topic == import.Topic && x.Scope == import.Scope)
            .OrderByDescending(x => x.Id)
            .FirstOrDefaultAsync(cancel);
        return last is not null && last.FileHash == import.FileHash && last.Source == import.Source
            && last.Licence == import.Licence && last.Year == import.Year && last.Rejected == import.Rejected;
    }

    async Task ApplyAsync(
        Stage stage, IImportLayout layout, IReadOnlyList<Comparison> tables, ImportRecord import, List<RejectedLine> rejected, Func<ImportRecord, Task>? within, CancellationToken cancel)
    {
        await using var transaction = await db.BeginWriteAsync(cancel);
        stage.CurrentTransaction = transaction.GetDbTransaction();
        try
        {
            db.Imports.Add(import);
            await db.SaveChangesAsync(cancel);
            db.RejectedLines.AddRange(rejected.Select(x => x with { ImportId = import.Id }));
            await layout.BeforeApplyAsync(db, import, cancel);
            await db.SaveChangesAsync(cancel);
            foreach (var table in tables) await table.ApplyAsync(import.Id, cancel);
            await layout.AfterApplyAsync(db, import, cancel);
            await db.SaveChangesAsync(cancel);
            if (within is not null) await within(import);
            await db.RaiseReferenceVersionAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        finally
        {
            // The stage outlives the transaction, done or undone, and is emptied without it.
            stage.CurrentTransaction = null;
            if (db.Database.CurrentTransaction is { } open) await open.DisposeAsync();
            db.ChangeTracker.Clear();
        }
    }

    static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
