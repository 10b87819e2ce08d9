using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Shared.Reference;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Maillage.Web.Features.Territories.LocatePlace;

/// <summary>The answers for programs and for whole files. Nothing that is sent is kept.</summary>
static class PlaceEndpoints
{
    public const string NothingLoaded = "Aucun contour de quartier de 2024 n’est chargé : la question n’a pas encore de réponse ici.";

    /// <summary>The parts of a form around its file.</summary>
    const long Envelope = 10_000;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A file may keep a processor busy for seconds: two at a time, the others wait.</summary>
    static readonly SemaphoreSlim Turns = new(2, 2);

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/quartiers/ou.json", TellAsync);
        // Someone who reloads the answer, or opens its address, is taken to the form.
        routes.MapGet("/quartiers/ou.csv", () => Results.Redirect("/quartiers/ou"));
        // No token: there is no account, nothing is written, and the answer is read by whoever sent the file. A forged form would gain nothing.
        routes.MapPost("/quartiers/ou.csv", LocateAllAsync).DisableAntiforgery();
    }

    /// <summary>The answer for one place. Its names are stable: docs/data-sources.md tells them.</summary>
    static async Task<IResult> TellAsync(string? lat, string? lon, Snapshot<TerritorySnapshot> snapshot, CancellationToken cancel)
    {
        var question = PlaceQuestion.Read(lat, lon);
        if (question.Place is not { } place)
            return Results.Json(
                new { erreur = string.Join(' ', new[] { question.LatitudeError, question.LongitudeError }.OfType<string>()) }, Json, statusCode: StatusCodes.Status400BadRequest);
        if (question.Suggestion is not null)
            return Results.Json(new { erreur = "Latitude et longitude semblent inversées." }, Json, statusCode: StatusCodes.Status400BadRequest);
        var territories = await snapshot.GetAsync(cancel);
        if (PlaceReply.Contours(territories) == 0)
            return Results.Json(new { erreur = NothingLoaded }, Json, statusCode: StatusCodes.Status503ServiceUnavailable);
        var reply = PlaceReply.Of(territories, place);
        return Results.Json(
            new
            {
                reponse = reply.Word,
                latitude = place.Latitude,
                longitude = place.Longitude,
                quartier = reply.Neighbourhood is { } near ? new { code = near.Code.Value, nom = near.DisplayName, adresse = near.Address } : null,
                contrat = reply.Contract is { } contract ? new { code = contract.Key.Code.Value, nom = contract.DisplayName, adresse = contract.Address } : null,
                distance_m = reply.DistanceMetres,
                tolerance_m = reply.Neighbourhood?.ToleranceMetres,
                remarque = reply.Remark,
            },
            Json);
    }

    static async Task<IResult> LocateAllAsync(HttpContext context, Snapshot<TerritorySnapshot> snapshot, CancellationToken cancel)
    {
        var territories = await snapshot.GetAsync(cancel);
        if (PlaceReply.Contours(territories) == 0) return Refuse(NothingLoaded, StatusCodes.Status503ServiceUnavailable);
        if (context.Request.ContentLength > PlaceTable.MostBytes + Envelope) return TooBig();
        var path = Path.Combine(Path.GetTempPath(), "maillage-" + Path.GetRandomFileName());
        await Turns.WaitAsync(cancel);
        try
        {
            if (await SentAsync(context.Request, cancel) is not { Length: > 0 } file) return Refuse("Choisissez un fichier, puis envoyez-le.", StatusCodes.Status400BadRequest);
            if (file.Length > PlaceTable.MostBytes) return TooBig();
            path += KnownExtension(file.FileName);
            await KeepAsync(file, path, cancel);
            var table = PlaceTable.Check(path, cancel);

            context.Response.ContentType = TableWriter.ContentType(TableFormat.Csv);
            context.Response.Headers.ContentDisposition = Attachment(file.FileName);
            await TableWriter.WriteAsync(context.Response.Body, TableFormat.Csv, table.Columns, table.Answer(territories), cancel);
            return Results.Empty;
        }
        catch (UnreadableFileException e)
        {
            return Refuse(e.Message, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return TooBig();
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException)
        {
            return Refuse("L’envoi est incomplet : choisissez le fichier de nouveau.", StatusCodes.Status400BadRequest);
        }
        finally
        {
            Turns.Release();
            File.Delete(path);
        }
    }

    static async Task<IFormFile?> SentAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!request.HasFormContentType) return null;
        // The server's own bound on a request (30 MB) comes first, and is the one that says what is wrong.
        var form = await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = 2 * PlaceTable.MostBytes }, cancel);
        return form.Files.GetFile("fichier");
    }

    /// <summary>The reader needs a file that it can open twice; only this account may read it, and the end of the request deletes it.</summary>
    static async Task KeepAsync(IFormFile file, string path, CancellationToken cancel)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var kept = new FileStream(path, options);
        await file.CopyToAsync(kept, cancel);
    }

    /// <summary>What the sender calls the file names nothing here but its format.</summary>
    static string KnownExtension(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".csv" => ".csv",
        ".tsv" => ".tsv",
        ".txt" => ".txt",
        _ => "",
    };

    static string Attachment(string name)
    {
        var bare = Path.GetFileNameWithoutExtension(name.Replace('\\', '/'));
        var header = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName((bare.Length > 0 ? bare : "points") + "-quartiers.csv");
        return header.ToString();
    }

    static RazorComponentResult<PlaceFormAgain> TooBig() => Refuse(
        $"Le fichier dépasse {FrenchFormat.FileSize(PlaceTable.MostBytes)} : gardez les colonnes utiles, ou envoyez-le en plusieurs parties.", StatusCodes.Status413PayloadTooLarge);

    /// <summary>The page again, with the sentence at its form.</summary>
    static RazorComponentResult<PlaceFormAgain> Refuse(string sentence, int status) => new(new { Sentence = sentence }) { StatusCode = status };
}
