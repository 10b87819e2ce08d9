using Maillage.Testing;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Observation.ImportFieldFigures;

/// <summary>What people of the territory counted themselves.</summary>
public class FieldFigureImportTests
{
    const string Head = "Territoire;Indicateur;Valeur;Unité;Date;Collecté par;Méthode\n";
    const string Families = "QN05401M;Familles rencontrées;64;familles;15/03/2023;Centre social;Comptage\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_figure_is_kept_with_who_when_and_how(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("local-indicators", Head + Families + "54395;Halls;12,5;%;2024-05;Régie;\n");

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        var figures = await bench.ReadAsync(db => db.FieldFigures.AsNoTracking().OrderBy(x => x.Date).ToListAsync(Stop));
        Assert.Equal(("QN05401M", "Familles rencontrées", 64.0, "familles", new DateOnly(2023, 3, 15), "Centre social", "Comptage", Visibility.Private),
            (figures[0].TerritoryCode, figures[0].Label, figures[0].Value, figures[0].Unit, figures[0].Date, figures[0].Collector, figures[0].Method, figures[0].Visibility));
        Assert.Equal(("54395", 12.5), (figures[1].TerritoryCode, figures[1].Value));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_speaks_for_the_series_that_it_holds_whoever_may_see_them(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("local-indicators", Head + Families + Families.Replace("15/03/2023", "16/03/2023", StringComparison.Ordinal) + Families.Replace("Centre social", "Régie", StringComparison.Ordinal));

        var outcome = await bench.ImportTextAsync("local-indicators", Head + Families, x => x with { Visibility = Visibility.Public });

        Assert.Equal("+1 ~0 =0 -2 !0", outcome.Counts());
        Assert.Equal(
            ["Centre social Public", "Régie Private"],
            (await bench.ReadAsync(db => db.FieldFigures.AsNoTracking().ToListAsync(Stop))).Select(x => $"{x.Collector} {x.Visibility}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Each_line_that_cannot_be_read_has_its_reason()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("local-indicators", Head
            + "Le Port;A;1;;2023-01-01;X;\nQN05401M;;1;;2023-01-01;X;\nQN05401M;A;1;;2023-01-01;;\nQN05401M;A;une douzaine;;2023-01-01;X;\nQN05401M;A;1,500;;2023-01-01;X;\nQN05401M;A;1;;hier;X;\n" + Families);

        Assert.Equal(
            [
                "2, Territoire, Le Port: Ce n’est ni un code de quartier ni un code de commune.", "3, Indicateur, : On ne sait pas ce qui est compté.",
                "4, Collecté par, : On ne sait pas qui a compté.", "5, Valeur, une douzaine: Ce n’est pas un nombre.",
                "6, Valeur, 1,500: Ce nombre peut se lire de deux façons : dites-le avec --decimal comma ou --decimal point.", "7, Date, hier: Ce n’est pas une date.",
            ],
            outcome.Rejects());
        Assert.Equal("+1 ~0 =0 -0 !6", outcome.Counts());
    }
}
