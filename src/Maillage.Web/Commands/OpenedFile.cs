using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Commands;

/// <summary>A file that was opened and recognised, ready to be imported.</summary>
sealed class OpenedFile(IImportKind kind, ImportRequest request, TableReader reader, IImportLayout layout) : IDisposable
{
    public ImportRequest Request => request;

    /// <summary>The file, or null once a French sentence has told why not.</summary>
    public static async Task<OpenedFile?> TryOpenAsync(CommandServices program, IImportKind kind, ImportRequest request, CancellationToken cancel)
    {
        TableReader? reader = null;
        try
        {
            if (!File.Exists(request.Path)) throw new UnreadableFileException("Ce fichier n’existe pas.");
            reader = TableFile.Open(request.Path);
            if (await kind.RecogniseAsync(reader, request, program.Db, cancel) is { } layout)
                return new OpenedFile(kind, request, reader, layout);
            throw new UnrecognisedFileException(
                $"Ce fichier n’est pas de la nature « {kind.Label} ». Il faut {kind.Expected}. Colonnes trouvées : {FrenchFormat.List(reader.Columns.Take(12))}.");
        }
        catch (Exception e) when (e is UnreadableFileException or UnrecognisedFileException or UnauthorizedAccessException or IOException)
        {
            reader?.Dispose();
            await Console.Error.WriteLineAsync($"{request.Path} : {e.Message} Rien n’a été écrit.");
            return null;
        }
    }

    public async Task<ImportOutcome> RunAsync(CommandServices program, CancellationToken cancel)
    {
        using var bar = new ProgressBar(Path.GetFileName(request.Path));
        return await program.Get<Importer>().RunAsync(kind, request, reader, layout, bar, cancel);
    }

    public void Dispose() => reader.Dispose();
}
