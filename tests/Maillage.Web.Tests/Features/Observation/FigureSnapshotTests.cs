using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Observation;

namespace Maillage.Web.Tests.Features.Observation;

/// <summary>The figures that pages show, and those that may be set beside them.</summary>
public class FigureSnapshotTests
{
    [Theory, OnBothDatabases]
    public async Task The_latest_year_is_shown_in_the_order_of_the_catalogue(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("indicators", "codeQPV,taux_d_emploi,popMuniQPV\nQN05401M,48,1000\n", x => x with { Year = 2022 });
        await bench.ImportTextAsync("indicators", "codeQPV,popMuniQPV\nQN05401M,900\n", x => x with { Year = 2019 });
        await bench.ImportTextAsync("indicators", "codeQPV,popMuniQPV\nQN05401M,800\n");

        var figures = await bench.FiguresAsync();

        Assert.True(figures.HasFigures);
        Assert.Equal([("population", 2022), ("taux-emploi", 2022)], figures.Shown(Generation.G2024).Select(x => (x.Indicator.Code, x.Series.Year ?? 0)));
        Assert.Empty(figures.Shown(Generation.G2015));
        Assert.Equal(1000, figures.Find("population", QpvCode.Parse("QN05401M"))!.Value.Value);
        Assert.Null(figures.Find("population", QpvCode.Parse("QN05402M")));
        Assert.Null(figures.Find("population", QpvCode.Parse("QP054001")));
    }

    [Theory, OnBothDatabases]
    public async Task Figures_compare_only_with_the_same_indicator_source_and_year(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        Func<Web.Shared.Import.ImportRequest, Web.Shared.Import.ImportRequest> Of(string source, int? year) => x => x with { Source = source, Year = year };
        await bench.ImportTextAsync("indicators", "codeQPV,tp60,taux_d_emploi\nQN05401M,46,50\n", Of("Insee", 2021));
        await bench.ImportTextAsync("indicators", "codgeo,tp60\n54395,30\n", Of("Insee", 2021));
        await bench.ImportTextAsync("indicators", "siren_epci,tp60\n245400676,20\n", Of("Insee", 2020));
        await bench.ImportTextAsync("indicators", "uu2020,tp60\n54701,21\n", Of("Agence", 2021));
        await bench.ImportTextAsync("indicators", "uu2020,taux_d_emploi\n54701,21\n", Of("Insee", null));

        var figures = await bench.FiguresAsync();
        var poverty = figures.Shown(Generation.G2024).Single(x => x.Indicator.Code == "taux-pauvrete").Series;
        var jobs = figures.Shown(Generation.G2024).Single(x => x.Indicator.Code == "taux-emploi").Series;

        Assert.Equal(poverty.Year, Assert.Single(figures.Comparable(poverty, TerritoryKind.Commune)).Year);
        Assert.Empty(figures.Comparable(poverty, TerritoryKind.Epci));
        Assert.Empty(figures.Comparable(poverty, TerritoryKind.UrbanUnit));
        Assert.Empty(figures.Comparable(jobs, TerritoryKind.UrbanUnit));
    }

    [Theory, OnBothDatabases]
    public async Task Figures_without_a_year_compare_with_nothing(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("indicators", "codeQPV,tp60\nQN05401M,46\n", x => x with { Source = "Insee" });
        await bench.ImportTextAsync("indicators", "codgeo,tp60\n54395,30\n", x => x with { Source = "Insee" });

        var figures = await bench.FiguresAsync();

        Assert.Empty(figures.Comparable(figures.Shown(Generation.G2024).Single().Series, TerritoryKind.Commune));
    }

    [Theory, OnBothDatabases]
    public async Task A_distribution_is_over_the_country_or_one_department(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("indicators", "codeQPV,tp60\nQN05401M,40\nQN05402M,50\nQN05403M,\nQN05701M,30\nQN97401M,60\n");

        var figures = await bench.FiguresAsync();
        var poverty = figures.Shown(Generation.G2024).Single().Series;

        Assert.Equal((4, 30, 60), (figures.DistributionOf(poverty)!.Count, figures.DistributionOf(poverty)!.Min, figures.DistributionOf(poverty)!.Max));
        Assert.Equal((2, 45), (figures.DistributionOf(poverty, DepartmentCode.Parse("54"))!.Count, figures.DistributionOf(poverty, DepartmentCode.Parse("54"))!.Median));
        Assert.Equal(1, figures.DistributionOf(poverty, DepartmentCode.Parse("974"))!.Count);
        Assert.Null(figures.DistributionOf(poverty, DepartmentCode.Parse("01")));
    }
}
