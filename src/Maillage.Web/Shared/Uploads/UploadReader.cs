using System.Text;
using Maillage.France.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Maillage.Web.Shared.Uploads;

/// <summary>
/// Reads a form that holds one file as it arrives: the fields, then the file, which goes straight to the <see cref="UploadFolder"/> and is cut off as soon as it
/// is too large. The anti-forgery token must stand before the file, else nothing of it is written.
/// </summary>
public sealed class UploadReader(UploadSettings settings, UploadFolder folder, VirusScanner scanner, IAntiforgery antiforgery)
{
    const string Token = "__RequestVerificationToken";
    const int MostFields = 64;
    const int LongestField = 10_000;
    const int LongestName = 200;

    /// <param name="context">The request; its body must not be read yet.</param>
    /// <param name="field">The name of the field of the file.</param>
    /// <param name="fields">Receives the other fields, those before the file at least even when the file is refused.</param>
    /// <param name="cancel">Stops; nothing is kept.</param>
    /// <exception cref="UploadRefusedException">It is not taken; nothing is kept.</exception>
    public Task<ReceivedUpload> ReceiveAsync(HttpContext context, string field, IDictionary<string, string> fields, CancellationToken cancel) => ReceiveAsync(
        context, field, fields, settings.MostBytes,
        $"Ce fichier dépasse {FrenchFormat.FileSize(settings.MostBytes)} : enlevez ce qui ne sert pas, envoyez-le en plusieurs parties, ou importez-le par la ligne de commande.", cancel);

    /// <summary>As the other, with a bound of one's own.</summary>
    /// <param name="context">The request; its body must not be read yet.</param>
    /// <param name="field">The name of the field of the file.</param>
    /// <param name="fields">Receives the other fields, those before the file at least even when the file is refused.</param>
    /// <param name="most">The largest that is taken, in bytes.</param>
    /// <param name="tooBig">The French sentence for a larger one.</param>
    /// <param name="cancel">Stops; nothing is kept.</param>
    /// <exception cref="UploadRefusedException">It is not taken; nothing is kept.</exception>
    public async Task<ReceivedUpload> ReceiveAsync(HttpContext context, string field, IDictionary<string, string> fields, long most, string tooBig, CancellationToken cancel)
    {
        // The bound is ours, below, so that whoever sends too much reads a sentence instead of losing the connection.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = null;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 100 } boundary)
            throw Incomplete();
        var name = "";
        try
        {
            var parts = new MultipartReader(boundary, context.Request.Body);
            (string FileName, long Bytes)? file = null;
            var isGenuine = false;
            while (await parts.ReadNextSectionAsync(cancel) is { } part)
            {
                if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition)) throw Incomplete();
                var key = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                if (!disposition.IsFileDisposition())
                {
                    if (fields.Count >= MostFields) throw Incomplete();
                    var value = await ReadFieldAsync(part.Body, cancel);
                    if (key == Token) isGenuine = await IsGenuineAsync(context, value);
                    else fields[key] = value;
                    continue;
                }
                if (key != field || file is not null) continue;
                if (!isGenuine) throw new UploadRefusedException("La page avait expiré : rechargez-la, puis choisissez le fichier de nouveau.");
                var sent = NameOf(disposition);
                name = UploadFolder.NewName(sent);
                file = (sent, await StoreAsync(part.Body, name, most, tooBig, cancel));
            }
            if (file is not { Bytes: > 0 } stored) throw new UploadRefusedException("Choisissez un fichier qui ne soit pas vide, puis envoyez-le.");
            return new ReceivedUpload(name, stored.FileName, stored.Bytes, await ScanAsync(name, cancel));
        }
        catch (Exception e)
        {
            folder.Remove(name);
            if (e is InvalidDataException or BadHttpRequestException || (e is IOException && !cancel.IsCancellationRequested)) throw Incomplete();
            throw;
        }
    }

    static UploadRefusedException Incomplete() => new("L’envoi est incomplet : choisissez le fichier de nouveau.");

    static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancel)
    {
        var bytes = new byte[LongestField + 1];
        var count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel);
        return count > LongestField ? throw Incomplete() : Encoding.UTF8.GetString(bytes, 0, count);
    }

    /// <summary>Where the token stands in a header, the framework does not read the form to find it.</summary>
    async Task<bool> IsGenuineAsync(HttpContext context, string token)
    {
        context.Request.Headers["RequestVerificationToken"] = token;
        return await antiforgery.IsRequestValidAsync(context);
    }

    async Task<long> StoreAsync(Stream body, string name, long most, string tooBig, CancellationToken cancel)
    {
        await using var file = folder.Create(name);
        var buffer = new byte[81_920];
        var count = 0L;
        while (await body.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            count += read;
            if (count > most) throw new UploadRefusedException(tooBig, StatusCodes.Status413PayloadTooLarge);
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return count;
    }

    async Task<bool> ScanAsync(string name, CancellationToken cancel)
    {
        if (!scanner.IsConfigured) return false;
        await using var file = File.OpenRead(folder.PathOf(name));
        var verdict = await scanner.ScanAsync(file, cancel);
        return verdict.Outcome switch
        {
            ScanOutcome.Clean => true,
            ScanOutcome.Infected => throw new UploadRefusedException(
                $"L’antivirus a trouvé quelque chose dans ce fichier ({verdict.Detail}) : il n’est pas gardé.", logged: $"fichier infecté : {verdict.Detail}"),
            _ => throw new UploadRefusedException(
                $"Ce fichier n’a pas pu être vérifié par l’antivirus, et n’est donc pas gardé. {verdict.Detail}", StatusCodes.Status503ServiceUnavailable, "fichier refusé : antivirus sans réponse"),
        };
    }

    static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var given = (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName)).Value ?? "";
        var bare = string.Concat(given[(given.LastIndexOfAny(['/', '\\']) + 1)..].Where(x => !char.IsControl(x))).Trim();
        if (bare.Length == 0) return "fichier";
        return bare.Length <= LongestName ? bare : bare[..(LongestName - 10)] + Path.GetExtension(bare)[..Math.Min(10, Path.GetExtension(bare).Length)];
    }
}
