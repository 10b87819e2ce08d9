using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Maillage.France.Tables;
using NetTopologySuite.Geometries;

namespace Maillage.Web.Demonstration;

/// <summary>
/// Writes the files of the invented land in the shapes of the official ones: several formats, separators and encodings, so that
/// people can look at them and imitate them. The same bytes each time.
/// </summary>
static class DemonstrationFiles
{
    public const string Licence = "Données inventées, livrées avec Maillage (EUPL 1.2)";
    public const string GeographySource = "Démonstration : territoire inventé, sur le modèle du code officiel géographique";

    /// <summary>The folder, within the sources, of what a real installation has at first start.</summary>
    public const string Geography = "geographie";

    const string Figures = "Démonstration : chiffres inventés, sur le modèle des données de l’Insee à l’échelle des quartiers";
    const string Contours = "Démonstration : contours inventés";
    const int Year = 2021;

    /// <summary>The file that has lines to refuse.</summary>
    public const string FileWithMistakes = "populations-communes.csv";

    /// <summary>In the order in which they are imported, after the geography.</summary>
    public static IReadOnlyList<DemonstrationFile> InOrder { get; } =
    [
        new("contours-communes.geojson", "boundaries", Contours),
        new("contours-intercommunalites.geojson", "boundaries", Contours),
        new("unites-urbaines.csv", "boundaries", "Démonstration : unités urbaines inventées, sur le modèle de l’Insee"),
        new("quartiers-2015.geojson", "neighbourhoods", "Démonstration : quartiers inventés, sur le modèle de la géographie de 2015"),
        new("quartiers-2024.geojson", "neighbourhoods", "Démonstration : quartiers inventés, sur le modèle de la géographie de 2024"),
        new("passages-2015-2024.csv", "passages", "Démonstration : passages inventés, sur le modèle de la table de l’ANCT"),
        new("contrats-2015-2023.csv", "contracts", "Démonstration : contrats inventés, sur le modèle de l’ANCT"),
        new("contrats-2024-2030.geojson", "contracts", "Démonstration : contrats inventés, sur le modèle de l’ANCT"),
        new("indicateurs-quartiers-2015.xlsx", "indicators", "Démonstration : chiffres inventés, sur le modèle des données de l’Insee (géographie 2015)", 2017),
        new("indicateurs-quartiers-2024.csv", "indicators", Figures, Year),
        new("indicateurs-communes.xlsx", "indicators", Figures, Year),
        new("indicateurs-intercommunalites.csv", "indicators", Figures, Year),
        new("indicateurs-unites-urbaines.csv", "indicators", Figures, Year),
        new(FileWithMistakes, "indicators", "Démonstration : populations inventées, sur le modèle des populations de référence de l’Insee"),
    ];

    static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    static readonly Encoding Cp1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Writes every file; those already there are replaced.</summary>
    public static async Task WriteAsync(string folder, CancellationToken cancel)
    {
        var land = InventedLand.Build();
        var figures = new InventedFigures(land);
        var geography = Directory.CreateDirectory(Path.Combine(folder, Geography)).FullName;
        var writer = new Writer(folder, land, figures, cancel);
        await writer.GeographyAsync(geography);
        await writer.ContoursAsync();
        await writer.NeighbourhoodsAsync();
        await writer.ContractsAsync();
        await writer.NeighbourhoodFiguresAsync();
        await writer.OtherFiguresAsync();
        await writer.PopulationsAsync();
        await writer.ReadMeAsync();
    }

    sealed class Writer(string folder, InventedLand land, InventedFigures figures, CancellationToken cancel)
    {
        readonly string[] comparedColumns = [.. InventedFigures.Compared];

        public async Task GeographyAsync(string geography)
        {
            await TextAsync(Path.Combine(geography, "communes.csv"), Utf8, ',',
                ["code", "nom", "departement", "region", "epci", "ept", "partie_de", "population"],
                land.Communes.Select(x => new object?[] { x.Code, x.Name, x.Department, x.Region, x.EpciCode, "", "", figures.PopulationOf(x) }));
            await TextAsync(Path.Combine(geography, "epci.csv"), Utf8, ',', ["code", "nom", "type", "population"],
                land.Epcis.Select(x => new object?[] { x.Code, x.Plan.Name, x.Plan.Kind, x.Communes.Sum(figures.PopulationOf) }));
            await TextAsync(Path.Combine(geography, "departements.csv"), Utf8, ',', ["code", "nom", "region"],
                InventedPlaces.Departments.Select(x => new object?[] { x.Code, x.Name, x.Region }));
            await TextAsync(Path.Combine(geography, "regions.csv"), Utf8, ',', ["code", "nom"],
                InventedPlaces.Regions.Select(x => new object?[] { x.Code, x.Name }));
            await GeoJsonAsync(Path.Combine(geography, "france.geojson"),
                [new(LandDrawing.Union(land.Communes.Select(x => x.Contour)), ("code", InventedPlaces.CountryCode), ("nom", InventedPlaces.CountryName))]);
        }

        public async Task ContoursAsync()
        {
            await GeoJsonAsync(In("contours-communes.geojson"), land.Communes.Select(x => new Feature(x.Contour,
                ("code", x.Code), ("nom", x.Name), ("departement", x.Department), ("region", x.Region), ("epci", x.EpciCode))));
            await GeoJsonAsync(In("contours-intercommunalites.geojson"), land.Epcis.Select(x => new Feature(
                LandDrawing.Union(x.Communes.Select(y => y.Contour)), ("code", x.Code), ("nom", x.Plan.Name))));
            await TextAsync(In("unites-urbaines.csv"), Cp1252, ';', ["CODGEO", "LIBGEO", "UU2020", "LIBUU2020"],
                land.UrbanUnits().SelectMany(x => x.Communes.Select(y => new object?[] { y.Code, y.Name, x.Code, x.Name })));
        }

        public async Task NeighbourhoodsAsync()
        {
            await GeoJsonAsync(In("quartiers-2015.geojson"), land.Formers.OrderBy(x => x.Code, StringComparer.Ordinal).Select(x => new Feature(x.Contour,
                ("code_qp", x.Code), ("nom_qp", x.Name), ("commune_qp", x.Commune.Name), ("code_commune", x.Commune.Code),
                ("nom_commune", x.Commune.Name), ("code_departement", x.Commune.Department))));
            await GeoJsonAsync(In("quartiers-2024.geojson"), land.Neighbourhoods.Select(x => new Feature(x.Contour,
                ("code_qp", x.Code), ("lib_qp", x.Name), ("insee_reg", x.Epci.Region), ("lib_reg", RegionName(x.Epci)),
                ("insee_dep", x.Department), ("lib_dep", DepartmentName(x.Epci)),
                ("insee_com", string.Join(", ", x.Communes.Select(y => y.Code))), ("lib_com", string.Join(", ", x.Communes.Select(y => y.Name))),
                ("siren_epci", x.Epci.Code))));

            var names = land.Formers.ToDictionary(x => x.Code, x => x.Name);
            await TextAsync(In("passages-2015-2024.csv"), Utf8, ',',
                ["qp2024", "label_qp2024", "statut", "qp2015_1", "label_qp2015_1", "qp2015_2", "label_qp2015_2"],
                land.Neighbourhoods.Select(x => new object?[]
                {
                    x.Code, x.Name, x.Status, At(x.Formers, 0), NameAt(x.Formers, 0), At(x.Formers, 1), NameAt(x.Formers, 1),
                }));

            string At(IReadOnlyList<string> codes, int rank) => rank < codes.Count ? codes[rank] : "";
            string NameAt(IReadOnlyList<string> codes, int rank) => rank < codes.Count ? names[codes[rank]] : "";
        }

        public async Task ContractsAsync()
        {
            await TextAsync(In("contrats-2015-2023.csv"), Cp1252, ';', ["code_cv", "lib_cv", "codgeo", "insee_dep", "pop"],
                land.FormerContracts.Select(x => new object?[] { x.Code, NameOf(x), x.Territory, x.Epci.Plan.Department, Math.Round(Inhabitants(x) * 0.96) }));
            await GeoJsonAsync(In("contrats-2024-2030.geojson"), land.Contracts.Select(x => new Feature(LandDrawing.PointAt(x.Epci.Communes[0].Centre),
                ("codgeo", x.Territory), ("code_cv", x.Code), ("lib_cv", NameOf(x)), ("insee_dep", x.Epci.Plan.Department), ("pop", Inhabitants(x)))));

            // The official list sets the department before the name.
            static string NameOf(InventedContract x) => $"{x.Epci.Plan.Department} - {x.TerritoryName}";

            double Inhabitants(InventedContract x) => land.Neighbourhoods.Where(y => y.Epci == x.Epci).Sum(y => figures.OfNeighbourhood(y.Code)["population"]!.Value);
        }

        /// <summary>A neighbourhood over two communes has a line for each, with the same figures, as in the official file.</summary>
        public async Task NeighbourhoodFiguresAsync()
        {
            string[] header =
            [
                "COG", "lib_com", "codeQPV", "lib_qp", "insee_reg", "lib_reg", "insee_dep", "lib_dep", "siren_epci", "lib_epci",
                .. InventedFigures.Columns.Select(x => x.Column),
            ];
            await TextAsync(In("indicateurs-quartiers-2024.csv"), Cp1252, ';', header, land.Neighbourhoods.SelectMany(x => x.Communes.Select(y => new object?[]
            {
                y.Code, y.Name, x.Code, x.Name, x.Epci.Region, RegionName(x.Epci), x.Department, DepartmentName(x.Epci), x.Epci.Code, x.Epci.Plan.Name,
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
            await WorkbookAsync(In("indicateurs-quartiers-2015.xlsx"), columns, land.Formers.OrderBy(x => x.Code, StringComparer.Ordinal).Select(x =>
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
        public async Task OtherFiguresAsync()
        {
            await WorkbookAsync(In("indicateurs-communes.xlsx"),
                [new("codgeo"), new("libgeo"), .. comparedColumns.Select(x => new TableColumn(x, ColumnKind.Number))],
                land.Communes.Select(x => (object?[])[x.Code, x.Name, .. Of(figures.OfCommune(x.Code))]));
            await TextAsync(In("indicateurs-intercommunalites.csv"), Utf8, ',', ["siren_epci", "lib_epci", .. comparedColumns],
                land.Epcis.Select(x => (object?[])[x.Code, x.Plan.Name, .. Of(figures.OfGrouping(x.Communes))]));
            await TextAsync(In("indicateurs-unites-urbaines.csv"), Utf8, ',', ["UU2020", "LIBUU2020", .. comparedColumns],
                land.UrbanUnits().Select(x => (object?[])[x.Code, x.Name, .. Of(figures.OfGrouping(x.Communes))]));

            IEnumerable<object?> Of(IReadOnlyDictionary<string, double?> values) => comparedColumns.Select(x => (object?)values[x]);
        }

        /// <summary>
        /// The inhabitants of communes by year, with the mistakes that files have: a total among the lines, a letter among digits,
        /// words in the place of a number. The page of the data shows what became of them.
        /// </summary>
        public async Task PopulationsAsync()
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
            await TextAsync(In(FileWithMistakes), Cp1252, ';',
                ["codgeo", "libgeo", .. years.Select(x => string.Create(CultureInfo.InvariantCulture, $"p{x % 100:00}_pop"))], rows);
        }

        public Task ReadMeAsync()
        {
            var text = new StringBuilder(
                """
                Ces fichiers décrivent un territoire inventé, l’île de Corvane. Aucun lieu, aucun chiffre n’est vrai.
                Ils ont la forme des fichiers officiels et passent par les mêmes imports : on peut les ouvrir pour voir ce que Maillage attend.
                Les fichiers du dossier « geographie » tiennent la place de ceux que Maillage apporte pour la France.

                """);
            foreach (var file in InOrder)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{file.Name}\n  {file.Source}\n  ./maillage import {file.Kind} {file.Name}");
                if (file.Year is { } year) text.Append(CultureInfo.InvariantCulture, $" --year {year}");
                text.Append('\n');
            }
            return File.WriteAllTextAsync(In("LISEZ-MOI.txt"), text.ToString(), Utf8, cancel);
        }

        string In(string name) => Path.Combine(folder, name);

        static string RegionName(InventedEpci epci) => InventedPlaces.Regions.Single(x => x.Code == epci.Region).Name;

        static string DepartmentName(InventedEpci epci) => InventedPlaces.Departments.Single(x => x.Code == epci.Plan.Department).Name;

        /// <summary>A text file; numbers have a decimal comma where the separator is a semicolon, as French spreadsheets write them.</summary>
        Task TextAsync(string path, Encoding encoding, char separator, IReadOnlyList<string> header, IEnumerable<IEnumerable<object?>> rows)
        {
            var text = new StringBuilder();
            foreach (var row in rows.Select(x => x.Select(Cell)).Prepend(header))
                text.AppendJoin(separator, row.Select(x => x.AsSpan().IndexOfAny(separator, '"') < 0 ? x : $"\"{x.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
            return File.WriteAllTextAsync(path, text.ToString(), encoding, cancel);

            string Cell(object? value) => value is double number
                ? number.ToString(CultureInfo.InvariantCulture).Replace('.', separator == ';' ? ',' : '.')
                : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        async Task WorkbookAsync(string path, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
        {
            using var written = new MemoryStream();
            await TableWriter.WriteAsync(written, TableFormat.Xlsx, columns, rows, cancel);
            // A workbook is an archive that keeps the hour of its writing: without it, the same table is the same file.
            await using var file = File.Create(path);
            using var source = new ZipArchive(written, ZipArchiveMode.Read);
            using var target = new ZipArchive(file, ZipArchiveMode.Create);
            foreach (var entry in source.Entries)
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                copy.LastWriteTime = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
                await using var from = await entry.OpenAsync(cancel);
                await using var to = await copy.OpenAsync(cancel);
                await from.CopyToAsync(to, cancel);
            }
        }

        async Task GeoJsonAsync(string path, IEnumerable<Feature> features)
        {
            await using var file = File.Create(path);
            await using var json = new Utf8JsonWriter(file);
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var feature in features) feature.WriteTo(json);
            json.WriteEndArray();
            json.WriteEndObject();
            await json.FlushAsync(cancel);
        }
    }

    /// <summary>A feature of GeoJSON (RFC 7946); its shape is given on the plane.</summary>
    sealed record Feature(Geometry Shape, params IReadOnlyList<(string Name, object Value)> Properties)
    {
        public void WriteTo(Utf8JsonWriter json)
        {
            json.WriteStartObject();
            json.WriteString("type", "Feature");
            json.WriteStartObject("properties");
            foreach (var (name, value) in Properties)
                if (value is double number) json.WriteNumber(name, number);
                else json.WriteString(name, (string)value);
            json.WriteEndObject();
            json.WriteStartObject("geometry");
            var shape = LandDrawing.ToDegrees(Shape);
            json.WriteString("type", shape.GeometryType);
            json.WritePropertyName("coordinates");
            switch (shape)
            {
                case Point point:
                    Place(point.Coordinate);
                    break;
                case Polygon polygon:
                    Rings(polygon);
                    break;
                default:
                    json.WriteStartArray();
                    for (var i = 0; i < shape.NumGeometries; i++) Rings((Polygon)shape.GetGeometryN(i));
                    json.WriteEndArray();
                    break;
            }
            json.WriteEndObject();
            json.WriteEndObject();

            void Rings(Polygon polygon)
            {
                json.WriteStartArray();
                Ring(polygon.ExteriorRing, counterClockwise: true);
                foreach (var hole in polygon.InteriorRings) Ring(hole, counterClockwise: false);
                json.WriteEndArray();
            }

            void Ring(LineString line, bool counterClockwise)
            {
                var ring = (LinearRing)line;
                json.WriteStartArray();
                foreach (var place in ring.IsCCW == counterClockwise ? ring.Coordinates : ring.Coordinates.Reverse()) Place(place);
                json.WriteEndArray();
            }

            void Place(Coordinate place)
            {
                json.WriteStartArray();
                json.WriteNumberValue((decimal)place.X);
                json.WriteNumberValue((decimal)place.Y);
                json.WriteEndArray();
            }
        }
    }
}
