using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories.ImportNeighbourhoods;

/// <summary>The contours and names of priority neighbourhoods, of one generation at a time.</summary>
public sealed class NeighbourhoodImport : IImportKind
{
    public string Name => "neighbourhoods";

    public string Label => "quartiers prioritaires";

    public string Expected => "une ligne par quartier avec son code (code_qp), son nom (lib_qp ou nom_qp) et sa commune (insee_com ou code_commune), de préférence en GeoJSON avec le contour";

    public ImportSayings Sayings => ImportSayings.Tolerance;

    public async Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel)
    {
        var columns = new NeighbourhoodColumns(
            reader.Find("code_qp", "codeQPV", "code_qpv"),
            reader.Find("lib_qp", "nom_qp"),
            reader.Find("insee_com", "code_commune"),
            reader.Find("siren_epci", "code_epci"));
        if (columns.Code < 0 || columns.Name < 0 || columns.Communes < 0) return null;
        var communes = await db.Communes.AsNoTracking().Select(x => x.Code).ToListAsync(cancel);
        return new NeighbourhoodLayout(columns, communes.ToHashSet(), request.ToleranceMetres ?? NeighbourhoodLayout.DefaultToleranceMetres);
    }
}

/// <summary>Where each thing stands; -1 for what the file does not give.</summary>
sealed record NeighbourhoodColumns(int Code, int Name, int Communes, int Epcis);
