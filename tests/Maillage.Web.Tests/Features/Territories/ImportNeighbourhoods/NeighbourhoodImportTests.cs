using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Territories.ImportNeighbourhoods;

/// <summary>The quirks of the files of neighbourhoods.</summary>
public class NeighbourhoodImportTests
{
    const string Head = "code_qp;lib_qp;insee_com;siren_epci\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Task<Neighbourhood> OnlyAsync(Workbench bench) => bench.ReadAsync(db => db.Neighbourhoods.AsNoTracking().SingleAsync(Stop));

    static string Quarter(string? geometry, string code = "QN05401M", string name = "Haye") =>
        GeoJson.Feature(geometry, ("code_qp", code), ("lib_qp", name), ("insee_com", "54395"), ("siren_epci", "245400676"));

    [Theory]
    [InlineData("54395, 54357", "54395 54357")]
    [InlineData("54395; 54357", "54395 54357")]
    [InlineData("54395,54357,54547", "54395 54357 54547")]
    [InlineData("54395, 54357, 54395", "54395 54357")]
    public async Task A_neighbourhood_lies_in_every_commune_of_its_list_once(string list, string codes)
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("neighbourhoods", $"{Head}QN05401M;Haye;\"{list}\";245400676\n");

        Assert.Equal(codes, (await OnlyAsync(bench)).CommuneCodes);
    }

    [Theory]
    [InlineData("NA", "")]
    [InlineData("", "")]
    [InlineData("245400676, 200070563", "245400676 200070563")]
    [InlineData("245400676; 245400676", "245400676")]
    public async Task A_neighbourhood_may_lie_in_no_grouping_or_in_two(string list, string codes)
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("neighbourhoods", $"{Head}QN05401M;Haye;54395;\"{list}\"\n");

        Assert.Equal(codes, (await OnlyAsync(bench)).EpciCodes);
    }

    [Theory]
    [InlineData("1053", "01053", "« 1053 » lu « 01053 »")]
    [InlineData("54395.0", "54395", "« 54395.0 » lu « 54395 »")]
    [InlineData("973353", "97353", "« 973353 » lu « 97353 »")]
    public async Task A_damaged_commune_code_is_repaired_and_told(string raw, string code, string told)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("neighbourhoods", $"{Head}QN05401M;Haye;{raw};\n");

        Assert.Equal(code, (await OnlyAsync(bench)).CommuneCodes);
        Assert.Contains("1 code de commune réparé", outcome.Said(), StringComparison.Ordinal);
        Assert.Contains(told, outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("54000")]
    [InlineData("Nancy")]
    [InlineData("543950")]
    public async Task A_commune_code_that_cannot_be_repaired_is_refused(string raw)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("neighbourhoods", $"{Head}QN05401M;Haye;{raw};\n");

        Assert.Equal([$"2, insee_com, {raw}: « {raw} » n’est pas un code de commune."], outcome.Rejects());
    }

    [Theory, OnBothDatabases]
    public async Task A_commune_that_the_official_code_no_longer_has_is_kept_and_told(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("neighbourhoods", $"{Head}QN05401M;Haye;54999;\n");

        Assert.Contains("absentes du code officiel géographique d’aujourd’hui, gardées telles quelles : 54999", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal("54999", (await bench.TerritoriesAsync()).Neighbourhoods[QpvCode.Parse("QN05401M")].CommuneNames);
    }

    [Theory, OnBothDatabases]
    public async Task A_file_speaks_for_the_generation_of_its_first_line(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("neighbourhoods", $"{Head}QN05401M;Haye;54395;\nQP054001;Ancienne Haye;54395;\nQN05402M;Provinces;54547;\n");

        Assert.Equal("+2 ~0 =0 -0 !1", outcome.Counts());
        Assert.Equal(["3, code_qp, QP054001: Ce quartier est de 2015 et le fichier de 2024 : les deux générations s’importent à part."], outcome.Rejects());
    }

    [Theory, OnBothDatabases]
    public async Task A_contour_keeps_its_shape(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("neighbourhoods", GeoJson.Of(Quarter(GeoJson.Square(6.15, 48.69))), x => x with { ToleranceMetres = 5 }, "q.geojson");

        var info = (await bench.TerritoriesAsync()).Neighbourhoods[QpvCode.Parse("QN05401M")];
        Assert.Equal(0.0001, info.Contour!.Area, 9);
        Assert.Equal(5, info.ToleranceMetres);
        Assert.Contains("l’écart admis avec le tracé légal est de 5 mètres", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_contour_that_crosses_itself_is_mended_and_told(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        // A bow tie: two triangles that meet where the line crosses itself.
        var bow = GeoJson.Polygon((6.15, 48.69), (6.16, 48.70), (6.16, 48.69), (6.15, 48.70), (6.15, 48.69));

        var outcome = await bench.ImportTextAsync("neighbourhoods", GeoJson.Of(Quarter(bow)), name: "q.geojson");

        var contour = (await bench.TerritoriesAsync()).Neighbourhoods[QpvCode.Parse("QN05401M")].Contour!;
        Assert.True(contour.IsValid);
        Assert.Equal(0.00005, contour.Area, 9);
        Assert.Contains("1 contour qui se croisait a été redressé", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[[6.15,48.69],[6.16,48.69],[6.15,48.69]]")]
    [InlineData("[[6.15,48.69],[6.16,48.69],[6.16,48.69],[6.15,48.69]]")]
    public async Task A_contour_that_simplification_reduced_to_nothing_leaves_a_neighbourhood_without_one(string ring)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("neighbourhoods", GeoJson.Of(Quarter($$"""{"type":"Polygon","coordinates":[{{ring}}]}""")), name: "q.geojson");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Null((await OnlyAsync(bench)).Contour);
        Assert.Contains("Contours réduits à rien par la simplification, quartiers gardés sans contour : QN05401M", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"Polygon","coordinates":[[[933000,6846000],[933500,6846000],[933500,6846500],[933000,6846000]]]}""")]
    [InlineData("""{"type":"Point","coordinates":[6.15,48.69]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[200,48],[201,48],[201,49],[200,48]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[6,91],[7,91],[7,92],[6,91]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[6.15,48.69],[6.16,48.69],[6.16,48.70],[6.15,48.70]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[[6.15],[6.16],[6.16],[6.15]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":[[["a","b"],["c","d"],["e","f"],["a","b"]]]}""")]
    [InlineData("""{"type":"Polygon","coordinates":null}""")]
    [InlineData("""{"type":"Polygon"}""")]
    [InlineData("""{"type":"Patate","coordinates":[]}""")]
    [InlineData("""{"coordinates":[[[6.15,48.69],[6.16,48.69],[6.16,48.70],[6.15,48.69]]]}""")]
    public async Task What_is_no_polygon_in_degrees_is_refused(string geometry)
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("neighbourhoods", GeoJson.Of(Quarter(GeoJson.Square(6.15, 48.69))), name: "avant.geojson");

        var outcome = await bench.ImportTextAsync("neighbourhoods", GeoJson.Of(Quarter(geometry, name: "Changé")), name: "q.geojson");

        Assert.Equal("+0 ~0 =0 -0 !1", outcome.Counts());
        Assert.Equal(["1, geometry, : Le contour n’est pas un polygone en degrés de longitude et de latitude."], outcome.Rejects());
        Assert.Equal("Haye", (await OnlyAsync(bench)).Name);
    }

    [Theory, OnBothDatabases]
    public async Task A_neighbourhood_without_contour_is_kept_and_told(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("neighbourhoods", GeoJson.Of(Quarter(null)), name: "q.geojson");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Contains("1 quartier sans contour : ils n’apparaissent pas sur les cartes", outcome.Said(), StringComparison.Ordinal);
    }
}
