using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Actors;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Jobs;
using Maillage.Web.Shared.Uploads;

namespace Maillage.Web.Features.Imports.RunImports;

/// <summary>Reads a file that was sent, to show what it would change or to apply it, by the same code as the command line.</summary>
sealed partial class ImportRun(
    MaillageDb db, DataFolder folder, UploadFolder uploads, ImportKinds kinds, KindRecognition recognition, Importer importer, ImportQueue queue, AuditTrail trail, ILogger<ImportRun> log)
{
    /// <summary>Does what the job waits for, and ends it. A failure ends it too; a stop leaves it as it is.</summary>
    /// <exception cref="OperationCanceledException">The site stops, or the file went to another node.</exception>
    public async Task RunAsync(ImportJob job, IProgress<double> progress, CancellationToken cancel)
    {
        var (found, kindName) = (new ImportFindings(), job.Kind);
        try
        {
            var applies = job.State == ImportJobState.Applying;
            var answers = ImportAnswers.Read(job.Answers);
            var path = uploads.PathOf(job.StoredName);
            using var reader = TableFile.Open(path);
            var request = answers.Request(path, job.FileName, dryRun: !applies);
            var kind = kinds.Find(answers.Kind) ?? (applies ? kinds.Find(job.Kind) : await recognition.FindAsync(reader, request, cancel));
            if (kind is null)
            {
                var asked = $"Maillage ne reconnaît pas ce que ce fichier contient : choisissez-le dans « Ce qu’il contient », plus bas. Colonnes trouvées : {FrenchFormat.List(reader.Columns.Take(12))}.";
                await queue.EndAsync(job.Id, ImportJobState.Asks, asked, "", found, null, cancel);
                return;
            }
            kindName = kind.Name;
            found = await MatchAsync(kind, reader, request, cancel);
            var layout = await kind.RecogniseAsync(reader, request, db, cancel)
                ?? throw new UnrecognisedFileException($"Ce fichier n’est pas de la nature « {kind.Label} ». Il faut {kind.Expected}. Colonnes trouvées : {FrenchFormat.List(reader.Columns.Take(12))}.");
            var outcome = await importer.RunAsync(kind, request, reader, layout, progress, cancel, import => EndWithinAsync(job, kind, import, cancel));
            found = found with { Difference = FoundDifference.Of(outcome, layout.Visibility) };
            if (!applies) await queue.EndAsync(job.Id, ImportJobState.Ready, "", kindName, found, null, cancel);
            else if (!outcome.Written) await queue.EndAsync(job.Id, ImportJobState.Done, "", kindName, found, null, cancel);
            if (applies) uploads.Remove(job.StoredName);
        }
        catch (UnrecognisedFileException e)
        {
            await queue.EndAsync(job.Id, ImportJobState.Asks, e.OnScreen, kindName, found, null, CancellationToken.None);
        }
        catch (UnreadableFileException e)
        {
            await queue.EndAsync(job.Id, ImportJobState.Failed, $"{e.Message} De ce fichier, rien n’a été écrit.", kindName, found, null, CancellationToken.None);
        }
        catch (LostImportException)
        {
            throw new OperationCanceledException("The file went to another node.");
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            LogFailure(log, job.Id, e);
            await queue.EndAsync(job.Id, ImportJobState.Failed, $"{JobFailure.Say(e)} De ce fichier, rien n’a été écrit.", kindName, found, null, CancellationToken.None);
        }
    }

    /// <summary>Brings the organisations in step with what was imported, where that is wanted.</summary>
    public async Task IdentifyAsync(CancellationToken cancel)
    {
        if (await db.SettingAsync(Setting.IdentityWanted, cancel) is "1") await IdentityKeeper.EnsureAsync(db, folder, cancel);
    }

    /// <summary>Inside the transaction of the import: it is done with its job and its event in the history, once, or not at all.</summary>
    async Task EndWithinAsync(ImportJob job, IImportKind kind, ImportRecord import, CancellationToken cancel)
    {
        trail.Record(Guid.Empty, new Actor(job.ConfirmedBy), ImportActs.Applied, import.Id.ToString(System.Globalization.CultureInfo.InvariantCulture),
        [
            new FieldChange("file", null, job.FileName), new FieldChange("content", null, kind.Label), new FieldChange("territory", null, import.Scope),
            new FieldChange("difference", null, ImportWords.Counts(import)),
        ]);
        await db.SaveChangesAsync(cancel);
        // The lines that were rejected stand with the import from now on.
        if (!await queue.EndAsync(job.Id, ImportJobState.Done, "", kind.Name, new ImportFindings(), import.Id, cancel)) throw new LostImportException();
    }

    async Task<ImportFindings> MatchAsync(IImportKind kind, TableReader reader, ImportRequest request, CancellationToken cancel)
    {
        if (kind.Fields.Count == 0) return new ImportFindings();
        var match = await ColumnMatch.FindAsync(kind, kind.Fields, reader, request.Map, db, cancel);
        return new ImportFindings
        {
            Columns = [.. reader.Columns],
            Fields =
            [
                .. kind.Fields.Select(x => match.Known.TryGetValue(x.Code, out var known) ? new FoundField(x.Code, known, false)
                    : match.Proposed.TryGetValue(x.Code, out var proposed) ? new FoundField(x.Code, proposed, true) : new FoundField(x.Code, -1, false)),
            ],
        };
    }

    [LoggerMessage(LogLevel.Error, "The import job {Job} failed.")]
    static partial void LogFailure(ILogger log, Guid job, Exception e);

    /// <summary>The lease went to another node in the middle of the transaction.</summary>
    sealed class LostImportException : Exception;
}
