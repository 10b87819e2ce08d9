using System.Text;
using Maillage.Testing;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Commands;

/// <summary><c>./maillage import</c> as the person who types it sees it.</summary>
public class ImportCommandTests
{
    const string Head = "code_qp;lib_qp;insee_com;siren_epci\n";
    const string Haye = "QN05401M;Plateau de Haye;54395;245400676\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Task<int> CountAsync(Workbench bench) => bench.ReadAsync(db => db.Neighbourhoods.CountAsync(Stop));

    [Theory, OnBothDatabases]
    public async Task All_taken(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("mes quartiers.csv", Head + Haye);

        var first = await bench.CommandAsync("import", "neighbourhoods", path, "--source", "La métropole", "--year", "2024", "--json");
        var second = await bench.CommandAsync("import", "neighbourhoods", path, "--source", "La métropole", "--year", "2024", "--json");

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal("""{"added":1,"changed":0,"unchanged":0,"removed":0,"rejected":0}""", first.LastLine);
        Assert.StartsWith(
            "mes quartiers.csv (CSV, point-virgule, UTF-8) · département 54 · La métropole · Licence Ouverte 2.0 · 2024\n"
            + "  1 ligne lue : 1 ajouté, 0 modifié, 0 inchangé, 0 retiré, 0 ligne rejetée.\n",
            first.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal("""{"added":0,"changed":0,"unchanged":1,"removed":0,"rejected":0}""", second.LastLine);
        Assert.Contains("Rien de nouveau : rien n’a été écrit.", second.Output.Plain(), StringComparison.Ordinal);
        Assert.Single(await bench.ImportsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task Some_lines_rejected(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("quartiers.csv", Head + Haye + "QN05402M;=Provinces;Vandœuvre;\nQN0;?;54395;\n");

        var done = await bench.CommandAsync("import", "neighbourhoods", path, "--json");

        Assert.Equal((3, ""), (done.ExitCode, done.Error));
        Assert.Equal("""{"added":1,"changed":0,"unchanged":0,"removed":0,"rejected":2}""", done.LastLine);
        Assert.Contains("  ligne 3, colonne insee_com, « Vandœuvre » : « Vandœuvre » n’est pas un code de commune.\n", done.Output.Plain(), StringComparison.Ordinal);
        var list = Path.Combine(bench.Installation.Data, "imports", "quartiers.rejets.csv");
        Assert.Contains($"Lignes rejetées : {list}", done.Output.Plain(), StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(list, Stop);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Equal(
            "ligne;colonne;valeur;raison\r\n"
            + "3;insee_com;Vandœuvre;« Vandœuvre » n’est pas un code de commune.\r\n"
            + "4;code_qp;QN0;Ce n’est pas un code de quartier (QP suivi de six caractères, ou QN suivi de cinq caractères et d’une lettre).\r\n",
            Encoding.UTF8.GetString(bytes[3..]).Plain());
    }

    [Fact]
    public async Task A_long_list_of_rejected_lines_is_cut_on_the_screen_and_whole_in_its_file()
    {
        await using var bench = await Workbench.OpenAsync();
        var path = bench.Write("quartiers.csv", Head + Haye + string.Concat(Enumerable.Range(1, 30).Select(i => $"X{i};?;54395;\n")));

        var done = await bench.CommandAsync("import", "neighbourhoods", path);

        Assert.Equal(3, done.ExitCode);
        Assert.Contains("… et 10 autres.", done.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal(31, (await File.ReadAllLinesAsync(Path.Combine(bench.Installation.Data, "imports", "quartiers.rejets.csv"), Stop)).Length);
    }

    [Fact]
    public async Task A_dry_run_says_so_and_writes_nothing()
    {
        await using var bench = await Workbench.OpenAsync();

        var done = await bench.CommandAsync("import", "neighbourhoods", bench.Write("q.csv", Head + Haye), "--dry-run", "--json");

        Assert.Equal(0, done.ExitCode);
        Assert.Contains("Essai : rien n’a été écrit.", done.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal("""{"added":1,"changed":0,"unchanged":0,"removed":0,"rejected":0}""", done.LastLine);
        Assert.Equal(0, await CountAsync(bench));
        Assert.Empty(await bench.ImportsAsync());
    }

    [Fact]
    public async Task Several_files_add_up()
    {
        await using var bench = await Workbench.OpenAsync();

        var done = await bench.CommandAsync("import", "neighbourhoods", bench.Write("a.csv", Head + Haye), bench.Write("b.csv", Head + "QN05701M;Borny;57463;\nQN1;?;;\n"), "--json");

        Assert.Equal((3, """{"added":2,"changed":0,"unchanged":0,"removed":0,"rejected":1}"""), (done.ExitCode, done.LastLine));
    }

    [Theory, OnBothDatabases]
    public async Task Neither_a_missing_file_nor_one_of_another_kind_writes_anything(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var good = bench.Write("bon.csv", Head + Haye);
        var missing = Path.Combine(bench.Installation.Data, "absent.csv");
        var other = bench.Write("autre.csv", "codgeo,code_cv,lib_cv\n245400676,CN05403M,Nancy\n");

        var absent = await bench.CommandAsync("import", "neighbourhoods", good, missing);
        var unfit = await bench.CommandAsync("import", "neighbourhoods", good, other);

        Assert.Equal((2, $"{missing} : Ce fichier n’existe pas. Rien n’a été écrit."), (absent.ExitCode, absent.Error.Plain().Trim()));
        Assert.Equal(2, unfit.ExitCode);
        Assert.StartsWith($"{other} : Ce fichier n’est pas de la nature « quartiers prioritaires ». Il faut une ligne par quartier avec son code (code_qp)", unfit.Error.Plain(), StringComparison.Ordinal);
        Assert.Contains("Colonnes trouvées : codgeo, code_cv et lib_cv. Rien n’a été écrit.", unfit.Error.Plain(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(bench));
        Assert.Empty(await bench.ImportsAsync());
    }

    public static TheoryData<string, string, string> Unreadable => new()
    {
        { "vide.csv", "", "Le fichier est vide" },
        { "entete.csv", Head, "Ce fichier n’a que des en-têtes" },
        { "plan.pdf", "%PDF-1.7 …", "Ce fichier est un document PDF" },
        { "page.csv", "<!DOCTYPE html><html></html>", "une page web" },
        { "coupe.geojson", """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code_qp":""", "JSON" },
        { "faux.xlsx", "PK\u0003\u0004 rien", "abîmé" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task An_unreadable_file_is_named_with_what_is_wrong(string name, string text, string reason)
    {
        await using var bench = await Workbench.OpenAsync();
        var path = bench.Write(name, text);

        var refused = await bench.CommandAsync("import", "neighbourhoods", path);

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith($"{path} : ", refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Contains(reason, refused.Error.Plain(), StringComparison.Ordinal);
        Assert.EndsWith("ien n’a été écrit.", refused.Error.Plain().Trim(), StringComparison.Ordinal);
        Assert.Empty(await bench.ImportsAsync());
    }

    [Fact]
    public async Task A_file_that_proves_damaged_halfway_writes_nothing_of_itself()
    {
        await using var bench = await Workbench.OpenAsync();
        var good = bench.Write("bon.csv", Head + Haye);
        // A quote that opens and is never closed, far behind what is looked at when a file is opened.
        var lines = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"QN057{i % 100:00}M;Nom {i};57463;200039865\n"));
        var damaged = bench.Write("abime.csv", Head + lines + "\"QN05701M;" + string.Concat(Enumerable.Repeat(lines, 8)));

        var refused = await bench.CommandAsync("import", "neighbourhoods", good, damaged);

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith($"{damaged} : ", refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Contains("De ce fichier, rien n’a été écrit.", refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Equal(["bon.csv"], (await bench.ImportsAsync()).Select(x => x.FileName));
        Assert.Equal(1, await CountAsync(bench));
        Assert.Empty(bench.StageFiles);
    }

    [Fact]
    public async Task An_unknown_kind_is_answered_with_those_that_are_known()
    {
        await using var bench = await Workbench.OpenAsync();

        var refused = await bench.CommandAsync("import", "quartiers", bench.Write("q.csv", Head + Haye));

        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("« quartiers » n’est pas une nature de fichier. Natures connues : neighbourhoods (quartiers prioritaires), passages", refused.Error.Plain(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_demonstration_takes_no_real_file_and_says_which_command_to_use(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ChangeAsync(db => db.SetAsync(Setting.Demonstration, "1", Stop));
        var path = bench.Write("mes quartiers.csv", Head + Haye);

        var refused = await bench.CommandAsync("import", "neighbourhoods", path);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("la démonstration, où tout est inventé : un vrai fichier n’y entre pas", refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Contains($"./maillage import neighbourhoods \"{path}\" --data ~/maillage", refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(bench));
    }

    [Theory]
    [InlineData("--scope Nancy", "« Nancy » n’est pas un département. --scope attend « france » ou des départements, comme 54,57.")]
    [InlineData("--year 54", "--year attend un nombre de 1900 à 2100.")]
    [InlineData("--generation 2020", "--generation attend 2015 ou 2024.")]
    [InlineData("--tolerance -3", "--tolerance attend un nombre de 0 à 5000.")]
    public async Task An_option_that_cannot_be_followed_is_refused_in_french(string option, string sentence)
    {
        await using var bench = await Workbench.OpenAsync();

        var refused = await bench.CommandAsync(["import", "neighbourhoods", bench.Write("q.csv", Head + Haye), .. option.Split(' ')]);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(sentence, refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAsync(bench));
    }

    [Fact]
    public async Task The_scope_is_the_one_asked()
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + "QN05701M;Borny;57463;\nQN05501M;Libération;55029;\n");

        var done = await bench.CommandAsync("import", "neighbourhoods", bench.Write("q.csv", Head + Haye + "QN09301M;Ailleurs;93066;\n"), "--scope", "54,57", "--json");

        Assert.Equal("""{"added":0,"changed":0,"unchanged":1,"removed":1,"rejected":0}""", done.LastLine);
        Assert.Contains("1 ligne hors du territoire demandé", done.Output.Plain(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import", "Prendre des fichiers officiels", "--dry-run")]
    [InlineData("attachment", "Voir et corriger le rattachement", "clear")]
    [InlineData("predecessor", "Voir et corriger le contrat 2015–2023", "clear")]
    [InlineData("graph", "Mesurer un réseau", "--two-mode")]
    [InlineData("serve", "Servir le site", "--urls")]
    [InlineData("", "Maillage", "import")]
    public async Task Help_is_in_french(string verb, string what, string detail)
    {
        var help = await CommandLine.RunAsync(verb.Length > 0 ? [verb, "--help"] : ["--help"]);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        var text = help.Output.Plain();
        Assert.Contains(what, text, StringComparison.Ordinal);
        Assert.Contains(detail, text, StringComparison.Ordinal);
        Assert.Contains("Utilisation :", text, StringComparison.Ordinal);
        Assert.Contains($"./maillage {verb}".TrimEnd(), text, StringComparison.Ordinal);
        Assert.DoesNotContain("Show ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Maillage.Web", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_tells_how_neighbourhoods_were_attached()
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("neighbourhoods", Head + Haye + "QN05701M;Borny;57463;\n");

        var done = await bench.CommandAsync("import", "contracts", bench.Write("c.csv", "codgeo,code_cv,lib_cv,insee_dep\n245400676,CN05403M,54 - Grand Nancy,54\n"));

        Assert.Contains(
            "Rattachement des quartiers de 2024 aux contrats 2024–2030 :\n       1  contrat de son intercommunalité\n       1  aucun contrat dans les fichiers chargés\n",
            done.Output.Plain(), StringComparison.Ordinal);
        Assert.Contains("À vérifier : ./maillage attachment list", done.Output.Plain(), StringComparison.Ordinal);
    }
}
