using System.Globalization;
using Maillage.France.Tables;
using Maillage.Testing;
using static Maillage.France.Tests.Tables.SmallFile;

namespace Maillage.France.Tests.Tables;

public class OdsTests
{
    const string Header = """<table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>b</text:p></table:table-cell></table:table-row>""";

    const string Million = """<table:table-row table:number-rows-repeated="1048445"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>""";

    static string Row(string cells, string attributes = "") => $"<table:table-row {attributes}>{cells}</table:table-row>";

    static string Text(string text) => $"""<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>""";

    [Fact]
    public void A_million_empty_rows_cost_nothing()
    {
        using var file = Ods(Header + Row(Text("1") + """<table:table-cell table:number-columns-repeated="1022"/>""") + Million);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(["2: 1|"], file.Rows());
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 3_000_000);
    }

    [Fact]
    public void Rows_and_cells_that_are_repeated_stand_for_themselves()
    {
        using var file = Ods("<table:table-header-rows>" + Header + "</table:table-header-rows>"
            + Row("<table:table-cell/>", "table:number-rows-repeated=\"3\"")
            + Row("""<table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7,00</text:p></table:table-cell>""", "table:number-rows-repeated=\"2\""));
        Assert.Equal(["5: 7|7", "6: 7|7"], file.Rows());
    }

    [Theory]
    [InlineData("""office:value-type="float" office:value="82772800012345"><text:p>8,28E+13</text:p>""", "82772800012345")]
    [InlineData("""office:value-type="currency" calcext:value-type="currency" office:value="1500.5"><text:p>1 500,50 €</text:p>""", "1500.5")]
    [InlineData("""office:value-type="percentage" office:value="0.435"><text:p>43,5 %</text:p>""", "0.435")]
    [InlineData("""office:value-type="date" office:date-value="2017-07-24"><text:p>24/07/17</text:p>""", "2017-07-24")]
    [InlineData("""office:value-type="date" office:date-value="2017-07-24T00:00:00"><text:p>24/07/17</text:p>""", "2017-07-24")]
    [InlineData("""office:value-type="boolean" office:boolean-value="true"><text:p>VRAI</text:p>""", "true")]
    [InlineData("""office:value-type="time" office:time-value="PT09H30M00S"><text:p>9:30</text:p>""", "09:30:00")]
    [InlineData("""office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>le 1<text:span>er</text:span><text:s text:c="2"/>août</text:p><text:p>Vand&#x9c;uvre</text:p>""", "le 1er  août\nVandœuvre")]
    public void The_value_behind_what_is_shown_is_read(string cell, string value)
    {
        using var file = Ods(Header + Row($"<table:table-cell {cell}</table:table-cell>"));
        using var table = TableFile.Open(file.Path);
        Assert.Equal("ODS, feuille « Données »", table.Format);
        Assert.True(table.Read());
        Assert.Equal(value, table[0]);
    }

    [Fact]
    public void More_rows_than_a_sheet_can_have_are_refused()
    {
        using var file = Ods(Header + Row(Text("x"), "table:number-rows-repeated=\"99999999999\""));
        Assert.Throws<UnreadableFileException>(() => file.Rows());
    }

    [Fact]
    public void A_document_type_and_a_bomb_are_refused()
    {
        using var typed = Zip(".ods", ("content.xml", """<!DOCTYPE d [<!ENTITY a "aa">]><d>&a;</d>"""));
        using var bomb = Ods("<table:table-row><table:table-cell>" + new string(' ', 3_000_000) + "</table:table-cell></table:table-row>");

        Assert.Contains("XML illisible", Assert.Throws<UnreadableFileException>(() => typed.Rows()).Message);
        Assert.Contains("une fois décompressé", Assert.Throws<UnreadableFileException>(() => bomb.Rows(new TableOptions { FreeExpandedBytes = 1_000_000 })).Message);
    }

    [Fact]
    public void A_text_document_is_refused()
    {
        using var file = Zip(".odt", ("content.xml", "<office:document-content xmlns:office=\"o\"/>"));
        Assert.Contains("n’est pas un classeur", Assert.Throws<UnreadableFileException>(() => file.Rows()).Message);
    }

    [Fact]
    public void Pyrenees_Orientales_is_read_under_its_title()
    {
        using var table = TableFile.Open(RealFiles.Path("subventions/scdl/DEP_Pyrenees-Orientales.ods"));
        int siret = table.Find("SIRET_ORG"), date = table.Find("date octroi"), rows = 0;
        while (table.Read())
        {
            rows++;
            if (table[date].Length > 0) DateOnly.ParseExact(table[date], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (rows == 1) Assert.Equal((7, "30908524900048"), (table.Line, table[siret]));
        }
        Assert.Equal(76, rows);
    }
}
