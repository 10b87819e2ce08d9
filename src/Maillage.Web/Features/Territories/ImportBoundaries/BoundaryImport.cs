using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Territories.ImportBoundaries;

/// <summary>Contours of communes and of EPCI, and the communes of each urban unit.</summary>
public sealed class BoundaryImport : IImportKind
{
    public string Name => "boundaries";

    public string Label => "contours et périmètres";

    public string Expected => "un GeoJSON de communes ou d’intercommunalités (code, nom et contour), ou la table d’appartenance des communes aux unités urbaines (CODGEO, UU2020)";

    public Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) =>
        Task.FromResult(Recognise(reader, request));

    static IImportLayout? Recognise(TableReader reader, ImportRequest request)
    {
        var unit = reader.Find("uu2020", "unite_urbaine");
        var commune = reader.Find("codgeo", "code_commune");
        if (unit >= 0 && commune >= 0) return new UrbanUnitLayout(commune, unit, reader.Find("libuu2020", "libelle_uu", "unite_urbaine_nom"));
        var code = reader.Find("code", "codgeo", "siren_epci");
        var name = reader.Find("nom", "libgeo", "name");
        return reader.Format != "GeoJSON" || code < 0 || name < 0 ? null : new BoundaryLayout(code, name, FirstKind(request.Path, code));
    }

    /// <summary>Nine digits name an EPCI, five characters a commune, two letters a country; a file holds one kind.</summary>
    static BoundaryKind FirstKind(string path, int column)
    {
        using var reader = TableFile.Open(path);
        while (reader.Read())
            switch (reader[column].Trim().Length)
            {
                case 9: return BoundaryKind.Epci;
                case 2: return BoundaryKind.Country;
                case 4 or 5: return BoundaryKind.Commune;
            }
        return BoundaryKind.Commune;
    }
}
