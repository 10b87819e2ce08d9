using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Commands;

/// <summary>Files of money through <c>./maillage import</c>, as the person who types it sees them.</summary>
public class MoneyImportCommandTests
{
    const string Head = "nomAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;montant\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Lines_are_taken_or_refused_with_their_reason_and_organisations_follow(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("liste.csv", Head + "Ville;2018-05-02;Club;52499120500013;500\nVille;2018-05-02;Foyer;8,27728E+13;600\nVille;2018-05-02;TOTAL;;1100\n");

        var done = await bench.CommandAsync("import", "grants", path, "--list", "sport", "--source", "Ville", "--json");

        Assert.Equal((3, ""), (done.ExitCode, done.Error));
        Assert.Equal("""{"added":1,"changed":0,"unchanged":0,"removed":0,"rejected":2}""", done.LastLine);
        Assert.Contains("  ligne 4, colonne nomBeneficiaire, « TOTAL » : C’est une ligne de total : ce qu’elle additionne est déjà dans la liste.\n", done.Output.Plain(), StringComparison.Ordinal);
        Assert.Contains("Organismes : 2, nommés de 2 façons par les fichiers chargés.\n", done.Output.Plain(), StringComparison.Ordinal);
        Assert.Equal(3, (await File.ReadAllLinesAsync(Path.Combine(bench.Installation.Data, "imports", "liste.rejets.csv"), Stop)).Length);
        Assert.Equal(["Ville 2018 Granted 500.00 Club"], await bench.GrantsAsync());
    }

    [Theory]
    [InlineData("Combien;Qui\n500;Club\n", "--giver Ville --year 2018", "Cette disposition de colonnes n’est pas connue pour la nature « subventions »")]
    [InlineData("nomBeneficiaire;montant\nClub;500\n", "--year 2018", "Ce fichier ne dit pas qui attribue : ajoutez --giver")]
    [InlineData("nomBeneficiaire;montant\nClub;\"1,500\"\n", "--year 2018 --giver Ville", "dites-le avec --decimal comma ou --decimal point. De ce fichier, rien n’a été écrit.")]
    [InlineData("nomBeneficiaire;montant\nClub;500\n", "--decimal virgule", "--decimal attend comma ou point.")]
    [InlineData("nomBeneficiaire;montant\nClub;500\n", "--visibility tous", "--visibility attend public, space ou private.")]
    public async Task What_cannot_be_taken_is_said_in_french_and_writes_nothing(string text, string options, string sentence)
    {
        await using var bench = await Workbench.OpenAsync();

        var refused = await bench.CommandAsync(["import", "grants", bench.Write("liste.csv", text), .. options.Split(' ')]);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains(sentence, refused.Error.Plain(), StringComparison.Ordinal);
        Assert.Empty(await bench.ImportsAsync());
        Assert.Equal(0, await bench.ReadAsync(db => db.Mentions.CountAsync(Stop)));
    }
}
