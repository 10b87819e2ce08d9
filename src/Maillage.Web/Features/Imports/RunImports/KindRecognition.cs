using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Imports.RunImports;

/// <summary>Finds by its columns what a file holds.</summary>
sealed class KindRecognition(ImportKinds kinds, MaillageDb db)
{
    /// <summary>
    /// The kind whose columns the file has. Those of official files have names of their own: the first that knows them is the one. A territory's own table is the kind
    /// of which the most fields are found by their usual names, all that must be there among them.
    /// </summary>
    /// <returns>Null when no kind, or two alike, would do: a person must say it.</returns>
    public async Task<IImportKind?> FindAsync(TableReader reader, ImportRequest request, CancellationToken cancel)
    {
        foreach (var kind in kinds.All.Where(x => x.Fields.Count == 0))
            if (await KnowsAsync(kind, reader, request, cancel)) return kind;
        var matches = new List<(IImportKind Kind, int Found)>();
        foreach (var kind in kinds.All.Where(x => x.Fields.Count > 0))
        {
            var match = await ColumnMatch.FindAsync(kind, kind.Fields, reader, null, db, cancel);
            if (match.IsComplete) matches.Add((kind, match.Known.Count));
        }
        var best = matches.OrderByDescending(x => x.Found).ToList();
        return best.Count == 0 || (best.Count > 1 && best[0].Found == best[1].Found) ? null : best[0].Kind;
    }

    async Task<bool> KnowsAsync(IImportKind kind, TableReader reader, ImportRequest request, CancellationToken cancel)
    {
        try
        {
            return await kind.RecogniseAsync(reader, request, db, cancel) is not null;
        }
        catch (UnrecognisedFileException)
        {
            // It knows the columns, and has a question.
            return true;
        }
    }
}
