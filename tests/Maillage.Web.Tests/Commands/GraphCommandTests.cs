using System.Diagnostics;
using System.Globalization;
using System.Text;
using Maillage.Testing;

namespace Maillage.Web.Tests.Commands;

/// <summary><c>./maillage graph</c> as the researcher who types it sees it: what is read, what is written, what is said.</summary>
public sealed class GraphCommandTests : IDisposable
{
    const string Kite = "a-b a-c b-c c-d d-e";

    readonly TemporaryFolder folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    /// <summary>Runs in the test's folder, so that files are named as people name them.</summary>
    Task<CommandResult> RunAsync(params IEnumerable<string> arguments) => CommandLine.RunAsync(["graph", .. arguments], folder: folder.Path);

    async Task<string> SayAsync(params IEnumerable<string> arguments)
    {
        var done = await RunAsync(arguments);
        Assert.Equal((0, ""), (done.ExitCode, done.Error));
        return done.Output.Plain();
    }

    async Task<string> RefusedAsync(params IEnumerable<string> arguments)
    {
        var refused = await RunAsync(arguments);
        Assert.Equal(2, refused.ExitCode);
        return refused.Error.Plain().Trim();
    }

    static string Lines(string ties, string separator = " ") => string.Concat(ties.Split(' ').Select(x => x.Replace("-", separator, StringComparison.Ordinal) + "\n"));

    string Result(string name = "r.csv") => File.ReadAllText(folder.File(name));

    [Theory]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData(",")]
    [InlineData(" ; ")]
    public async Task A_list_of_ties_is_one_line_a_node_in_the_result(string separator)
    {
        folder.Write("liens.txt", "# relevé de mars\n" + Lines(Kite, separator) + "\n");

        var said = await SayAsync("liens.txt", "--measure", "degree,betweenness,core", "--out", "r.csv");

        Assert.Equal("name,degree,betweenness,core\na,2,0,2\nb,2,0,2\nc,3,4,2\nd,2,3,1\ne,1,0,1\n", Result());
        Assert.StartsWith("liens.txt (liste de liens non orientés)\n  5 nœuds, 5 liens, 1 partie, densité 0,5.\n", said, StringComparison.Ordinal);
        Assert.Matches(@"\nbetweenness \(\d+,\d\d s\) : de 0 à 4, médiane 0 ; au plus haut : c \(4\), d \(3\), a \(0\)\.\n", said);
        Assert.Contains("\nr.csv : 5 nœuds, 3 colonnes mesurées.\nEn tout ", said, StringComparison.Ordinal);
        Assert.Equal(["liens.txt", "r.csv"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Columns_are_named_whatever_stands_around_them_and_their_weights_count()
    {
        folder.Write("projets.csv", "année;Porteur;Partenaire;Montant\n2024;Ville;Régie;2,5\n2025;Ville;Régie;1\n2025;Ville;Ville;9\n2025;Régie;\"Les Amis; du lac\";4\n");

        var said = await SayAsync("projets.csv", "--from", "porteur", "--to", "Partenaire", "--weight", "Montant", "--measure", "strength,degree", "--out", "r.csv");

        Assert.Equal("name,strength,degree\nVille,3.5,1\nRégie,7.5,2\nLes Amis; du lac,4,1\n", Result());
        Assert.Contains("3 nœuds, 2 liens pondérés,", said, StringComparison.Ordinal);
        Assert.Contains("  · 1 lien d’un nœud vers lui-même, laissé de côté.\n  · 1 lien répété, dont le poids s’ajoute ;", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_gives_each_tie_from_both_ends_is_no_weighted_network()
    {
        folder.Write("l.txt", Lines("a-b b-a b-c c-b"));

        Assert.Contains("--repeated strongest les compte une fois.", await SayAsync("l.txt", "--measure", "strength", "--out", "r.csv"), StringComparison.Ordinal);
        Assert.Equal("name,strength\na,2\nb,4\nc,2\n", Result());
        Assert.Contains("3 nœuds, 2 liens, ", await SayAsync("l.txt", "--measure", "strength", "--repeated", "strongest", "--out", "r.csv"), StringComparison.Ordinal);
        Assert.Equal("name,strength\na,1\nb,2\nc,1\n", Result());
    }

    [Fact]
    public async Task Ties_have_a_direction_when_it_is_said()
    {
        folder.Write("l.txt", Lines("a-b b-c c-a c-d"));

        var said = await SayAsync("l.txt", "--directed", "--measure", "degree,components,betweenness", "--out", "r.csv");

        Assert.Equal(
            "name,degree,in_degree,out_degree,component,component_size,strong_component,strong_component_size,betweenness\n"
            + "a,2,1,1,1,4,1,3,1\nb,2,1,1,1,4,1,3,2\nc,3,1,2,1,4,1,3,3\nd,1,1,0,1,4,2,1,0\n",
            Result());
        Assert.Contains("en suivant l’orientation, 2 parties, dont la plus grande a 3 nœuds.", said, StringComparison.Ordinal);
    }

    /// <summary>With Newman's weights a strength is known beforehand: how many memberships one shares with anybody.</summary>
    [Theory]
    [InlineData("first", "newman", "name,strength,degree\nAnne,2,2\nBéa,3,3\nCléo,1,2\nDora,1,1\n")]
    [InlineData("first", "count", "name,strength,degree\nAnne,3,2\nBéa,4,3\nCléo,2,2\nDora,1,1\n")]
    [InlineData("second", "newman", "name,strength,degree\nbal,3,3\nbridge,2,2\nAnne,1,2\nthé,1,1\n")]
    [InlineData("both", "newman", "name,side,strength,degree\nAnne,first,2,2\nBéa,first,3,3\nCléo,first,2,2\nDora,first,1,1\nbal,second,3,3\nbridge,second,2,2\nAnne,second,2,2\nthé,second,1,1\n")]
    public async Task A_two_mode_list_ties_those_who_share_something(string side, string projection, string expected)
    {
        // Two bring Anne's name: she is a member, and a thing one is a member of.
        folder.Write("l.csv", "Anne,bal\nAnne,bridge\nBéa,bal\nBéa,bridge\nCléo,bal\nBéa,Anne\nDora,Anne\nCléo,thé\nCléo,thé\n");

        var said = await SayAsync("l.csv", "--two-mode", "--side", side, "--projection", projection, "--measure", "strength,degree", "--out", "r.csv");

        Assert.Equal(expected, Result());
        Assert.Contains("  · 8 appartenances de 4 à 4.\n  · 1 ligne répétée, comptée une fois.\n", said, StringComparison.Ordinal);
        if (side == "both") Assert.Contains("8 nœuds, 8 liens, 1 partie, densité 0,5.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_of_columns_taken_for_a_tie_are_pointed_out()
    {
        folder.Write("l.csv", "femme,soirée\n" + Lines("Anne-bal Béa-bal Béa-thé", ","));

        Assert.Contains(
            "La première ligne, « femme » et « soirée », est lue comme un lien ; si ce sont des noms de colonnes, donnez --from et --to.",
            await SayAsync("l.csv", "--two-mode", "--measure", "degree"), StringComparison.Ordinal);
        Assert.DoesNotContain("première ligne", await SayAsync("l.csv", "--two-mode", "--from", "femme", "--to", "soirée", "--measure", "degree"), StringComparison.Ordinal);
        folder.Write("k.csv", Lines(Kite));
        Assert.DoesNotContain("première ligne", await SayAsync("k.csv", "--measure", "degree"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GraphML_goes_in_with_its_groups_and_out_with_the_measures_beside()
    {
        folder.Write("g.xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
              <key id="d0" for="node" attr.name="Thème" attr.type="string"/><key id="d1" for="edge" attr.name="force" attr.type="double"/>
              <key id="d2" for="node" attr.name="degree" attr.type="double"/>
              <graph edgedefault="undirected">
                <node id="a"><data key="d0">santé</data><data key="d2">99</data></node><node id="b"><data key="d0">santé</data></node><node id="c"><data key="d0">emploi</data></node><node id="d"/>
                <edge source="a" target="b"><data key="d1">2</data></edge><edge source="b" target="c"><data key="d1">3</data></edge><edge source="c" target="d"/>
              </graph>
            </graphml>
            """);

        var said = await SayAsync("g.xml", "--group", "thème", "--weight", "force", "--measure", "degree,strength,ei", "--draws", "0", "--out", "r.graphml");
        await SayAsync("r.graphml", "--measure", "core", "--out", "r.csv");

        Assert.Contains("g.xml (GraphML, liens non orientés)\n  4 nœuds, 3 liens pondérés,", said, StringComparison.Ordinal);
        Assert.Contains("  · Groupes selon « Thème » : 2 ; 1 nœud n’a pas de groupe et ne compte dans aucun.\n", said, StringComparison.Ordinal);
        Assert.Contains(" : en tout 0.\n  par groupe : santé 0, emploi 1.\n", said, StringComparison.Ordinal);
        // The measures of before are attributes now, and what the file said of degrees is replaced.
        Assert.Equal("name,Thème,degree,strength,ei,core\na,santé,1,2,-1,1\nb,santé,2,5,0,1\nc,emploi,2,4,1,1\nd,,1,1,,1\n", Result());
    }

    [Fact]
    public async Task Groups_come_from_another_table()
    {
        folder.Write("l.txt", Lines(Kite));
        folder.Write("groupes.csv", "commune;nom;thème\n54395;a;santé\n54395;b;santé\n54395;c;emploi\n54547;d;emploi\n54547;z;emploi\n54547;d;emploi\n");

        var said = await SayAsync("l.txt", "--groups", "groupes.csv", "--node", "nom", "--group", "thème", "--measure", "brokerage,silos,assortativity", "--draws", "99", "--out", "r.csv");

        Assert.Equal(
            "name,thème,brokerage_total,coordinator,itinerant,gatekeeper,representative,liaison\n"
            + "a,santé,0,0,0,0,0,0\nb,santé,0,0,0,0,0,0\nc,emploi,4,0,0,2,2,0\nd,emploi,0,0,0,0,0,0\ne,,0,0,0,0,0,0\n",
            Result());
        Assert.Contains("Groupes selon « thème » : 2 ; 1 ligne nomme un nœud absent du réseau ; 1 nœud n’a pas de groupe", said, StringComparison.Ordinal);
        Assert.Contains("emploi – santé : 2 liens, ", said, StringComparison.Ordinal);
        Assert.Matches(@"\n  par « thème » 0 ; attendu au hasard −?\d.*, 99 tirages\) ; p = \d.* : ne se distingue pas du hasard\.\n", said);
        await SayAsync("l.txt", "--groups", "groupes.csv", "--node", "nom", "--measure", "ei", "--draws", "0", "--out", "r.csv");
        Assert.StartsWith("name,commune,ei\na,54395,-1\n", Result(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_for_the_result_the_ten_highest_are_shown()
    {
        // A name that would turn the terminal red.
        folder.Write("l.txt", "\u001b[31mrouge centre\n" + string.Concat(Enumerable.Range(1, 12).Select(i => $"centre feuille{i}\n")));

        var said = await SayAsync("l.txt", "--measure", "components,degree,clustering");

        var table = said.Split('\n').SkipWhile(x => !x.StartsWith("nœud", StringComparison.Ordinal)).ToArray();
        Assert.Equal("nœud        component  component_size  degree  clustering", table[0]);
        Assert.Equal("centre              1              14      13           0", table[1]);
        Assert.Equal("·[31mrouge          1              14       1           –", table[2]);
        Assert.Equal("feuille1            1              14       1           –", table[3]);
        Assert.Equal("… et 4 autres nœuds ; en tête, les plus hauts de degree.", table[11]);
        Assert.DoesNotContain("\u001b", said, StringComparison.Ordinal);
        // What is not known is not the highest.
        Assert.Contains("\ncentre               0\n", await SayAsync("l.txt", "--measure", "clustering"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_set_to_french_gets_its_semicolons_and_commas()
    {
        await File.WriteAllBytesAsync(folder.File("l.csv"), Encoding.Latin1.GetBytes("Vandœuvre;Épinal\nÉpinal;=1+1\n".Replace("œ", "\u009c", StringComparison.Ordinal)), Stop);

        await SayAsync("l.csv", "--measure", "closeness", "--french", "--out", "r.csv");

        Assert.Equal("name;closeness\nVandœuvre;0,6666666666666666\nÉpinal;1\n'=1+1;0,6666666666666666\n", Result());
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(folder.File("r.csv"), Stop))[..3]);
    }

    public static TheoryData<string, string, string, string> BadLines => new()
    {
        { "l.csv", "a,b\n\n# rien\nc\n", "", "Ligne 4 : 2 colonnes sont attendues, 1 se lit" },
        { "l.csv", "a,b,1\nc,d,fort\n", "", "Ligne 2 : « fort » n’est pas un nombre" },
        { "l.csv", "a,b,1\nc,d,-2\n", "", "Ligne 2 : le poids « -2 » n’est pas au-dessus de zéro" },
        { "l.csv", "a,b\nc,\n", "", "Ligne 2 : un des deux noms est vide" },
        { "l.csv", "a,b\n\"c,d\n", "", "Ligne 2 : un guillemet ouvert n’est jamais refermé" },
        { "l.csv", "qui,quoi\na,b\n", "--from qui --to où", "Ligne 1 : la colonne « où » n’existe pas ; le fichier a : « qui », « quoi »." },
        { "l.csv", "a\0b", "", "Ligne 1 : le fichier contient des caractères nuls" },
        { "l.csv", "# rien\n", "", "Ce fichier ne contient aucun lien." },
        { "g.graphml", "<graphml>\n<graph edgedefault='undirected'>\n<node id='a'/><edge source='a' target='b'/></graph></graphml>", "", "Ligne 3 : le lien mène au nœud « b »" },
        { "g.graphml", "<graphml>\n<graph", "", "Ligne 2 : le XML est illisible à partir d’ici" },
        { "g.graphml", "a,b\n", "", "Ligne 1 : le XML est illisible à partir d’ici" },
    };

    [Theory]
    [MemberData(nameof(BadLines))]
    public async Task What_cannot_be_read_is_named_with_its_line_and_the_result_of_before_stays(string name, string text, string options, string sentence)
    {
        folder.Write(name, text);
        folder.Write("r.csv", "avant");

        var refused = await RefusedAsync([name, "--out", "r.csv", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.StartsWith($"{name} : {sentence}", refused, StringComparison.Ordinal);
        Assert.EndsWith(" Rien n’a été écrit.", refused, StringComparison.Ordinal);
        Assert.Equal("avant", Result());
        Assert.Equal(2, Directory.EnumerateFileSystemEntries(folder.Path).Count());
    }

    [Theory]
    [InlineData("nulle-part.csv", "nulle-part.csv : Ce fichier n’existe pas.")]
    [InlineData(".", ". : C’est un dossier ; donnez un fichier.")]
    [InlineData("l.txt --measure degree,charme", "« charme » n’est pas une mesure. Mesures connues : degree, strength, core, ")]
    [InlineData("l.txt --measure ,", "--measure attend des mesures séparées par des virgules : degree, ")]
    [InlineData("l.txt --from a", "--from et --to vont ensemble")]
    [InlineData("l.txt --weight w", "l.txt : --weight nomme une colonne : nommez aussi les deux autres avec --from et --to.")]
    [InlineData("l.txt --two-mode --directed", "Une liste à deux modes n’est pas orientée")]
    [InlineData("l.txt --side second", "--side et --projection vont avec --two-mode.")]
    [InlineData("l.txt --two-mode --from a --to b --weight w", "Une projection ne tient pas compte du poids")]
    [InlineData("l.txt --measure ei", "La mesure « ei » demande le groupe de chaque nœud : --group ATTRIBUT pour du GraphML, --groups FICHIER pour une liste.")]
    [InlineData("l.txt --group thème", "l.txt : --group nomme un attribut de GraphML")]
    [InlineData("l.txt --node nom", "--node nomme une colonne du fichier de groupes")]
    [InlineData("l.txt --groups rien.csv", "rien.csv : Fichier introuvable")]
    [InlineData("l.txt --groups g.csv --group thème", "g.csv : La colonne « thème » n’existe pas ; le fichier a « nom » et « genre ».")]
    [InlineData("l.txt --groups g.csv", "g.csv : Ligne 3 : « a » a déjà le groupe « x » ; un nœud n’a qu’un groupe.")]
    [InlineData("l.txt --groups h.csv", "h.csv : Aucun nom de la colonne « nom » n’est celui d’un nœud")]
    [InlineData("l.txt --quality cpm --measure leiden", "--quality cpm demande --resolution")]
    [InlineData("l.txt --out l.txt", "--out remplacerait « l.txt », qui est lu : donnez un autre nom.")]
    [InlineData("l.txt --out ailleurs/r.csv", "Le dossier de « ailleurs/r.csv » n’existe pas")]
    [InlineData("g.graphml --directed", "g.graphml : Ce fichier est du GraphML, qui dit lui-même")]
    [InlineData("g.graphml --group thème", "g.graphml : Les nœuds n’ont pas d’attribut « thème » : ils ont « âge ».")]
    public async Task What_cannot_be_followed_is_said_with_what_to_do(string arguments, string sentence)
    {
        folder.Write("l.txt", Lines(Kite));
        folder.Write("g.csv", "nom;genre\na;x\na;y\n");
        folder.Write("h.csv", "nom;genre\nA;x\n");
        folder.Write("g.graphml", "<graphml><key id='k' for='node' attr.name='âge' attr.type='int'/><graph edgedefault='directed'><node id='a'><data key='k'>7</data></node></graph></graphml>");

        Assert.StartsWith(sentence, await RefusedAsync(arguments.Split(' ')), StringComparison.Ordinal);
        Assert.Equal(4, Directory.EnumerateFileSystemEntries(folder.Path).Count());
    }

    [Theory]
    [InlineData("--samples 1", "--samples attend un nombre entier, 2 au moins.")]
    [InlineData("--threads 0", "--threads attend un nombre entier, 1 au moins.")]
    [InlineData("--draws -1", "--draws attend un nombre entier, 0 au moins.")]
    [InlineData("--resolution beaucoup", "--resolution attend un nombre, 0 ou plus, comme 0,5.")]
    [InlineData("--quality louvain", "--quality attend modularity ou cpm.")]
    [InlineData("--side third", "--side attend first, second ou both.")]
    public async Task An_option_out_of_bounds_is_refused_in_french(string option, string sentence)
    {
        var refused = await RunAsync([folder.Write("l.txt", Lines(Kite)), .. option.Split(' ')]);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(sentence, refused.Error.Plain(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_names_are_passed_over_when_asked()
    {
        folder.Write("l.csv", "qui;quoi\na;x\n;x\nb;\nb;x\n");

        await SayAsync("l.csv", "--two-mode", "--from", "qui", "--to", "quoi", "--skip-empty", "--measure", "degree", "--out", "r.csv");

        Assert.Equal("name,degree\na,1\nb,1\n", Result());
    }

    [Fact]
    public async Task Ctrl_C_stops_the_measure_and_leaves_no_half_result()
    {
        // Hours of shortest paths.
        folder.Write("l.txt", string.Concat(Enumerable.Range(0, 60_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i} {i + 1}\n{i} {i * 7919L % 60_000}\n"))));
        using var process = CommandLine.Start(["graph", "l.txt", "--measure", "degree,betweenness-weighted", "--out", "r.csv"], folder: folder.Path);
        var error = process.StandardError.ReadToEndAsync(Stop);
        while (await process.StandardOutput.ReadLineAsync(Stop) is { } line && !line.StartsWith("degree", StringComparison.Ordinal)) { }

        using (var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync(Stop);
        var stopped = process.WaitForExit(TimeSpan.FromSeconds(30));
        // Else it would go on beside all the other tests.
        if (!stopped) process.Kill();
        Assert.True(stopped, "The command went on for 30 s");

        Assert.Equal(2, process.ExitCode);
        Assert.Contains("Interrompu", await error, StringComparison.Ordinal);
        Assert.Equal(["l.txt"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }
}
