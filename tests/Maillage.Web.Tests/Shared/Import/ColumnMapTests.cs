using Maillage.Testing;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Shared.Import;

/// <summary>Layouts never seen: a proposal, what a person says, and what is remembered of it.</summary>
public class ColumnMapTests
{
    const string Unknown = "Qui reçoit;Combien;Subvention totale;Structure aidée;Année\nX;1;500;Club;2018\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static ImportRequest City(ImportRequest request) => request with { Giver = "Ville" };

    static Func<ImportRequest, ImportRequest> Map(string map) => x => City(x) with { Map = map };

    [Theory, OnBothDatabases]
    public async Task An_unknown_layout_is_answered_with_a_proposal_that_a_person_may_take(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var path = bench.Write("a.csv", "Bénéficiaires 2018;Montants votés;Année\nClub;500;2018\n");

        var question = (await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportAsync("grants", path, City))).Message.Plain();
        Assert.StartsWith("Cette disposition de colonnes n’est pas connue pour la nature « subventions » : il manque nom du bénéficiaire (beneficiaire) et montant accordé (montant).", question, StringComparison.Ordinal);
        Assert.Contains("Proposition : --map \"beneficiaire=Bénéficiaires 2018; montant=Montants votés\".", question, StringComparison.Ordinal);
        Assert.Contains("ajoutez --map proposition", question, StringComparison.Ordinal);
        Assert.Empty(await bench.ImportsAsync());

        await bench.ImportAsync("grants", path, Map("proposition"));
        Assert.Equal(["Ville 2018 Granted 500.00 Club"], await bench.GrantsAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_was_said_of_a_layout_holds_for_the_next_file_of_the_same(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Unknown, Map("beneficiaire=Structure aidée; montant=subvention totale"));

        await bench.ImportTextAsync("grants", Unknown.Replace("2018", "2019", StringComparison.Ordinal).Replace("Club", "Foyer", StringComparison.Ordinal), City);

        Assert.Equal(["Ville 2018 Granted 500.00 Club", "Ville 2019 Granted 500.00 Foyer"], await bench.GrantsAsync());
        await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportTextAsync("grants", Unknown.Replace("Combien", "Autre", StringComparison.Ordinal), City));
        // Said again otherwise, the last word holds.
        await bench.ImportTextAsync("grants", Unknown, Map("montant=Combien"));
        Assert.Contains("Ville 2018 Granted 1.00 Club", await bench.GrantsAsync());
        Assert.Equal(1, await bench.ReadAsync(db => db.ColumnMaps.CountAsync(Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task A_semicolon_in_the_name_of_a_column_breaks_nothing(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        var text = "\"Structure; nom\",\"Somme = votée\",Année\nClub,500,2018\n";
        await bench.ImportTextAsync("grants", text, Map("beneficiaire=structure nom; montant=somme votee"));

        await bench.ImportTextAsync("grants", text.Replace("2018", "2019", StringComparison.Ordinal), City);

        Assert.Equal(2, (await bench.GrantsAsync()).Length);
    }

    [Fact]
    public async Task Field_figures_remember_theirs_too()
    {
        await using var bench = await Workbench.OpenAsync();
        var text = "Lieu;Indicateur;Valeur;Date;Source\nQN05401M;Familles;64;2023-03-15;Centre social\n";
        await bench.ImportTextAsync("local-indicators", text, x => x with { Map = "territoire=Lieu" });

        var outcome = await bench.ImportTextAsync("local-indicators", text.Replace("64", "65", StringComparison.Ordinal));

        Assert.Equal("+1 ~0 =0 -1 !0", outcome.Counts());
    }

    [Theory]
    [InlineData("somme=Combien", "--map : « somme=Combien » n’est pas de la forme champ=colonne. Champs : attribuant, id-attribuant")]
    [InlineData("montant", "--map : « montant » n’est pas de la forme champ=colonne.")]
    [InlineData("montant=Total", "--map : la colonne « Total » n’est pas dans ce fichier. Colonnes : Qui reçoit, Combien, Subvention totale, Structure aidée et Année.")]
    public async Task A_map_that_cannot_be_followed_is_refused_with_what_is_possible(string map, string sentence)
    {
        await using var bench = await Workbench.OpenAsync();

        var refused = await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportTextAsync("grants", Unknown, Map(map)));

        Assert.StartsWith(sentence, refused.Message.Plain(), StringComparison.Ordinal);
        Assert.Equal(0, await bench.ReadAsync(db => db.ColumnMaps.CountAsync(Stop)));
        Assert.Empty(await bench.ImportsAsync());
    }

    [Fact]
    public async Task A_dry_run_remembers_nothing()
    {
        await using var bench = await Workbench.OpenAsync();

        await bench.ImportTextAsync("grants", Unknown, x => Map("beneficiaire=Structure aidée; montant=Subvention totale")(x) with { DryRun = true });

        Assert.Equal(0, await bench.ReadAsync(db => db.ColumnMaps.CountAsync(Stop)));
    }
}
