using Maillage.France;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Features.Territories.ImportContracts;

/// <summary>The list of the <em>contrats de ville</em>, of one generation at a time.</summary>
public sealed class ContractImport : IImportKind
{
    public string Name => "contracts";

    public string Label => "contrats de ville";

    public string Expected => "une ligne par contrat et par territoire, avec le code du contrat (code_cv), son nom (lib_cv) et le territoire (codgeo : SIREN d’une intercommunalité ou code d’une commune)";

    public ImportSayings Sayings => ImportSayings.Generation;

    public async Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel)
    {
        var columns = new ContractColumns(
            reader.Find("code_cv"), reader.Find("lib_cv", "nom_cv"), reader.Find("codgeo"), reader.Find("insee_dep"), reader.Find("pop"));
        if (columns.Code < 0 || columns.Name < 0 || columns.Territory < 0) return null;
        var communes = await db.Communes.AsNoTracking()
            .Select(x => new { x.Code, x.DepartmentCode, x.EpciCode, x.TerritorialEstablishmentCode, x.Population })
            .ToListAsync(cancel);
        // A grouping over several departments is told by the department where most of its inhabitants live.
        var departments = communes.ToDictionary(x => x.Code.ToString(), x => x.DepartmentCode.ToString());
        foreach (var grouping in communes
                     .SelectMany(x => new[] { (Epci: x.EpciCode, Commune: x), (Epci: x.TerritorialEstablishmentCode, Commune: x) })
                     .Where(x => x.Epci is not null)
                     .GroupBy(x => x.Epci!.Value))
            departments[grouping.Key.ToString()] = grouping
                .GroupBy(x => x.Commune.DepartmentCode)
                .MaxBy(x => x.Sum(y => y.Commune.Population ?? 0))!.Key.ToString();
        return new ContractLayout(columns, request.Generation ?? FirstGeneration(request.Path, columns.Code), departments);
    }

    /// <summary>
    /// The file does not say its generation, and codes in CV stand in both. A code in CN is of 2024–2030 only: one is enough.
    /// </summary>
    static Generation FirstGeneration(string path, int column)
    {
        using var reader = TableFile.Open(path);
        while (reader.Read())
            if (reader[column].TrimStart().StartsWith("CN", StringComparison.OrdinalIgnoreCase)) return Generation.G2024;
        return Generation.G2015;
    }
}

/// <summary>Where each thing stands; -1 for what the file does not give.</summary>
sealed record ContractColumns(int Code, int Name, int Territory, int Department, int Population);
