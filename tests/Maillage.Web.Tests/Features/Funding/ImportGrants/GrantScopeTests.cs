using Maillage.Testing;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Funding.ImportGrants;

/// <summary>For what a list of grants speaks, and what it leaves alone.</summary>
public class GrantScopeTests
{
    const string Head = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;montant\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string City(int year, string name, string amount = "500") => $"Ville de Nancy;21540395700016;{year}-05-02;{name};{amount}\n";

    static string Department(int year, string name) => $"Département 44;22440002800011;{year}-05-02;{name};700\n";

    [Theory, OnBothDatabases]
    public async Task A_second_run_changes_nothing(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("liste.csv", Head + City(2017, "A") + City(2017, "A") + City(2018, "B"));
        await bench.ImportAsync("grants", path);
        var version = await bench.VersionAsync();

        var again = await bench.ImportAsync("grants", path);

        Assert.Equal("+0 ~0 =2 -0 !0", again.Counts());
        Assert.False(again.Written);
        Assert.Equal(version, await bench.VersionAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_file_of_one_year_or_giver_leaves_the_others(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + City(2017, "A") + City(2018, "B") + Department(2018, "C"));

        var outcome = await bench.ImportTextAsync("grants", Head + City(2018, "D"));

        Assert.Equal("+1 ~0 =0 -1 !0", outcome.Counts());
        Assert.Equal("Ville de Nancy, 2018", outcome.Scope);
        Assert.Equal(["Département 44 2018 Granted 700.00 C", "Ville de Nancy 2017 Granted 500.00 A", "Ville de Nancy 2018 Granted 500.00 D"], await bench.GrantsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_corrected_line_is_one_removed_and_one_added(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + City(2018, "A") + City(2018, "B"));

        var outcome = await bench.ImportTextAsync("grants", Head + City(2018, "A") + City(2018, "B", "600"));

        Assert.Equal("+1 ~0 =1 -1 !0", outcome.Counts());
        Assert.Equal(["Ville de Nancy 2018 Granted 500.00 A", "Ville de Nancy 2018 Granted 600.00 B"], await bench.GrantsAsync());
        var imports = await bench.ImportsAsync();
        Assert.Equal([imports[0].Id, imports[1].Id], await bench.ReadAsync(db => db.Grants.OrderBy(x => x.AmountCents).Select(x => x.ImportId).ToListAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_giver_is_the_same_by_its_number_however_it_is_spelt(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + City(2018, "A") + City(2018, "B"));

        var outcome = await bench.ImportTextAsync("grants", Head + City(2018, "A").Replace("Ville de Nancy", "NANCY (VILLE)", StringComparison.Ordinal));

        Assert.Equal("+1 ~0 =0 -2 !0", outcome.Counts());
    }

    [Theory, OnBothDatabases]
    public async Task Two_named_lists_of_one_giver_stay_apart(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + City(2018, "A"), x => x with { List = "culture" });
        await bench.ImportTextAsync("grants", Head + City(2018, "B"), x => x with { List = "sport" });

        var outcome = await bench.ImportTextAsync("grants", Head + City(2018, "C"), x => x with { List = "sport" });

        Assert.Equal("+1 ~0 =0 -1 !0", outcome.Counts());
        Assert.Equal(["Ville de Nancy 2018 Granted 500.00 A", "Ville de Nancy 2018 Granted 500.00 C"], await bench.GrantsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task A_list_made_public_takes_the_place_of_the_private_one(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("liste.csv", Head + City(2018, "A") + City(2018, "B"));
        await bench.ImportAsync("grants", path, x => x with { Visibility = Visibility.Private });

        var outcome = await bench.ImportAsync("grants", path);

        Assert.Equal("+2 ~0 =0 -2 !0", outcome.Counts());
        Assert.Equal(2, (await bench.GrantsAsync()).Length);
        Assert.All(await bench.ReadAsync(db => db.Grants.Select(x => x.Visibility).ToListAsync(Stop)), x => Assert.Equal(Visibility.Public, x));
    }

    [Theory, OnBothDatabases]
    public async Task A_line_that_became_wrong_is_refused_and_the_old_one_is_gone(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + City(2018, "A") + City(2018, "B"));

        var outcome = await bench.ImportTextAsync("grants", Head + City(2018, "A") + City(2018, "B", "beaucoup"));

        Assert.Equal("+0 ~0 =1 -1 !1", outcome.Counts());
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_tells_the_difference_and_writes_nothing(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + City(2018, "A"));

        var outcome = await bench.ImportTextAsync("grants", Head + City(2018, "B"), x => x with { DryRun = true });

        Assert.Equal("+1 ~0 =0 -1 !0", outcome.Counts());
        Assert.Equal(["Ville de Nancy 2018 Granted 500.00 A"], await bench.GrantsAsync());
    }
}
