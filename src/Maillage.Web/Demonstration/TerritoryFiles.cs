namespace Maillage.Web.Demonstration;

/// <summary>The files of the geography, the contours, the neighbourhoods and the contracts.</summary>
sealed class TerritoryFiles(SourceFolder to, InventedLand land, InventedFigures figures)
{
    public async Task WriteAsync()
    {
        await GeographyAsync();
        await ContoursAsync();
        await NeighbourhoodsAsync();
        await ContractsAsync();
    }

    async Task GeographyAsync()
    {
        await to.TextAsync(Path.Combine(DemonstrationFiles.Geography, "communes.csv"), SourceFolder.Utf8, ',',
            ["code", "nom", "departement", "region", "epci", "ept", "partie_de", "population"],
            land.Communes.Select(x => new object?[] { x.Code, x.Name, x.Department, x.Region, x.EpciCode, "", "", figures.PopulationOf(x) }));
        await to.TextAsync(Path.Combine(DemonstrationFiles.Geography, "epci.csv"), SourceFolder.Utf8, ',', ["code", "nom", "type", "population"],
            land.Epcis.Select(x => new object?[] { x.Code, x.Plan.Name, x.Plan.Kind, x.Communes.Sum(figures.PopulationOf) }));
        await to.TextAsync(Path.Combine(DemonstrationFiles.Geography, "departements.csv"), SourceFolder.Utf8, ',', ["code", "nom", "region"],
            InventedPlaces.Departments.Select(x => new object?[] { x.Code, x.Name, x.Region }));
        await to.TextAsync(Path.Combine(DemonstrationFiles.Geography, "regions.csv"), SourceFolder.Utf8, ',', ["code", "nom"],
            InventedPlaces.Regions.Select(x => new object?[] { x.Code, x.Name }));
        await to.GeoJsonAsync(Path.Combine(DemonstrationFiles.Geography, "france.geojson"),
            [new(LandDrawing.Union(land.Communes.Select(x => x.Contour)), ("code", InventedPlaces.CountryCode), ("nom", InventedPlaces.CountryName))]);
    }

    async Task ContoursAsync()
    {
        await to.GeoJsonAsync("contours-communes.geojson", land.Communes.Select(x => new GeoJsonFeature(x.Contour,
            ("code", x.Code), ("nom", x.Name), ("departement", x.Department), ("region", x.Region), ("epci", x.EpciCode))));
        await to.GeoJsonAsync("contours-intercommunalites.geojson", land.Epcis.Select(x => new GeoJsonFeature(
            LandDrawing.Union(x.Communes.Select(y => y.Contour)), ("code", x.Code), ("nom", x.Plan.Name))));
        await to.TextAsync("unites-urbaines.csv", SourceFolder.Cp1252, ';', ["CODGEO", "LIBGEO", "UU2020", "LIBUU2020"],
            land.UrbanUnits().SelectMany(x => x.Communes.Select(y => new object?[] { y.Code, y.Name, x.Code, x.Name })));
    }

    async Task NeighbourhoodsAsync()
    {
        await to.GeoJsonAsync("quartiers-2015.geojson", land.Formers.OrderBy(x => x.Code, StringComparer.Ordinal).Select(x => new GeoJsonFeature(x.Contour,
            ("code_qp", x.Code), ("nom_qp", x.Name), ("commune_qp", x.Commune.Name), ("code_commune", x.Commune.Code),
            ("nom_commune", x.Commune.Name), ("code_departement", x.Commune.Department))));
        await to.GeoJsonAsync("quartiers-2024.geojson", land.Neighbourhoods.Select(x => new GeoJsonFeature(x.Contour,
            ("code_qp", x.Code), ("lib_qp", x.Name), ("insee_reg", x.Epci.Region), ("lib_reg", InventedPlaces.RegionName(x.Epci.Region)),
            ("insee_dep", x.Department), ("lib_dep", InventedPlaces.DepartmentName(x.Department)),
            ("insee_com", string.Join(", ", x.Communes.Select(y => y.Code))), ("lib_com", string.Join(", ", x.Communes.Select(y => y.Name))),
            ("siren_epci", x.Epci.Code))));

        var names = land.Formers.ToDictionary(x => x.Code, x => x.Name);
        await to.TextAsync("passages-2015-2024.csv", SourceFolder.Utf8, ',',
            ["qp2024", "label_qp2024", "statut", "qp2015_1", "label_qp2015_1", "qp2015_2", "label_qp2015_2"],
            land.Neighbourhoods.Select(x => new object?[]
            {
                x.Code, x.Name, x.Status, At(x.Formers, 0), NameAt(x.Formers, 0), At(x.Formers, 1), NameAt(x.Formers, 1),
            }));

        string At(IReadOnlyList<string> codes, int rank) => rank < codes.Count ? codes[rank] : "";
        string NameAt(IReadOnlyList<string> codes, int rank) => rank < codes.Count ? names[codes[rank]] : "";
    }

    async Task ContractsAsync()
    {
        await to.TextAsync("contrats-2015-2023.csv", SourceFolder.Cp1252, ';', ["code_cv", "lib_cv", "codgeo", "insee_dep", "pop"],
            land.FormerContracts.Select(x => new object?[] { x.Code, NameOf(x), x.Territory, x.Epci.Plan.Department, Math.Round(Inhabitants(x) * 0.96) }));
        await to.GeoJsonAsync("contrats-2024-2030.geojson", land.Contracts.Select(x => new GeoJsonFeature(LandDrawing.PointAt(x.Epci.Communes[0].Centre),
            ("codgeo", x.Territory), ("code_cv", x.Code), ("lib_cv", NameOf(x)), ("insee_dep", x.Epci.Plan.Department), ("pop", Inhabitants(x)))));

        // The official list sets the department before the name.
        static string NameOf(InventedContract x) => $"{x.Epci.Plan.Department} - {x.TerritoryName}";

        double Inhabitants(InventedContract x) => land.Neighbourhoods.Where(y => y.Epci == x.Epci).Sum(y => figures.OfNeighbourhood(y.Code)["population"]!.Value);
    }
}
