using Maillage.France;
using Maillage.Testing;
using Maillage.Web.Features.Territories;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Features.Territories.ImportPassages;

/// <summary>The passage from the neighbourhoods of 2015 to those of 2024.</summary>
public class PassageImportTests
{
    const string Head = "qp2024,label_qp2024,statut,qp2015_1,label_qp2015_1,qp2015_2,label_qp2015_2\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static Task<List<string>> PassagesAsync(Workbench bench) => bench.ReadAsync(async db =>
        (await db.NeighbourhoodPassages.AsNoTracking().ToListAsync(Stop)).Select(x => $"{x.FormerCode}>{x.CurrentCode} {x.Status.Label}").Order(StringComparer.Ordinal).ToList());

    [Theory, OnBothDatabases]
    public async Task Splits_merges_crossed_codes_and_new_neighbourhoods_are_all_passages(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("passages", Head
            + "QN05401M,Haye,INCHANGE,QP054002,Haye,,\n" // crossed: 02 becomes 01
            + "QN05402M,Provinces,MODIFIE,QP054001,Provinces,,\n" // and 01 becomes 02
            + "QN05403M,Réunis,MODIFIE,QP054003,Un,QP054004,Deux\n" // a merge
            + "QN05404M,Est,MODIFIÉ,QP054005,Grand,NA,\n" // a split, in two
            + "QN05405M,Ouest,modifie,QP054005,Grand,,\n"
            + "QN05406M,Neuf,NOUVEAU,,,,\n");

        Assert.Equal("+6 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(
            [
                ">QN05406M nouveau quartier", "QP054001>QN05402M contour modifié", "QP054002>QN05401M contour inchangé", "QP054003>QN05403M contour modifié",
                "QP054004>QN05403M contour modifié", "QP054005>QN05404M contour modifié", "QP054005>QN05405M contour modifié",
            ],
            await PassagesAsync(bench));
        Assert.Contains("1 quartier de 2015 est partagé entre plusieurs quartiers de 2024", outcome.Said(), StringComparison.Ordinal);
        Assert.Contains("1 quartier de 2024 réunit plusieurs quartiers de 2015", outcome.Said(), StringComparison.Ordinal);
        var snapshot = await bench.TerritoriesAsync();
        Assert.Equal(["QN05404M", "QN05405M"], snapshot.PassagesFrom["QP054005"].Select(x => x.CurrentCode.Value).Order());
        Assert.Equal(["QP054003", "QP054004"], snapshot.PassagesTo[QpvCode.Parse("QN05403M")].Select(x => x.FormerCode).Order());
        Assert.Empty(snapshot.PassagesFrom[""]);
    }

    [Theory, OnBothDatabases]
    public async Task A_merge_that_loses_a_part_is_one_change(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);
        await bench.ImportTextAsync("passages", Head + "QN05403M,Réunis,MODIFIE,QP054003,Un,QP054004,Deux\nQN05401M,Haye,INCHANGE,QP054001,Haye,,\n");

        var outcome = await bench.ImportTextAsync("passages", Head + "QN05403M,Réunis,MODIFIE,QP054003,Un,,\nQN05401M,Haye,INCHANGE,QP054001,Haye,,\n");

        Assert.Equal("+0 ~1 =1 -0 !0", outcome.Counts());
        Assert.Equal(["QP054001>QN05401M contour inchangé", "QP054003>QN05403M contour modifié"], await PassagesAsync(bench));
    }

    [Theory]
    [InlineData("QP054001,Haye,INCHANGE,QP054001,,,", "qp2024", "Ce n’est pas un code de quartier de 2024")]
    [InlineData("QN05401M,Haye,IDENTIQUE,QP054001,,,", "statut", "Le statut doit être INCHANGE, MODIFIE ou NOUVEAU.")]
    [InlineData("QN05401M,Haye,MODIFIE,QN05402M,,,", "qp2015_1", "Ce n’est pas un code de quartier de 2015")]
    [InlineData("QN05401M,Haye,NOUVEAU,QP054001,,,", "statut", "Un quartier nouveau ne peut pas continuer un quartier de 2015.")]
    [InlineData("QN05401M,Haye,MODIFIE,,,,", "statut", "Le quartier de 2015 qu’il continue manque.")]
    public async Task What_cannot_be_a_passage_is_refused_and_keeps_what_is_loaded(string line, string column, string reason)
    {
        await using var bench = await Workbench.OpenAsync();
        await bench.ImportTextAsync("passages", Head + "QN05401M,Haye,INCHANGE,QP054009,Haye,QP054008,Haye\nQN05402M,Est,NOUVEAU,,,,\n");

        var outcome = await bench.ImportTextAsync("passages", Head + line + "\nQN05402M,Est,NOUVEAU,,,,\n");

        var text = Assert.Single(outcome.Rejects());
        Assert.StartsWith($"2, {column}, ", text, StringComparison.Ordinal);
        Assert.Contains(reason, text, StringComparison.Ordinal);
        if (column != "qp2024")
            Assert.Equal([">QN05402M nouveau quartier", "QP054008>QN05401M contour inchangé", "QP054009>QN05401M contour inchangé"], await PassagesAsync(bench));
    }

    [Theory, OnBothDatabases]
    public async Task A_former_neighbourhood_named_twice_on_a_line_is_one_passage(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("passages", Head + "QN05401M,Haye,MODIFIE,QP054001,Haye,QP054001,Haye\n");

        Assert.Equal("+1 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(["QP054001>QN05401M contour modifié"], await PassagesAsync(bench));
        Assert.DoesNotContain("partagé", outcome.Said(), StringComparison.Ordinal);
    }
}
