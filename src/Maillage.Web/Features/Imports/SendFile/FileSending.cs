using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Import;
using Maillage.Web.Shared.Ui;
using Maillage.Web.Shared.Uploads;

namespace Maillage.Web.Features.Imports.SendFile;

/// <summary>Takes a file that an administrator sends, if it is a table by its content, and puts it in the queue to be read.</summary>
sealed class FileSending(MaillageDb db, UploadReader uploads, UploadFolder folder, ImportKinds kinds, SecurityLog log, TimeProvider clock)
{
    public const string Field = "fichier";

    public async Task<SendOutcome> SendAsync(HttpContext context, Viewer by, CancellationToken cancel)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        ReceivedUpload? upload = null;
        try
        {
            upload = await uploads.ReceiveAsync(context, Field, fields, cancel);
            var answers = Answers(fields);
            if (answers.Check(kinds) is { Count: > 0 } errors)
            {
                folder.Remove(upload.StoredName);
                return new SendOutcome(null, answers, [.. errors, new FieldError(Field, "Choisissez le fichier de nouveau.")], StatusCodes.Status400BadRequest);
            }
            // A large document is read whole to be sure of it: not on the thread of the request.
            await Task.Run(() => TableFile.Open(folder.PathOf(upload.StoredName)).Dispose(), cancel);
            var now = clock.GetUtcNow().UtcDateTime;
            var job = new ImportJob
            {
                Id = Guid.NewGuid(), PersonId = by.PersonId, FileName = upload.FileName, StoredName = upload.StoredName, Bytes = upload.Bytes, IsScanned = upload.IsScanned,
                SentAt = now, ChangedAt = now, Answers = answers.Write(),
            };
            db.ImportJobs.Add(job);
            await db.SaveChangesAsync(cancel);
            return new SendOutcome(job.Id, answers, [], StatusCodes.Status303SeeOther);
        }
        catch (UploadRefusedException e)
        {
            if (e.Logged is { } logged) await LogAsync(by, logged, cancel);
            return new SendOutcome(null, Answers(fields), [new FieldError(Field, e.Message)], e.Status);
        }
        catch (UnreadableFileException e)
        {
            folder.Remove(upload!.StoredName);
            await LogAsync(by, "fichier refusé : contenu qui n’est pas une table", cancel);
            return new SendOutcome(null, Answers(fields), [new FieldError(Field, e.Message)], StatusCodes.Status400BadRequest);
        }
        catch
        {
            if (upload is not null) folder.Remove(upload.StoredName);
            throw;
        }
    }

    static ImportAnswers Answers(Dictionary<string, string> fields) => ImportAnswers.Read(fields.GetValueOrDefault, null);

    async Task LogAsync(Viewer by, string detail, CancellationToken cancel)
    {
        log.Add(SecurityEventKind.UploadRefused, by.PersonId, detail);
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>What became of a sending.</summary>
/// <param name="Job">The file on its way; null when it was refused.</param>
/// <param name="Answers">What was said of it, to be shown again.</param>
/// <param name="Errors">What is wrong.</param>
/// <param name="Status">The HTTP status of the answer.</param>
sealed record SendOutcome(Guid? Job, ImportAnswers Answers, IReadOnlyList<FieldError> Errors, int Status);
