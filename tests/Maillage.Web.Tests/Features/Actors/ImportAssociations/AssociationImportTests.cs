using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Actors.ImportAssociations;

/// <summary>Each quirk of the register of associations, in a small file of its own.</summary>
public class AssociationImportTests
{
    const string Former = "id;siret;gestion;date_creat;titre;objet;objet_social1;adr1;adrs_codepostal;libcom;siteweb;observation;position\n";
    const string Today = "id;siret;date_creat;date_disso;titre;titre_court;objet;objet_social1;adrs_libvoie;adrs_codeinsee;adrs_codepostal;adrs_libcommune;siteweb;observation;position\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Line(string id = "543P012345", string title = "LES AMIS DU LAC", string created = "1998-03-02", string postal = "54000", string commune = "NANCY", string remark = "", string position = "A", string siret = "") =>
        $"\"{id}\";\"{siret}\";\"543P\";\"{created}\";\"{title}\";\"Pêche\nà la ligne\";\"006040\";\"12 rue de Mme Durand\";\"{postal}\";\"{commune}\";\"\";\"{remark}\";\"{position}\"\n";

    static Task<List<RegisterEntry>> EntriesAsync(Workbench bench) => bench.ReadAsync(db => db.RegisterEntries.AsNoTracking().OrderBy(x => x.Number).ToListAsync(Stop));

    [Theory, OnBothDatabases]
    public async Task An_association_is_kept_without_its_address(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("associations", Former + Line());

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        var entry = Assert.Single(await EntriesAsync(bench));
        Assert.Equal(("543P012345", "LES AMIS DU LAC", "54", "54395", RegisterPosition.Active, new DateOnly(1998, 3, 2), "Pêche à la ligne", "006040"),
            (entry.Number, entry.Name, entry.DepartmentCode.Value, entry.CommuneCode, entry.Position, entry.CreatedOn!.Value, entry.Purpose, entry.SocialObject));
        Assert.Contains("1 active au répertoire.", outcome.Said(), StringComparison.Ordinal);
        Assert.Contains("Les adresses des sièges ne sont pas reprises", outcome.Said(), StringComparison.Ordinal);
        var mention = await bench.MentionAsync("LES AMIS DU LAC");
        Assert.Equal(("", "543P012345", "54395"), (mention.Rna, mention.RegisterNumber, mention.CommuneCode));
    }

    [Theory, OnBothDatabases]
    public async Task A_renumbered_one_gives_its_number_of_today(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("associations", Former + Line(position: "R", remark: "W543001234") + Line("543P012346", "AUTRE", position: "R"));

        Assert.Contains("1 association renumérotée donne son numéro d’aujourd’hui (W…).", outcome.Said(), StringComparison.Ordinal);
        Assert.Equal("W543001234", (await bench.MentionAsync("LES AMIS DU LAC")).Rna);
        Assert.Equal("", (await bench.MentionAsync("AUTRE")).Rna);
        Assert.All(await EntriesAsync(bench), x => Assert.Equal(RegisterPosition.Renumbered, x.Position));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-30")]
    [InlineData("")]
    public async Task A_day_that_stands_for_none_is_none(string written)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("associations", Former + Line(created: written));

        Assert.Null(Assert.Single(await EntriesAsync(bench)).CreatedOn);
        Assert.Contains("MissingDate 1", outcome.Quality.Select(x => $"{x.Kind} {x.Count}"));
    }

    [Fact]
    public async Task Those_without_a_title_are_told_apart_by_their_numbers()
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("associations", Former + Line(title: "Titre absent") + Line("543P012346", ""));

        Assert.Equal(["Association n° 543P012345", "Association n° 543P012346"], (await EntriesAsync(bench)).Select(x => x.Name));
        Assert.Equal(2, await bench.ReadAsync(db => db.Organisations.CountAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task The_layout_of_today_names_the_commune_by_its_code(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        await bench.ImportTextAsync("associations",
            Today + "W543001234;52499120500013;2001-02-03;2020-12-31;Les Amis du lac;AML;Pêche;006040;RUE HAUTE;54547;54500;VANDOEUVRE;www.lac.example;;D\n");

        var entry = Assert.Single(await EntriesAsync(bench));
        Assert.Equal(("AML", "54547", RegisterPosition.Dissolved, new DateOnly(2020, 12, 31), "www.lac.example"), (entry.ShortName, entry.CommuneCode, entry.Position, entry.DissolvedOn!.Value, entry.Website));
        var organisation = await bench.ReadAsync(db => db.Organisations.SingleAsync(Stop));
        Assert.Equal(("W543001234", "524991205", OrganisationStanding.Former), (organisation.Rna, organisation.Siren, organisation.Standing));
    }

    [Theory, OnBothDatabases]
    public async Task Neither_part_of_the_register_speaks_for_the_other(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("associations", Former + Line(position: "R", remark: "W543001234") + Line("543P012346", "LES JOUEURS"));

        var today = await bench.ImportTextAsync("associations", Today + "W543001234;;2001-02-03;;Les Amis du lac;;;;;54395;54000;NANCY;;;A\nW543009999;;2001-02-03;;Autre;;;;;54395;54000;NANCY;;;A\n");
        var former = await bench.ImportTextAsync("associations", Former + Line(position: "R", remark: "W543001234"));
        var less = await bench.ImportTextAsync("associations", Today + "W543001234;;2001-02-03;;Les Amis du lac;;;;;54395;54000;NANCY;;;A\n");

        Assert.Equal(("+2 ~0 =0 -0 !0", "+0 ~0 =1 -1 !0", "+0 ~0 =1 -1 !0"), (today.Counts(), former.Counts(), less.Counts()));
        Assert.Equal(["543P012345", "W543001234"], (await EntriesAsync(bench)).Select(x => x.Number));
        // One association in two parts: its number of today says so.
        Assert.Single(await bench.ReadAsync(db => db.Organisations.Where(x => x.Standing != OrganisationStanding.Gone).ToListAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_register_of_one_department_leaves_the_others(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("associations", Former + Line() + Line("543P012346", "B"));
        await bench.ImportTextAsync("associations", Former + Line("571P012345", "C", postal: "57000", commune: "METZ").Replace("\"543P\"", "\"571P\"", StringComparison.Ordinal));

        var outcome = await bench.ImportTextAsync("associations", Former + Line(title: "LES AMIS DU GRAND LAC"));

        Assert.Equal("+0 ~1 =0 -1 !0", outcome.Counts());
        Assert.Equal(["LES AMIS DU GRAND LAC", "C"], (await EntriesAsync(bench)).Select(x => x.Name));
    }

    [Theory]
    [InlineData("ST DENIS", "93200", "93066")]
    [InlineData("NANCY CEDEX 2", "54000", "54395")]
    [InlineData("VANDOEUVRE LES NANCY", "54500", "54547")]
    [InlineData("NULLE PART", "54000", "")]
    public async Task A_commune_is_found_by_its_name_in_its_department(string name, string postal, string code)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("associations", Former + Line(commune: name, postal: postal));

        Assert.Equal(code, Assert.Single(await EntriesAsync(bench)).CommuneCode);
        Assert.Equal(code.Length == 0, outcome.Said().Contains("1 association dont la commune n’est pas reconnue", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_without_a_number_or_a_department_is_refused()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("associations", Former + Line("?") + Line("000P012345", postal: "00000").Replace("\"543P\"", "\"000P\"", StringComparison.Ordinal) + Line());

        Assert.Equal(["2, id, ?: Ce n’est pas un numéro du répertoire.", "4, gestion, 000P: On ne peut pas dire de quel département est cette association."], outcome.Rejects());
        Assert.Equal("+1 ~0 =0 -0 !2", outcome.Counts());
    }
}
