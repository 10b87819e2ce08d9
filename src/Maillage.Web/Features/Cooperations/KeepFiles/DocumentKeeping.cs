using Maillage.France.Language;
using Maillage.Web.Data;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Audit;
using Maillage.Web.Shared.Ui;
using Maillage.Web.Shared.Uploads;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Cooperations.KeepFiles;

/// <summary>Takes the documents that members send, if they are of a known kind by their content, and takes them off.</summary>
sealed class DocumentKeeping(
    MaillageDb db, CooperationHold hold, UploadReader uploads, UploadFolder received, DocumentFolder folder, UploadSettings settings, AuditTrail trail, SecurityLog log, TimeProvider clock)
{
    public const string Field = "fichier";

    const long MostBytes = 20_000_000;

    public const string Kinds = "PDF, texte (ODT, DOCX), tableur (ODS, XLSX), image (PNG, JPEG) ou texte simple";

    /// <summary>The largest that is taken here.</summary>
    public long Most => Math.Min(MostBytes, settings.MostBytes);

    public async Task<IReadOnlyList<CooperationFile>> ListAsync(CooperationAccess access, CancellationToken cancel) =>
        await db.CooperationFiles.AsNoTracking().Where(x => x.CooperationId == access.Cooperation.Id).OrderByDescending(x => x.SentAt).ToListAsync(cancel);

    public async Task<CooperationFile?> FindAsync(CooperationAccess access, Guid id, CancellationToken cancel) =>
        await db.CooperationFiles.AsNoTracking().SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel);

    /// <returns>What is wrong, and the HTTP status of the answer.</returns>
    public async Task<(IReadOnlyList<FieldError> Errors, int Status)> TakeAsync(HttpContext context, CooperationAccess access, CancellationToken cancel)
    {
        ReceivedUpload? upload = null;
        var name = DocumentFolder.NewName();
        var isKept = false;
        try
        {
            upload = await uploads.ReceiveAsync(context, Field, new Dictionary<string, string>(StringComparer.Ordinal), Most,
                $"Ce fichier dépasse {FrenchFormat.FileSize(Most)} : allégez-le, ou donnez plutôt son adresse dans le texte.", cancel);
            // A large document is looked at off the thread of the request.
            var kind = await Task.Run(() => DocumentRecognition.Of(received.PathOf(upload.StoredName)), cancel);
            if (kind is null) throw new UploadRefusedException($"Ce fichier n’est pas, par son contenu, d’un genre que l’on garde ici : {Kinds}, sans macro.", logged: "document refusé : genre inconnu");
            await using var whole = await db.BeginWriteAsync(cancel);
            await hold.OpenAsync(access, cancel);
            var file = new CooperationFile
            {
                Id = Guid.NewGuid(), CooperationId = access.Cooperation.Id, Name = Named(upload.FileName, kind.Value), StoredName = name, Kind = kind.Value, Bytes = upload.Bytes, IsScanned = upload.IsScanned,
                SentBy = access.InSpace.Acting!.Membership.Id, SentAt = clock.GetUtcNow().UtcDateTime,
            };
            db.CooperationFiles.Add(file);
            trail.Record(access.InSpace.Space.Id, access.Actor, LifeActs.FileSent, file.Id.ToString(), [new FieldChange("cooperation", null, access.Cooperation.Title), new FieldChange("document", null, file.Name)]);
            await db.SaveChangesAsync(cancel);
            // Before the commit: a backup reads the folder after the database, and must find what the database names.
            folder.Take(received.PathOf(upload.StoredName), name);
            await whole.CommitAsync(cancel);
            isKept = true;
            return ([], StatusCodes.Status303SeeOther);
        }
        catch (UploadRefusedException e)
        {
            if (e.Logged is { } logged)
            {
                log.Add(SecurityEventKind.UploadRefused, access.InSpace.Viewer!.PersonId, logged);
                await db.SaveChangesAsync(cancel);
            }
            return ([new FieldError(Field, e.Message)], e.Status);
        }
        finally
        {
            if (upload is not null) received.Remove(upload.StoredName);
            if (!isKept) folder.Remove(name);
        }
    }

    /// <returns>Why it stays; null when it is off.</returns>
    public async Task<string?> RemoveAsync(CooperationAccess access, Guid id, CancellationToken cancel)
    {
        await using var whole = await db.BeginWriteAsync(cancel);
        await hold.OpenAsync(access, cancel);
        if (await db.CooperationFiles.SingleOrDefaultAsync(x => x.Id == id && x.CooperationId == access.Cooperation.Id, cancel) is not { } file) return null;
        if (await db.AdoptedActs.AnyAsync(x => x.FileId == id, cancel)) return $"« {file.Name} » est le document d’un acte inscrit : il reste avec lui.";
        db.CooperationFiles.Remove(file);
        trail.Record(access.InSpace.Space.Id, access.Actor, LifeActs.FileRemoved, id.ToString(), [new FieldChange("document", file.Name, null)]);
        await db.SaveChangesAsync(cancel);
        await whole.CommitAsync(cancel);
        folder.Remove(file.StoredName);
        return null;
    }

    /// <summary>The name as it was sent, ending as its content says.</summary>
    static string Named(string sent, DocumentKind kind) => kind.Endings.Any(x => sent.EndsWith(x, StringComparison.OrdinalIgnoreCase)) ? sent : sent + kind.Endings[0];
}
