using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Shared.Import;

/// <summary>What an import adds, changes, leaves and removes.</summary>
public class DifferenceTests
{
    const string Head = "code_qp;lib_qp;insee_com;siren_epci\n";
    const string Haye = "QN05401M;Plateau de Haye;54395, 54357;245400676\n";
    const string Provinces = "QN05402M;Les Provinces;54547;245400676\n";
    const string Borny = "QN05701M;Borny;57463;200039865\n";
    const string Libération = "QN05501M;Cote Sainte-Catherine;55029;200033025\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Task<List<string>> NamesAsync(Workbench bench) =>
        bench.ReadAsync(db => db.Neighbourhoods.OrderBy(x => x.Code).Select(x => x.Name).ToListAsync(Stop));

    [Theory, OnBothDatabases]
    public async Task Each_record_is_added_changed_unchanged_or_removed(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        Assert.Equal("+3 ~0 =0 -0 !0", (await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces + Borny)).Counts());

        var outcome = await bench.ImportTextAsync("neighbourhoods",
            Head + Haye + "QN05403M;Neuf;54528;200070563\n" + Borny.Replace("Borny", "Metz-Borny", StringComparison.Ordinal));

        Assert.Equal("+1 ~1 =1 -1 !0", outcome.Counts());
        Assert.Equal(["Plateau de Haye", "Neuf", "Metz-Borny"], await NamesAsync(bench));
        var last = (await bench.ImportsAsync())[^1];
        Assert.Equal((3, 1, 1, 1, 1, 0), (last.Lines, last.Added, last.Changed, last.Unchanged, last.Removed, last.Rejected));
    }

    [Theory, OnBothDatabases]
    public async Task A_second_run_changes_nothing_and_writes_nothing(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("quartiers.csv", Head + Haye + Provinces);
        Assert.True((await bench.ImportAsync("neighbourhoods", path)).Written);
        var version = await bench.VersionAsync();

        var again = await bench.ImportAsync("neighbourhoods", path);

        Assert.Equal("+0 ~0 =2 -0 !0", again.Counts());
        Assert.False(again.Written);
        Assert.Single(await bench.ImportsAsync());
        Assert.Equal(version, await bench.VersionAsync());
    }

    [Theory, OnBothDatabases]
    public async Task An_import_that_changes_something_raises_the_version_of_the_reference_data(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var before = await bench.VersionAsync();

        await bench.ImportTextAsync("neighbourhoods", Head + Haye);

        Assert.NotEqual(before, await bench.VersionAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_a_file_leaves_out_is_gone_in_its_departments_only(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces + Borny);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + Haye);

        Assert.Equal("+0 ~0 =1 -1 !0", outcome.Counts());
        Assert.Equal("département 54", outcome.Scope);
        Assert.Equal(["Plateau de Haye", "Borny"], await NamesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_that_speaks_for_France_removes_in_every_department(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces + Borny);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + Haye, x => x with { Scope = new ScopeChoice.WholeCountry() });

        Assert.Equal("+0 ~0 =1 -2 !0", outcome.Counts());
        Assert.Equal("France entière", outcome.Scope);
        Assert.Equal(["Plateau de Haye"], await NamesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task Asked_departments_are_all_that_is_read_and_all_that_is_removed(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Borny + Libération);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + Provinces + "QN05501M;Autre nom;55029;\nQN00101M;Reyssouze;01053;\n",
            x => x with { Scope = new ScopeChoice.Departments(["54", "57"]) });

        Assert.Equal("+1 ~0 =0 -2 !0", outcome.Counts());
        Assert.Equal(2, outcome.OutOfScope);
        Assert.Equal("départements 54 et 57", outcome.Scope);
        Assert.Equal(["Les Provinces", "Cote Sainte-Catherine"], await NamesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task One_generation_never_removes_the_other(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye);
        await bench.ImportTextAsync("neighbourhoods", Head + "QP054001;Haye en 2015;54395;\nQP054002;Provinces en 2015;54547;\n");

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + "QP054001;Haye en 2015;54395;\n", x => x with { Scope = new ScopeChoice.WholeCountry() });

        Assert.Equal("+0 ~0 =1 -1 !0", outcome.Counts());
        Assert.Equal(["Plateau de Haye", "Haye en 2015"], await NamesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task A_dry_run_shows_the_difference_and_writes_nothing(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces);
        var version = await bench.VersionAsync();

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + "QN05401M;Autrement;54395;\nQN05404M;Neuf;54395;\nQN0;Faux;54395;\n", x => x with { DryRun = true });

        Assert.Equal("+1 ~1 =0 -1 !1", outcome.Counts());
        Assert.False(outcome.Written);
        Assert.Equal(["Plateau de Haye", "Les Provinces"], await NamesAsync(bench));
        Assert.Single(await bench.ImportsAsync());
        Assert.Equal(version, await bench.VersionAsync());
        Assert.Equal(0, await bench.ReadAsync(db => db.RejectedLines.CountAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_rejected_line_whose_code_can_be_read_keeps_what_is_loaded(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + Haye + "QN05402M;Les Provinces renommées;Vandœuvre;245400676\n");

        Assert.Equal("+0 ~0 =1 -0 !1", outcome.Counts());
        Assert.Equal(["3, insee_com, Vandœuvre: « Vandœuvre » n’est pas un code de commune."], outcome.Rejects());
        Assert.Equal(["Plateau de Haye", "Les Provinces"], await NamesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task A_line_with_a_field_too_many_keeps_what_is_loaded(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + Haye + "QN05402M;Les Provinces; dites aussi Brabois;54547;245400676\n");

        Assert.Equal("+0 ~0 =1 -0 !1", outcome.Counts());
        Assert.StartsWith("3, , : 5 champs au lieu de 4", Assert.Single(outcome.Rejects()), StringComparison.Ordinal);
        Assert.Equal(["Plateau de Haye", "Les Provinces"], await NamesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task Lines_that_say_the_same_twice_count_once(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + Haye + Haye + Provinces + Haye);

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal((4, 2), (outcome.Lines, outcome.Repeated));
    }

    [Theory, OnBothDatabases]
    public async Task Lines_that_contradict_each_other_are_all_refused_and_name_each_other(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces);

        var outcome = await bench.ImportTextAsync("neighbourhoods",
            Head + Haye + "QN05402M;Brabois;54547;\n" + "QN05402M;Vand'Est;54547;\n" + "QN05402M;Brabois;54547;\n");

        Assert.Equal("+0 ~0 =1 -0 !3", outcome.Counts());
        Assert.Equal(
            [
                "3, , QN05402M: La ligne 4 dit autre chose pour le même code : aucune des deux n’est retenue.",
                "4, , QN05402M: La ligne 3 dit autre chose pour le même code : aucune des deux n’est retenue.",
                "5, , QN05402M: La ligne 4 dit autre chose pour le même code : aucune des deux n’est retenue.",
            ],
            outcome.Rejects());
        Assert.Equal(["Plateau de Haye", "Les Provinces"], await NamesAsync(bench));
        Assert.Equal(0, outcome.Repeated);
    }

    [Theory, OnBothDatabases]
    public async Task A_contradiction_in_one_figure_refuses_the_whole_lines(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("indicators", "code_qp;pop_mun;tp60\nQP054001;1000;30\nQP054001;1000;40\nQP054002;500;35\n");

        Assert.Equal("+1 ~0 =0 -0 !2", outcome.Counts());
        Assert.Equal(["2, , QP054001: La ligne 3 dit autre chose pour le même code : aucune des deux n’est retenue.",
            "3, , QP054001: La ligne 2 dit autre chose pour le même code : aucune des deux n’est retenue."], outcome.Rejects());
        Assert.Equal(["QP054002", "QP054002"], await bench.ReadAsync(db => db.IndicatorValues.Select(x => x.TerritoryCode).ToListAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_changed_provenance_is_recorded_though_no_line_changed(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("quartiers.csv", Head + Haye);
        await bench.ImportAsync("neighbourhoods", path);

        var outcome = await bench.ImportAsync("neighbourhoods", path, x => x with { Source = "Métropole", Licence = "ODbL", Year = 2024 });
        var again = await bench.ImportAsync("neighbourhoods", path, x => x with { Source = "Métropole", Licence = "ODbL", Year = 2024 });

        Assert.Equal("+0 ~0 =1 -0 !0", outcome.Counts());
        Assert.True(outcome.Written);
        Assert.False(again.Written);
        var imports = await bench.ImportsAsync();
        Assert.Equal(["Licence Ouverte 2.0", "ODbL"], imports.Select(x => x.Licence));
        Assert.Equal(("Métropole", 2024), (imports[1].Source, imports[1].Year));
    }

    [Theory, OnBothDatabases]
    public async Task Times_are_kept_in_universal_time(DatabaseKind kind)
    {
        var noon = new DateTimeOffset(2026, 7, 14, 12, 0, 0, TimeSpan.FromHours(2));
        await using var bench = await Workbench.OpenAsync(kind, new StoppedClock(noon));
        await bench.ImportTextAsync("neighbourhoods", Head + Haye);

        var at = Assert.Single(await bench.ImportsAsync()).AppliedAt;

        Assert.Equal(new DateTime(2026, 7, 14, 10, 0, 0, DateTimeKind.Utc), at);
        Assert.Equal(DateTimeKind.Utc, at.Kind);
    }

    [Theory, OnBothDatabases]
    public async Task Rejected_lines_are_stored_with_their_import(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("quartiers.csv", Head + "QP99;Perdu;54395;\n" + Haye + "QN05402M;;54547;\n");
        await bench.ImportAsync("neighbourhoods", path);
        await bench.ImportAsync("neighbourhoods", path);

        var import = Assert.Single(await bench.ImportsAsync());
        var lines = await bench.ReadAsync(db => db.RejectedLines.AsNoTracking().Where(x => x.ImportId == import.Id).OrderBy(x => x.Line).ToListAsync(Stop));

        Assert.Equal(2, import.Rejected);
        Assert.Equal(
            [
                "2, code_qp, QP99: Ce n’est pas un code de quartier (QP suivi de six caractères, ou QN suivi de cinq caractères et d’une lettre).",
                "4, lib_qp, : Le nom du quartier manque.",
            ],
            lines.Select(x => x.Text()));
    }

    [Theory, OnBothDatabases]
    public async Task A_file_with_headings_and_no_line_is_refused_rather_than_taken_for_an_empty_country(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("passages", "qp2024,statut,qp2015\nQN05401M,INCHANGE,QP054001\n");

        await Assert.ThrowsAsync<France.Tables.UnreadableFileException>(
            () => bench.ImportTextAsync("passages", "qp2024,statut,qp2015\n", x => x with { Scope = new ScopeChoice.WholeCountry() }));

        Assert.Equal(1, await bench.ReadAsync(db => db.NeighbourhoodPassages.CountAsync(Stop)));
        Assert.Single(await bench.ImportsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task An_import_keeps_its_number_on_the_rows_it_changed_only(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces);
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + Provinces.Replace("Les Provinces", "Brabois", StringComparison.Ordinal));

        var imports = await bench.ImportsAsync();
        var rows = await bench.ReadAsync(db => db.Neighbourhoods.ToDictionaryAsync(x => x.Code, x => x.ImportId, Stop));

        Assert.Equal(imports[0].Id, rows[QpvCode.Parse("QN05401M")]);
        Assert.Equal(imports[1].Id, rows[QpvCode.Parse("QN05402M")]);
    }

    sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();
    }
}
