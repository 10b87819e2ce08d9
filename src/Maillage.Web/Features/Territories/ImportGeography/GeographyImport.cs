using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportGeography;

/// <summary>
/// Communes, EPCI, departments and regions, as the build prepares them from the npm package of the official geographic code.
/// Taken at first start and whenever the package changes; not a verb of the command line.
/// </summary>
public sealed class GeographyImport : IImportKind
{
    public string Name => "geography";

    public string Label => "communes, intercommunalités, départements et régions";

    public string Expected => "le fichier communes.csv préparé par la construction";

    public Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) =>
        Task.FromResult<IImportLayout?>(new GeographyLayout(Path.GetDirectoryName(Path.GetFullPath(request.Path))!));
}
