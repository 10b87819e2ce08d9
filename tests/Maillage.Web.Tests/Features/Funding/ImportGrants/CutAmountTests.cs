using Maillage.Testing;

namespace Maillage.Web.Tests.Features.Funding.ImportGrants;

/// <summary>A file whose comma parts both its cells and its cents: what is certain is mended, the rest is refused.</summary>
public class CutAmountTests
{
    const string Head = "nomAttribuant,idAttribuant,dateConvention,referenceDecision,idBeneficiaire,nomBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,IdRAE,notificationUE,pourcentageSubvention;;\n";
    const string Giver = "Département,22850001300658,2018-03-22,I-A 4,52499120500013,";

    [Theory, OnBothDatabases]
    public async Task An_amount_in_two_cells_is_one_again(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("grants", Head
            + Giver + "Les Arts,fonctionnement,1\u00a0100 000,50,aide en numéraire,unique,2018-04-01_2018-12-31,,non,1;;\n"
            + Giver + "Les Bois,fonctionnement,28 279,23,aide en numéraire,Le solde, soit 50 %, plus tard,2018-04-01_2018-12-31,,non,1;\n"
            + Giver + "Les Champs, la Foire,des jeux, des prix,32 400,00,aide en numéraire,unique,10 € : 2018-05-30,,non,1,,\n");

        Assert.Equal("+3 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal("CutNumber 3", outcome.Quality());
        Assert.Equal("3 lignes dont le montant est coupé en deux par le séparateur (par exemple « 1 100 000,50 »)", outcome.Quality[0].Words.Plain());
        Assert.Equal("séparer les colonnes par des points-virgules, ou mettre entre guillemets ce qui contient une virgule", outcome.Quality[0].Request);
        Assert.Equal(
            ["Département 2018 Granted 1100000.50 Les Arts", "Département 2018 Granted 28279.23 Les Bois", "Département 2018 Granted 32400.00 Les Champs, la Foire"],
            await bench.GrantsAsync());
        var grants = await bench.ReadAsync(db => Task.FromResult(db.Grants.Select(x => new { x.AmountCents, x.Purpose, x.Conditions, x.Share }).ToList()));
        Assert.Equal("Le solde, soit 50 %, plus tard", grants.Single(x => x.AmountCents == 2_827_923).Conditions);
        Assert.Equal("des jeux, des prix", grants.Single(x => x.AmountCents == 3_240_000).Purpose);
        Assert.All(grants, x => Assert.Equal(1, x.Share));
    }

    [Theory]
    // The comma of the purpose has no space behind it: which cell is which cannot be told.
    [InlineData("Les Arts,jeux,prix,32 400,00,aide en numéraire,unique,2018-05-30,,non,1", "16 champs au lieu de 14 : un séparateur manque, ou une valeur le contient sans guillemets.")]
    // Not cents.
    [InlineData("Les Arts,jeux,32 400,0000,aide en numéraire,unique,2018-05-30,,non,1", "15 champs au lieu de 14 : un séparateur manque, ou une valeur le contient sans guillemets.")]
    // What should be a nature is none.
    [InlineData("Les Arts,jeux,32 400,00,unique,aide en numéraire,2018-05-30,,non,1", "15 champs au lieu de 14 : un séparateur manque, ou une valeur le contient sans guillemets.")]
    // No day where the days of payment should be.
    [InlineData("Les Arts,jeux,32 400,00,aide en numéraire,unique,bientôt,,non,1", "15 champs au lieu de 14 : un séparateur manque, ou une valeur le contient sans guillemets.")]
    public async Task What_is_less_than_certain_stays_refused(string line, string reason)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("grants", Head + Giver + line + "\n" + Giver + "Club,jeux,500,aide en numéraire,unique,2018-05-30,,non,1\n");

        Assert.Equal("2, , : " + reason, Assert.Single(outcome.Rejects()));
        Assert.Equal(["Département 2018 Granted 500.00 Club"], await bench.GrantsAsync());
    }

    [Fact]
    public async Task A_line_wholly_between_quotes_is_refused_and_says_why()
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("grants",
            Head + "\"" + Giver + "Les \"\"Arts\"\",jeux,32 400,00,aide en numéraire,unique,2018-05-30,,non,1\"\n" + Giver + "Club,jeux,500,aide en numéraire,unique,2018-05-30,,non,1\n");

        Assert.Equal("2, , : Une paire de guillemets enferme plusieurs champs : 1 champ au lieu de 14.", Assert.Single(outcome.Rejects()));
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_line_brings_nothing_and_takes_nothing_away(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("grants", Head + Giver + "Les Arts,jeux,500,aide en numéraire,unique,2018-05-30,,non,1\n");

        // Every line has a field too many: the file says nothing that can be understood.
        var outcome = await bench.ImportTextAsync("grants", Head + Giver + "Les Arts,jeux,prix,500,aide en numéraire,unique,2018-05-30,,non,1\n");

        Assert.Equal("+0 ~0 =0 -0 !1", outcome.Counts());
        Assert.Equal(["Département 2018 Granted 500.00 Les Arts"], await bench.GrantsAsync());
    }
}
