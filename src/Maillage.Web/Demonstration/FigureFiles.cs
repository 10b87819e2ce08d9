using System.Globalization;
using Maillage.France.Tables;

namespace Maillage.Web.Demonstration;

/// <summary>The files of official figures, at every layer.</summary>
sealed class FigureFiles(SourceFolder to, InventedLand land, InventedFigures figures)
{
    readonly string[] comparedColumns = [.. InventedFigures.Compared];

    public async Task WriteAsync()
    {
        await NeighbourhoodFiguresAsync();
        await OtherFiguresAsync();
        await PopulationsAsync();
    }

    /// <summary>A neighbourhood over two communes has a line for each, with the same figures, as in the official file.</summary>
    async Task NeighbourhoodFiguresAsync()
    {
        string[] header =
        [
            "COG", "lib_com", "codeQPV", "lib_qp", "insee_reg", "lib_reg", "insee_dep", "lib_dep", "siren_epci", "lib_epci",
            .. InventedFigures.Columns.Select(x => x.Column),
        ];
        await to.TextAsync("indicateurs-quartiers-2024.csv", SourceFolder.Cp1252, ';', header, land.Neighbourhoods.SelectMany(x => x.Communes.Select(y => new object?[]
        {
            y.Code, y.Name, x.Code, x.Name, x.Epci.Region, InventedPlaces.RegionName(x.Epci.Region), x.Department, InventedPlaces.DepartmentName(x.Department), x.Epci.Code, x.Epci.Plan.Name,
        }.Concat(InventedFigures.Columns.Select(z => (object?)figures.OfNeighbourhood(x.Code)[z.Indicator])))));

        // Of 2015, fewer columns; what a neighbourhood was worth is drawn near what it is worth today, where it went on.
        var dice = new Dice(2015);
        TableColumn[] columns =
        [
            new("code_qp"), new("nom_qp"), new("nom_commune"), new("pop_mun", ColumnKind.Integer), new("ind_jeune", ColumnKind.Number),
            new("tx_tot_et", ColumnKind.Number), new("tx_f", ColumnKind.Number), new("disp_q2", ColumnKind.Integer), new("tp60", ColumnKind.Number),
            new("tx_tot_empl", ColumnKind.Number), new("tx_f_empl", ColumnKind.Number), new("tx_tot_eprec", ColumnKind.Number),
            new("abcde", ColumnKind.Integer), new("ec_elem", ColumnKind.Integer), new("coll", ColumnKind.Integer), new("nbetab", ColumnKind.Integer),
        ];
        await to.WorkbookAsync("indicateurs-quartiers-2015.xlsx", columns, land.Formers.OrderBy(x => x.Code, StringComparer.Ordinal).Select(x =>
        {
            var population = Math.Round(Math.Clamp(2300 * Math.Exp(0.6 * dice.Bell()), 620, 12_000));
            var poverty = dice.Bell(44, 7, 28, 65);
            var employment = Math.Clamp(72 - 0.6 * poverty + 3 * dice.Bell(), 30, 62);
            return new object?[]
            {
                x.Code, x.Name, x.Commune.Name, population, Math.Round(dice.Bell(1.6, 0.5, 0.5, 4), 1), Math.Round(dice.Bell(20, 8, 2, 45), 1),
                Math.Round(dice.Bell(52.5, 1.6, 47, 57), 1), Math.Round(19_400 - 130 * poverty + 400 * dice.Bell()), Math.Round(poverty, 1),
                Math.Round(employment, 1), Math.Round(employment - dice.Between(3, 8), 1), Math.Round(dice.Bell(22, 5, 10, 38), 1),
                Math.Round(population * dice.Between(0.1, 0.16)), Math.Round(dice.Between(0, 4)), Math.Round(dice.Between(0, 2)),
                Math.Round(population * dice.Between(0.015, 0.06)),
            };
        }));
    }

    /// <summary>Communes and groupings: the columns bear the codes of the indicators, which Maillage reads as well.</summary>
    async Task OtherFiguresAsync()
    {
        await to.WorkbookAsync("indicateurs-communes.xlsx",
            [new("codgeo"), new("libgeo"), .. comparedColumns.Select(x => new TableColumn(x, ColumnKind.Number))],
            land.Communes.Select(x => (object?[])[x.Code, x.Name, .. Of(figures.OfCommune(x.Code))]));
        await to.TextAsync("indicateurs-intercommunalites.csv", SourceFolder.Utf8, ',', ["siren_epci", "lib_epci", .. comparedColumns],
            land.Epcis.Select(x => (object?[])[x.Code, x.Plan.Name, .. Of(figures.OfGrouping(x.Communes))]));
        await to.TextAsync("indicateurs-unites-urbaines.csv", SourceFolder.Utf8, ',', ["UU2020", "LIBUU2020", .. comparedColumns],
            land.UrbanUnits().Select(x => (object?[])[x.Code, x.Name, .. Of(figures.OfGrouping(x.Communes))]));

        IEnumerable<object?> Of(IReadOnlyDictionary<string, double?> values) => comparedColumns.Select(x => (object?)values[x]);
    }

    /// <summary>
    /// The inhabitants of communes by year, with the mistakes that files have: a total among the lines, a letter among digits,
    /// words in the place of a number. The page of the data shows what became of them.
    /// </summary>
    async Task PopulationsAsync()
    {
        var dice = new Dice(2016);
        var years = Enumerable.Range(2015, 7).ToList();
        var rows = new List<object?[]>();
        foreach (var commune in land.Communes)
        {
            var growth = dice.Between(-0.008, 0.011);
            var last = figures.PopulationOf(commune);
            rows.Add([commune.Code, commune.Name, .. years.Select(x => (object?)Math.Round(last * Math.Pow(1 + growth, x - years[^1]) * dice.Between(0.998, 1.002)))]);
        }
        rows.Insert(4, ["985TT", "Total de l’agglomération", .. years.Select((_, i) => (object?)rows.Take(4).Sum(x => (double)x[i + 2]!))]);
        rows[12][4] = "3 4O2";
        rows[30][8] = "environ 900";
        await to.TextAsync(DemonstrationFiles.FileWithMistakes, SourceFolder.Cp1252, ';',
            ["codgeo", "libgeo", .. years.Select(x => string.Create(CultureInfo.InvariantCulture, $"p{x % 100:00}_pop"))], rows);
    }
}
