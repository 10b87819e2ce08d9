using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Observation;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Observation.ImportIndicators;

/// <summary>The quirks of the files of figures.</summary>
public class IndicatorImportTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<Figure?> FigureAsync(Workbench bench, string indicator, string code) => (await bench.FiguresAsync()).Find(indicator, QpvCode.Parse(code));

    static string Shown(Figure? figure) => figure is { } known ? known.Display(IndicatorCatalogue.Find(known.Series.IndicatorCode)!).Plain() : "";

    [Theory, OnBothDatabases]
    public async Task A_neighbourhood_over_two_communes_is_counted_once(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("indicators", "COG,codeQPV,popMuniQPV\n54395,QN05401M,6000\n54357,QN05401M,6000\n54547,QN05402M,1000\n");

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(1, outcome.Repeated);
        Assert.Equal(7000, await bench.ReadAsync(db => db.IndicatorValues.SumAsync(x => x.Value, Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_rate_above_a_hundred_is_kept_marked_and_left_out_of_comparisons(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("indicators",
            "codeQPV,taux_logements_sociaux\nQN05401M,82.1\nQN05402M,108.6\nQN05403M,100\nQN05404M,-0.5\n");

        Assert.Equal("+4 ~0 =0 -0 !0", outcome.Counts());
        Assert.Contains("2 valeurs impossibles (hors de 0 à 100 %), gardées avec une marque", outcome.Said(), StringComparison.Ordinal);
        var figure = await FigureAsync(bench, "taux-logements-sociaux", "QN05402M");
        Assert.Equal("108,6 % (à vérifier)", Shown(figure));
        Assert.Null(figure!.Value.Placeable);
        var figures = await bench.FiguresAsync();
        Assert.Equal((2, 100), (figures.DistributionOf(figure.Value.Series)!.Count, figures.DistributionOf(figure.Value.Series)!.Max));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("s")]
    [InlineData("nd")]
    public async Task An_empty_cell_is_secret_and_not_zero(string cell)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("indicators", $"codeQPV,popMuniQPV,taux_d_emploi\nQN05401M,0,{cell}\nQN05402M,10,40\n");

        Assert.Contains("1 cellule vide gardée comme « secret »", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal("secret", Shown(await FigureAsync(bench, "taux-emploi", "QN05401M")));
        Assert.Null((await FigureAsync(bench, "taux-emploi", "QN05401M"))!.Value.Value);
        Assert.Equal("0", Shown(await FigureAsync(bench, "population", "QN05401M")));
        var figures = await bench.FiguresAsync();
        Assert.Equal(1, figures.DistributionOf((await FigureAsync(bench, "taux-emploi", "QN05401M"))!.Value.Series)!.Count);
    }

    [Theory]
    [InlineData("1053", "01053")]
    [InlineData("84.0", "")]
    [InlineData("01053.0", "01053")]
    [InlineData("973353", "97353")]
    [InlineData("2a004", "2A004")]
    public async Task A_commune_code_is_repaired_only_where_that_is_certain(string raw, string code)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("indicators", $"codgeo,population\n{raw},100\n54395,200\n");

        var codes = await bench.ReadAsync(db => db.IndicatorValues.Select(x => x.TerritoryCode).ToListAsync(Stop));
        if (code.Length > 0) Assert.Contains(code, codes);
        else Assert.Equal([$"2, codgeo, {raw}: Ce n’est pas un code de commune de cinq caractères."], outcome.Rejects());
    }

    [Theory]
    [InlineData("beaucoup", "Ce n’est pas un nombre.")]
    [InlineData("-3", "Ce nombre ne peut pas être négatif.")]
    public async Task A_line_is_taken_whole_or_refused(string cell, string reason)
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("indicators", "codeQPV,taux_d_emploi,popMuniQPV\nQN05401M,40,1000\nQN05402M,41,900\n");

        var outcome = await bench.ImportTextAsync("indicators", $"codeQPV,taux_d_emploi,popMuniQPV\nQN05401M,55,{cell}\nQN05402M,42,900\n");

        Assert.Equal("+0 ~1 =0 -0 !1", outcome.Counts());
        Assert.Equal([$"2, popMuniQPV, {cell}: {reason}"], outcome.Rejects());
        Assert.Equal("40,0 %", Shown(await FigureAsync(bench, "taux-emploi", "QN05401M")));
        Assert.Equal("42,0 %", Shown(await FigureAsync(bench, "taux-emploi", "QN05402M")));
    }

    [Theory, OnBothDatabases]
    public async Task Each_year_and_each_source_is_a_series_of_its_own(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await bench.ImportTextAsync("indicators", "codgeo,p13_pop,p21_pop\n54395,104000,103671\n");
        await bench.ImportTextAsync("indicators", "codgeo,population\n54395,105000\n", x => x with { Year = 2021, Source = "Métropole" });
        var again = await bench.ImportTextAsync("indicators", "codgeo,p21_pop,p13_pop\n54395,103671,104000\n");

        Assert.Equal("+0 ~0 =1 -0 !0", again.Counts());
        Assert.Equal([("Insee, populations de référence des communes", 2013), ("Insee, populations de référence des communes", 2021), ("Métropole", 2021)],
            (await bench.FiguresAsync()).Series.Select(x => (x.Source, x.Year!.Value)).Order());
    }

    [Theory, OnBothDatabases]
    public async Task One_series_never_removes_another(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("indicators", "codeQPV,popMuniQPV\nQN05401M,1\nQN05402M,2\n");

        var outcome = await bench.ImportTextAsync("indicators", "codeQPV,taux_d_emploi\nQN05401M,40\n", x => x with { Scope = new ScopeChoice.WholeCountry() });

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(3, await bench.ReadAsync(db => db.IndicatorValues.CountAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task The_two_generations_of_neighbourhoods_are_two_series(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await bench.ImportTextAsync("indicators", "code_qp,population\nQN05401M,1\nQP054001,2\n");

        Assert.Equal([TerritoryKind.Neighbourhood2015, TerritoryKind.Neighbourhood2024], (await bench.FiguresAsync()).Series.Select(x => x.TerritoryKind).Order());
    }

    [Theory, OnBothDatabases]
    public async Task Two_columns_that_give_the_same_figure_are_not_chosen_between(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var refused = await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportTextAsync("indicators", "codeQPV,popMuniQPV,population\nQN05401M,1000,1200\n"));

        Assert.Equal("Les colonnes popMuniQPV et population donnent le même indicateur (Habitants) : retirez-en une.", refused.Message);
        Assert.Empty(await bench.ImportsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Columns_that_are_not_known_are_told(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("indicators", "codeQPV,lib_qp,popMuniQPV,humeur\nQN05401M,Haye,1000,bonne\n");

        Assert.Contains("Colonnes laissées de côté : lib_qp et humeur", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("siren_epci,taux_d_emploi\n245400676,60\n", TerritoryKind.Epci)]
    [InlineData("uu2020,taux_d_emploi\n54701,60\n", TerritoryKind.UrbanUnit)]
    [InlineData("codgeo,taux_d_emploi\n54395,60\n", TerritoryKind.Commune)]
    [InlineData("codgeo,codeQPV,siren_epci,taux_d_emploi\n54395,QN05401M,245400676,60\n", TerritoryKind.Neighbourhood2024)]
    public async Task The_narrowest_territory_of_the_columns_is_what_figures_speak_of(string text, TerritoryKind territory)
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("indicators", text);

        Assert.Equal(territory, Assert.Single((await bench.FiguresAsync()).Series).TerritoryKind);
    }
}
