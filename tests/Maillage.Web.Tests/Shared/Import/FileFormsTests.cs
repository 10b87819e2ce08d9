using System.IO.Compression;
using System.Text;
using Maillage.France.Tables;
using Maillage.Testing;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Tests.Shared.Import;

/// <summary>The same table in every form in which public bodies publish it is taken alike.</summary>
public class FileFormsTests
{
    const string Head = "code_qp;lib_qp;insee_com;siren_epci\n";
    const string Îlot = "QN05401M;Cœur d’Îlot;54395;245400676\n";
    const string Étangs = "QN05402M;Les Étangs;54547;245400676\n";

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static async Task<string[]> NamesAsync(Workbench bench) =>
        [.. await bench.ReadAsync(db => db.Neighbourhoods.OrderBy(x => x.Code).Select(x => x.Name).ToListAsync(Stop))];

    public static TheoryData<string> Encodings => ["UTF-8", "UTF-8 with a mark", "cp1252", "both", "a mark, then cp1252"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Letters_survive_every_encoding(string encoding)
    {
        await using var bench = await Workbench.OpenAsync();
        byte[] mark = [0xEF, 0xBB, 0xBF];
        var path = encoding switch
        {
            "UTF-8" => bench.Write("q.csv", Workbench.Utf8(Head + Îlot + Étangs)),
            "UTF-8 with a mark" => bench.Write("q.csv", mark, Workbench.Utf8(Head + Îlot + Étangs)),
            "cp1252" => bench.Write("q.csv", Workbench.Cp1252(Head + Îlot + Étangs)),
            "both" => bench.Write("q.csv", Workbench.Utf8(Head + Îlot), Workbench.Cp1252(Étangs)),
            _ => bench.Write("q.csv", mark, Workbench.Cp1252(Head + Îlot + Étangs)),
        };

        var outcome = await bench.ImportAsync("neighbourhoods", path);

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(["Cœur d’Îlot", "Les Étangs"], await NamesAsync(bench));
        if (encoding == "both") Assert.Contains("1 ligne relue en cp1252, les autres étant en UTF-8", outcome.Said(), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Control_characters_become_the_letters_they_were_and_the_import_says_so(DatabaseKind kind)
    {
        await using var bench = await Workbench.OpenAsync(kind);

        var outcome = await bench.ImportTextAsync("neighbourhoods", Head + "QN05401M;Vand\u009cuvre centre;54547;\n");

        Assert.Equal(["Vandœuvre centre"], await NamesAsync(bench));
        Assert.Contains("« Vand\\u009cuvre » devient « Vandœuvre »", outcome.Said(), StringComparison.Ordinal);
        Assert.Contains("devient « Vandœuvre »", Assert.Single(await bench.ImportsAsync()).Notes, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(';')]
    [InlineData(',')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Any_separator_is_found(char separator)
    {
        await using var bench = await Workbench.OpenAsync();

        var outcome = await bench.ImportTextAsync("neighbourhoods", (Head + Îlot + Étangs).Replace(';', separator));

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
    }

    [Fact]
    public async Task A_workbook_is_read_like_a_text_file()
    {
        await using var bench = await Workbench.OpenAsync();
        var path = bench.Write("q.xlsx", await XlsxAsync());
        await bench.ImportTextAsync("neighbourhoods", Head + Îlot + Étangs);

        var outcome = await bench.ImportAsync("neighbourhoods", path);

        Assert.Equal("+0 ~0 =2 -0 !0", outcome.Counts());
        Assert.StartsWith("XLSX", outcome.Format, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_that_repeats_an_empty_row_a_million_times_is_read_at_once()
    {
        await using var bench = await Workbench.OpenAsync();
        var path = bench.Write("q.ods", Ods(Head + Îlot + Étangs));

        var outcome = await bench.ImportAsync("neighbourhoods", path);

        Assert.Equal("+2 ~0 =0 -0 !0", outcome.Counts());
        Assert.Equal(2, outcome.Lines);
        Assert.Equal(["Cœur d’Îlot", "Les Étangs"], await NamesAsync(bench));
    }

    static async Task<byte[]> XlsxAsync()
    {
        using var memory = new MemoryStream();
        TableColumn[] columns = [new("code_qp"), new("lib_qp"), new("insee_com"), new("siren_epci")];
        await TableWriter.WriteAsync(memory, TableFormat.Xlsx, columns, (Îlot + Étangs).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split(';')), Stop);
        return memory.ToArray();
    }

    static byte[] Ods(string text)
    {
        var rows = string.Concat(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
            $"<table:table-row>{string.Concat(line.Split(';').Select(cell => $"<table:table-cell><text:p>{cell}</text:p></table:table-cell>"))}</table:table-row>"));
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            using var part = zip.CreateEntry("content.xml").Open();
            part.Write(Encoding.UTF8.GetBytes($"""
                <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>
                <table:table table:name="Quartiers">{rows}<table:table-row table:number-rows-repeated="1048445"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
                </office:spreadsheet></office:body></office:document-content>
                """));
        }
        return memory.ToArray();
    }
}
