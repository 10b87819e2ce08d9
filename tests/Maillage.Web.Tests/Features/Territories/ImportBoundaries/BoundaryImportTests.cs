using Maillage.Testing;
using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Territories.ImportBoundaries;

/// <summary>Contours of communes and groupings, and the communes of urban units.</summary>
public class BoundaryImportTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Place(string code, string name, string? geometry) => GeoJson.Feature(geometry, ("code", code), ("nom", name));

    static Task<List<string>> LoadedAsync(Workbench bench) => bench.ReadAsync(async db =>
        (await db.Boundaries.AsNoTracking().OrderBy(x => x.Code).ToListAsync(Stop)).Select(x => $"{x.Kind} {x.Code} {x.Name} {x.Department}").ToList());

    [Theory, OnBothDatabases]
    public async Task The_length_of_the_codes_tells_what_is_bounded(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var communes = await bench.ImportTextAsync("boundaries", GeoJson.Of(Place("54395", "Nancy", GeoJson.Square(6.15, 48.65, 0.1))), name: "c.geojson");
        var epcis = await bench.ImportTextAsync("boundaries", GeoJson.Of(Place("245400676", "Grand Nancy", GeoJson.Square(6.1, 48.6, 0.2))), name: "e.geojson");

        Assert.Equal(("+1 ~0 =0 -0 !0", "+1 ~0 =0 -0 !0"), (communes.Counts(), epcis.Counts()));
        Assert.Equal(["Epci 245400676 Grand Nancy ", "Commune 54395 Nancy 54", "Country FR France "], await LoadedAsync(bench));
        var index = (await bench.TerritoriesAsync()).Boundaries;
        Assert.Equal(0.01, index.Find(BoundaryKind.Commune, "54395")!.Contour.Area, 6);
        Assert.Equal(["245400676"], index.Within(BoundaryKind.Epci, new(6.25, 6.26, 48.7, 48.71)).Select(x => x.Code));
        Assert.Empty(index.Within(BoundaryKind.Epci, new(7, 7.1, 48.7, 48.71)));
    }

    [Theory, OnBothDatabases]
    public async Task Contours_are_mended_or_refused(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("boundaries", GeoJson.Of(
            Place("54395", "Nancy", GeoJson.Square(6.15, 48.65)), Place("54547", "Vandœuvre", GeoJson.Square(6.16, 48.65))), name: "avant.geojson");

        var outcome = await bench.ImportTextAsync("boundaries", GeoJson.Of(
            Place("54395", "Nancy", GeoJson.Polygon((6.15, 48.69), (6.16, 48.70), (6.16, 48.69), (6.15, 48.70), (6.15, 48.69))),
            Place("54547", "Vandœuvre", GeoJson.Square(933000, 6846000)),
            Place("Nancy", "?", GeoJson.Square(6.15, 48.65))), name: "c.geojson");

        Assert.Equal("+0 ~1 =0 -0 !2", outcome.Counts());
        Assert.Contains("1 contour qui se croisait a été redressé", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal(
            ["2, geometry, : Le contour manque, ou n’est pas un polygone en degrés de longitude et de latitude.", "3, code, Nancy: Ce n’est pas un code de commune."],
            outcome.Rejects());
        Assert.Contains("Commune 54547 Vandœuvre 54", await LoadedAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task Contours_of_communes_never_remove_those_of_groupings_or_of_the_country(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("boundaries", GeoJson.Of(Place("245400676", "Grand Nancy", GeoJson.Square(6.1, 48.6, 0.2))), name: "e.geojson");

        var outcome = await bench.ImportTextAsync("boundaries", GeoJson.Of(Place("54395", "Nancy", GeoJson.Square(6.15, 48.65))),
            x => x with { Scope = new ScopeChoice.WholeCountry() }, "c.geojson");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(3, (await LoadedAsync(bench)).Count);
    }

    [Theory, OnBothDatabases]
    public async Task Communes_are_gathered_into_urban_units(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("boundaries", "CODGEO;LIBGEO;UU2020;LIBUU2020\n54395;Nancy;54701;Nancy\n1053;Bourg;01501;Bourg-en-Bresse\n54547;Vandœuvre;547;Nancy\nXX;?;54701;Nancy\n");

        Assert.Equal("+2 ~0 =0 -0 !2", outcome.Counts());
        Assert.Equal(
            ["4, UU2020, 547: Ce n’est pas un code d’unité urbaine (cinq caractères).", "5, CODGEO, XX: Ce n’est pas un code de commune."],
            outcome.Rejects());
        Assert.Equal(["01053 01501", "54395 54701"], (await bench.TerritoriesAsync()).UrbanUnits.Values.Select(x => $"{x.CommuneCode} {x.UrbanUnitCode}").Order());
    }
}
