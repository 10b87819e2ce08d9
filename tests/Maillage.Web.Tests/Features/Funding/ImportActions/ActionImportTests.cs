using Maillage.Testing;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Shared.Import;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Funding.ImportActions;

/// <summary>A programming table, as a territory keeps it.</summary>
public class ActionImportTests
{
    const string Head = "Porteur;SIRET;Intitulé de l’action;Thématique;Quartier(s);Contrat;Année;Financeur;Montant demandé;Montant accordé;Montant versé;Première demande / Renouvellement\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static string Action(string where = "QN05401M", string contract = "CN05403M", string funder = "État", string amounts = "1000;800;", string again = "Renouvellement", string siret = "52499120500013", string year = "2024", string name = "Régie") =>
        $"{name};{siret};Jardins;Cadre de vie;{where};{contract};{year};{funder};{amounts};{again}\n";

    static async Task<Workbench> LoadedAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", "code_qp;lib_qp;insee_com;siren_epci\nQN05401M;Plateau de Haye;54395;245400676\nQN05402M;Les Provinces, Sud;54547;245400676\nQN05701M;Plateau de Haye;57463;200039865\n");
        await bench.ImportTextAsync("neighbourhoods", "code_qp;lib_qp;insee_com\nQP054001;Haut du Lièvre;54395\n");
        await bench.ImportTextAsync("contracts", "codgeo,code_cv,lib_cv,insee_dep\n245400676,CN05403M,54 - Métropole du Grand Nancy,54\n200039865,CN05701M,57 - Metz,57\n");
        await bench.ImportTextAsync("contracts", "codgeo,code_cv,lib_cv,insee_dep\n245400676,CV111,54 - Grand Nancy,54\n");
        return bench;
    }

    static Task<List<Grant>> GrantsAsync(Workbench bench) => bench.ReadAsync(db => db.Grants.AsNoTracking().OrderBy(x => x.AmountCents).ToListAsync(Stop));

    [Theory, OnBothDatabases]
    public async Task Asked_granted_and_paid_are_three_rows_that_are_never_one_sum(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        var outcome = await bench.ImportTextAsync("actions", Head + Action(amounts: "1000;800;500"));

        Assert.Equal("+3 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(["État 2024 Granted 800.00 Régie", "État 2024 Paid 500.00 Régie", "État 2024 Planned 1000.00 Régie"], await bench.GrantsAsync());
        Assert.Contains("1 montant demandé ou prévu, 1 000,00 € en tout (lignes répétées comprises).\n1 montant accordé", outcome.Said(), StringComparison.Ordinal);
        Assert.All(await GrantsAsync(bench), x => Assert.Equal(("CN05403M", "QN05401M", StatedAnswer.Yes, Visibility.Private), (x.ContractCode, x.NeighbourhoodCodes, x.Renewal, x.Visibility)));
        Assert.Contains("Ces lignes ne sont pas publiques", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("QN05401M, QN05402M", "CN05403M", "2024", "QN05401M QN05402M")]
    [InlineData("Plateau de Haye (QN05401M)", "CN05403M", "2024", "QN05401M")]
    [InlineData("Plateau de Haye", "CN05403M", "2024", "QN05401M")]
    [InlineData("PLATEAU DE HAYE", "CN05701M", "2024", "QN05701M")]
    [InlineData("Les Provinces, Sud", "CN05403M", "2024", "QN05402M")]
    [InlineData("Haut du Lièvre", "CV111", "2023", "QP054001")]
    [InlineData("Tous les quartiers", "CN05403M", "2024", "")]
    [InlineData("Plateau de Haye", "Métropole du Grand Nancy", "2024", "QN05401M")]
    public async Task Neighbourhoods_are_read_by_code_then_by_name_within_the_contract(string where, string contract, string year, string codes)
    {
        await using var bench = await LoadedAsync();

        var outcome = await bench.ImportTextAsync("actions", Head + Action(where, contract, year: year));

        Assert.All(await GrantsAsync(bench), x => Assert.Equal(codes, x.NeighbourhoodCodes));
        Assert.DoesNotContain("quartier que son contrat", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Plateau de Haye, Le Centre", "CN05403M", "QN05401M", "Le Centre")]
    [InlineData("Plateau de Haye", "Ailleurs", "", "Plateau de Haye")]
    public async Task A_name_that_the_contract_does_not_have_is_said(string where, string contract, string codes, string unknown)
    {
        await using var bench = await LoadedAsync();

        var outcome = await bench.ImportTextAsync("actions", Head + Action(where, contract));

        Assert.All(await GrantsAsync(bench), x => Assert.Equal(codes, x.NeighbourhoodCodes));
        Assert.Contains($"1 ligne nomme un quartier que son contrat n’a pas (par exemple « {unknown} ») : gardées sans lui.", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Each_contract_has_its_own_table_of_a_funder(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);
        await bench.ImportTextAsync("actions", Head + Action(name: "A") + Action(name: "B"));

        var outcome = await bench.ImportTextAsync("actions", Head + Action("QN05701M", "CN05701M", name: "C"));
        var less = await bench.ImportTextAsync("actions", Head + Action(name: "A"));

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal("+0 ~0 =2 -2 !0", less.Counts());
        Assert.Equal(["A", "A", "C", "C"], (await bench.GrantsAsync()).Select(x => x[^1..]).Order());
    }

    [Theory, OnBothDatabases]
    public async Task A_holder_without_number_is_known_by_its_name_beside_the_contract(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        await bench.ImportTextAsync("actions", Head + Action(name: "Les Jardins de la Haye") + Action(name: "LES JARDINS DE LA HAYE", siret: "", funder: "Ville", where: ""));

        var holders = await bench.ReadAsync(db => db.Organisations.AsNoTracking().Where(x => x.Name.Contains("ardins") || x.Name.Contains("ARDINS")).ToListAsync(Stop));
        Assert.Equal(("524991205", OrganisationStanding.Hidden), (Assert.Single(holders).Siren, holders[0].Standing));
    }

    [Fact]
    public async Task A_line_without_any_amount_is_refused_one_with_zero_granted_is_kept()
    {
        await using var bench = await LoadedAsync();

        var outcome = await bench.ImportTextAsync("actions", Head + Action(amounts: ";;") + Action(amounts: "500;0;"));

        Assert.Equal("2, Montant demandé, : Aucun montant : ni demandé, ni accordé, ni versé.", Assert.Single(outcome.Rejects()));
        Assert.Equal([0, 50_000], (await GrantsAsync(bench)).Select(x => x.AmountCents));
        Assert.Contains("1 demande à 0 € accordé, gardée.", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Porteur;Action;Montant accordé;Année\nA;B;1;2024\n", "Ce fichier ne dit pas qui finance : ajoutez --giver \"État, politique de la ville\".")]
    [InlineData("Porteur;Action;Année;Financeur\nA;B;2024;X\n", "Aucune colonne de montant : dites laquelle, par exemple --map \"accorde=Subvention\" (champs : demande, accorde, verse).")]
    [InlineData("Porteur;Action;Montant accordé;Financeur\nA;B;1;X\n", "Ce fichier ne dit pas l’année : ajoutez --year.")]
    public async Task What_the_file_does_not_say_is_asked(string text, string question)
    {
        await using var bench = await LoadedAsync();

        var refused = await Assert.ThrowsAsync<UnrecognisedFileException>(() => bench.ImportTextAsync("actions", text));

        Assert.Equal(question, refused.Message.Plain());
        Assert.Empty(await GrantsAsync(bench));
    }
}
