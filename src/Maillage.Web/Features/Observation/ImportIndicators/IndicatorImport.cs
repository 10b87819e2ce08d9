using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Maillage.Web.Shared.Import;

namespace Maillage.Web.Features.Observation.ImportIndicators;

/// <summary>Figures of neighbourhoods, communes, EPCI and urban units: one line a territory, one column an indicator.</summary>
public sealed class IndicatorImport : IImportKind
{
    public string Name => "indicators";

    public string Label => "indicateurs";

    public string Expected =>
        "une ligne par territoire (colonne codeQPV, code_qp, codgeo, siren_epci ou uu2020) et des colonnes d’indicateurs connues (popMuniQPV, tp60, p21_pop, nb_ls…, ou le code d’un indicateur de Maillage)";

    public Task<IImportLayout?> RecogniseAsync(TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel) =>
        Task.FromResult<IImportLayout?>(Recognise(reader, request));

    static IndicatorLayout? Recognise(TableReader reader, ImportRequest request)
    {
        if (TerritoryColumn.Find(reader.Columns) is not { } territory) return null;
        var figures = new List<FigureColumn>();
        var others = new List<string>();
        for (var i = 0; i < reader.Columns.Count; i++)
        {
            if (IndicatorColumns.Find(reader.Columns[i]) is { } found) figures.Add(new(i, reader.Columns[i], found.Indicator, found.Year ?? request.Year));
            else if (i != territory.Index) others.Add(reader.Columns[i]);
        }
        if (figures.Count == 0) return null;
        if (figures.GroupBy(x => (x.Indicator.Code, x.Year)).FirstOrDefault(x => x.Count() > 1) is { } same)
            throw new UnrecognisedFileException(
                $"Les colonnes {FrenchFormat.List(same.Select(x => x.Name))} donnent le même indicateur ({same.First().Indicator.Label}) : retirez-en une.");
        return new IndicatorLayout(territory, figures, others, request.Source ?? IndicatorSources.Of(reader.Columns));
    }
}

/// <summary>A column that holds an indicator.</summary>
sealed record FigureColumn(int Index, string Name, Indicator Indicator, int? Year);

/// <summary>Where the known files come from, told by a column that only they have.</summary>
static class IndicatorSources
{
    static readonly (string Column, string Source)[] Known =
    [
        ("codeQPV", "Insee et ANCT, données à l’échelle des QPV (géographie 2024)"),
        ("decuc_q2", "Insee, données à l’échelle des QPV (géographie 2015)"),
        ("p13_pop", "Insee, populations de référence des communes"),
        ("nb_ls", "SDES, répertoire du parc locatif social (RPLS)"),
    ];

    public static string Of(IReadOnlyList<string> columns) =>
        Known.FirstOrDefault(x => columns.Contains(x.Column, StringComparer.OrdinalIgnoreCase)).Source ?? "Source non précisée";
}
