using Maillage.France.Language;
using Maillage.Testing;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Data;

/// <summary>The one search: the same answers in the same order on both databases.</summary>
public class SearchTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<Workbench> LoadedAsync(DatabaseKind kind)
    {
        var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("neighbourhoods",
            "code_qp;lib_qp;insee_com\nQN05401M;Plateau de Haye;54395\nQN05402M;Cœur d'Îlot;54547\nQN05701M;Nancy-Laxou;57463\n");
        await bench.ImportTextAsync("neighbourhoods", "code_qp;lib_qp;insee_com\nQP054001;Haye;54395\n");
        await bench.ImportTextAsync("contracts", "codgeo,code_cv,lib_cv,insee_dep,pop\n245400676,CN05403M,54 - Métropole du Grand Nancy,54,30000\n57463,CN05701M,57 - Metz,57,20000\n");
        return bench;
    }

    static Task<List<SearchEntry>> FindAsync(Workbench bench, string typed, int most = 20) =>
        bench.ReadAsync(db => db.SearchAsync(Fold.Words(typed), most, Stop));

    static async Task<string[]> TitlesAsync(Workbench bench, string typed) => [.. (await FindAsync(bench, typed)).Select(x => x.Title)];

    [Theory, OnBothDatabases]
    public async Task Accents_and_capitals_do_not_matter(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        foreach (var typed in new[] { "vandœuvre", "VANDOEUVRE", "Vandœuvre-lès-Nancy", "vandoeuvre les nancy" })
            Assert.Contains("Vandœuvre-lès-Nancy", await TitlesAsync(bench, typed));
        Assert.Equal(["Cœur d’Îlot"], await TitlesAsync(bench, "COEUR ILOT"));
    }

    [Theory, OnBothDatabases]
    public async Task The_beginning_of_each_word_is_enough(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        Assert.Equal(["Plateau de Haye"], await TitlesAsync(bench, "hay plat"));
        Assert.Equal(["Métropole du Grand Nancy"], await TitlesAsync(bench, "cn05403"));
        Assert.Empty(await TitlesAsync(bench, "aye"));
        Assert.Empty(await TitlesAsync(bench, "plateau metz"));
    }

    [Theory, OnBothDatabases]
    public async Task The_title_itself_comes_first_then_whole_words_contracts_first(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        Assert.Equal(
            ["Nancy", "Métropole du Grand Nancy", "Cœur d’Îlot", "Nancy-Laxou", "Plateau de Haye", "Haye", "Vandœuvre-lès-Nancy", "Métropole du Grand Nancy"],
            await TitlesAsync(bench, "nancy"));
        Assert.Equal(["Haye", "Plateau de Haye"], await TitlesAsync(bench, "haye"));
    }

    [Theory, OnBothDatabases]
    public async Task At_equal_match_a_contract_comes_before_a_commune(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        var found = await FindAsync(bench, "metz");

        Assert.Equal(["Metz", "Metz", "Nancy-Laxou", "Metz Métropole"], found.Select(x => x.Title));
        Assert.Equal(["contract", "commune"], found.Take(2).Select(x => x.Kind));
        Assert.Equal("/contrats/CN05701M", found[0].Address);
        Assert.StartsWith("Contrat de ville 2024–2030 · Moselle", found[0].Subtitle, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_short_title_is_found_among_a_thousand_heavier_ones(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ChangeAsync(async db => await db.ReplaceSearchEntriesAsync("essai",
            Enumerable.Range(0, 1200).Select(i => new SearchText($"Usson {i}", "", $"/u/{i:0000}", $"usson {i}", 1000)).Append(new SearchText("Us", "", "/us", "us 95625", 1)), Stop));

        var found = await FindAsync(bench, "us", 5);

        Assert.Equal(["/us", "/u/0000", "/u/0001", "/u/0010", "/u/0100"], found.Select(x => x.Address));
    }

    [Theory, OnBothDatabases]
    public async Task Equal_matches_come_in_the_order_of_their_words(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ChangeAsync(async db => await db.ReplaceSearchEntriesAsync("essai",
            [new("Centre C", "", "/c", "centre c", 1), new("Centre A", "", "/a2", "centre a", 1), new("Centre A", "", "/a1", "centre a", 1), new("Centre B", "", "/b", "centre b", 1)], Stop));

        Assert.Equal(["/a1", "/a2", "/b", "/c"], (await FindAsync(bench, "centre")).Select(x => x.Address));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_that_a_person_types_makes_it_fail(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);

        foreach (var typed in new[]
                 {
                     "\"", "nancy\"", "na*", "(nancy", "nancy)", "nancy & metz", "nancy | !metz", "NOT nancy", "nancy AND", "OR", "NEAR(nancy)", "words:nancy", "a:*", "'; DROP TABLE settings; --",
                     "54 395", "1e5", "2a", "00", "c++", "l'îlot", "№ 5", "ß", "日本", "😀", "😀😀 nancy", "ﬁ", "½", "x²", "ⅷ", new string('a', 5000), string.Join(' ', Enumerable.Repeat("nancy", 200)), "%", "_", "\\", "a\0b",
                 })
        {
            var words = Fold.Words(typed);
            if (words.Count > 0) await FindAsync(bench, typed);
        }
        Assert.NotEmpty(await FindAsync(bench, "(nancy* & \"grand"));
        Assert.Empty(Fold.Words("« … » !? --"));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_gone_is_no_longer_found(DatabaseKind kind)
    {
        await using var bench = await LoadedAsync(kind);
        await bench.ImportTextAsync("neighbourhoods", "code_qp;lib_qp;insee_com\nQN05402M;Nouveau nom;54547\n");

        Assert.DoesNotContain("Plateau de Haye", await TitlesAsync(bench, "haye"));
        Assert.Equal(["Nouveau nom"], await TitlesAsync(bench, "nouveau"));
        Assert.Empty(await TitlesAsync(bench, "coeur"));
    }
}
