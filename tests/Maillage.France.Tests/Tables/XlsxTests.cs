using Maillage.France.Tables;
using Maillage.Testing;
using static Maillage.France.Tests.Tables.SmallFile;

namespace Maillage.France.Tests.Tables;

public class XlsxTests
{
    const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>""";

    static string Cell(string xml, string styles = "", string shared = "")
    {
        using var file = Xlsx($"""{Header}<row r="2">{xml}<c r="B2"><v>1</v></c></row>""", styles, shared);
        using var table = TableFile.Open(file.Path);
        Assert.True(table.Read());
        return table[0];
    }

    [Theory]
    [InlineData("82772800012345", "82772800012345")]
    [InlineData("8.2772800012345E13", "82772800012345")]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("1568", "1568")]
    [InlineData("1.5E-5", "0.000015")]
    [InlineData("-12.5", "-12.5")]
    public void Numbers_are_exact(string raw, string text) => Assert.Equal(text, Cell($"""<c r="A2"><v>{raw}</v></c>"""));

    [Theory]
    [InlineData("14", "45363", "2024-03-12")]
    [InlineData("22", "45363.5", "2024-03-12T12:00:00")]
    [InlineData("20", "0.375", "09:00:00")]
    [InlineData("170", "45363", "2024-03-12")]
    [InlineData("171", "45363", "45363")]
    [InlineData("172", "1.5", "1.5")]
    [InlineData("0", "45363", "45363")]
    [InlineData("14", "59", "1900-02-28")]
    public void Dates_are_told_by_the_style(string format, string raw, string text) => Assert.Equal(text, Cell($"""<c r="A2" s="1"><v>{raw}</v></c>""", $"""
        <numFmts><numFmt numFmtId="170" formatCode="[$-40C]d\ mmm\ yyyy"/><numFmt numFmtId="171" formatCode="General&quot; jours&quot;"/><numFmt numFmtId="172" formatCode="[h]:mm"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="{format}"/></cellXfs>
        """));

    [Fact]
    public void Texts_booleans_and_errors()
    {
        const string shared = """<si><t>zéro</t></si><si><r><t>Cité </t></r><r><rPr><b/></rPr><t xml:space="preserve">des _x000D_fleurs</t></r><rPh><t>bruit</t></rPh></si>""";
        Assert.Equal("Cité des \rfleurs", Cell("""<c r="A2" t="s"><v>1</v></c>""", shared: shared));
        Assert.Equal("true", Cell("""<c r="A2" t="b"><v>1</v></c>"""));
        Assert.Equal("Vandœuvre", Cell("""<c r="A2" t="str"><f>A1</f><v>Vand&#x9c;uvre</v></c>"""));
        Assert.Equal("#N/A", Cell("""<c r="A2" t="e"><v>#N/A</v></c>"""));
        Assert.Equal("2024-03-12", Cell("""<c r="A2" t="d"><v>2024-03-12T00:00:00</v></c>"""));
        Assert.Equal("", Cell("""<c r="A2" t="s"><v>99</v></c>""", shared: shared));
    }

    [Fact]
    public void The_first_filled_sheet_is_read_unless_another_is_named()
    {
        using var file = Xlsx(Header + """<row r="4"><c r="B4"><v>2</v></c></row>""");
        using (var table = TableFile.Open(file.Path))
        {
            Assert.Equal("XLSX, feuille « Données »", table.Format);
            Assert.Equal(["4: |2"], Rows(table));
        }
        Assert.Equal(["4: |2"], file.Rows(new TableOptions { Sheet = "donnees" }));
        var message = Assert.Throws<UnreadableFileException>(() => file.Rows(new TableOptions { Sheet = "Budget" })).Message;
        Assert.Equal("La feuille « Budget » n’existe pas ; ce classeur contient « Notes » et « Données ».", message);
    }

    [Fact]
    public void A_value_beyond_the_header_is_a_problem()
    {
        using var file = Xlsx(Header + """<row r="2"><c r="A2"><v>1</v></c><c r="D2"><v>9</v></c></row><row><c><v>3</v></c></row>""");
        Assert.Equal(["2: 1| ! une valeur au-delà de la dernière colonne : 4\u00a0cellules au lieu de 2", "3: 3|"], file.Rows());
    }

    [Fact]
    public void Titles_above_the_header_are_passed_over()
    {
        using var file = Xlsx("""<row r="1"><c t="str"><v>Quartiers prioritaires</v></c></row>""" + string.Concat(Enumerable.Range(3, 3).Select(r =>
            $"""<row r="{r}">{string.Concat("abcd".Select(c => $"<c t=\"str\"><v>{c}{r}</v></c>"))}</row>""")));
        using var table = TableFile.Open(file.Path);
        Assert.Equal(["a3", "b3", "c3", "d3"], table.Columns);
        Assert.Equal(["4: a4|b4|c4|d4", "5: a5|b5|c5|d5"], Rows(table));
        Assert.Equal(["1\u00a0ligne de titre ignorée au-dessus des noms de colonnes : « Quartiers prioritaires »"], table.Repairs);
    }

    static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : $"<c r=\"{(char)('A' + i)}{number}\" t=\"str\"><v>{c}</v></c>"))}</row>";

    [Theory]
    // Names of groups over merged cells, few or many.
    [InlineData("Attribuant||||Bénéficiaire||", "nom|siret|date|acte|nom|siret|objet", "a|1|2|3|b|4|c", 2)]
    [InlineData("Attribuant||Qui|Acte||", "nom|siret|porteur|date|acte|objet", "a|1|b|2|3|c", 2)]
    // Numbers of the columns.
    [InlineData("1|2|3|4", "nom|siret|date|objet", "a|1|2|b", 2)]
    // A header with columns that have no name, above a row that is no header.
    [InlineData("nom|siret|date|||", "a|1|2|b|c|d", "a|1|2|b|c|d", 1)]
    [InlineData("nom|2015|2016", "Nancy|secret|secret", "Metz|1|2", 1)]
    public void The_header_is_told_from_what_stands_above(string first, string second, string third, int header)
    {
        using var file = Xlsx(string.Concat(new[] { first, second, third }.Select((r, i) => Row(i + 1, r.Split('|')))));
        using var table = TableFile.Open(file.Path);
        Assert.Equal("nom", table.Columns[0]);
        Assert.True(table.Read());
        Assert.Equal(header + 1, table.Line);
        Assert.Equal(header - 1, table.Repairs.Count);
    }

    [Fact]
    public void Aube_is_read_under_the_names_of_its_groups()
    {
        using var table = TableFile.Open(RealFiles.Path("subventions/scdl/DEP_Aube.xlsx"));
        Assert.Equal(14, table.Columns.Count);
        Assert.Equal(["3", "4", "5", "6", "7", "8", "9"], Rows(table).Select(r => r[..1]));
        Assert.Contains("1\u00a0ligne de titre ignorée", Assert.Single(table.Repairs));
    }

    [Fact]
    public void What_expands_beyond_the_bound_is_refused()
    {
        using var file = Xlsx(Header + new string(' ', 3_000_000));
        Assert.True(new FileInfo(file.Path).Length < 30_000);
        var message = Assert.Throws<UnreadableFileException>(() => file.Rows(new TableOptions { MaxExpandedBytes = 2_000_000 })).Message;
        Assert.Contains("dépasse 2,0\u00a0Mo une fois décompressé", message);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_proportion()
    {
        // A gigabyte would be the same: what is read stops at the bound.
        using var file = Xlsx(Header + new string(' ', 3_000_000));
        var message = Assert.Throws<UnreadableFileException>(() => file.Rows(new TableOptions { FreeExpandedBytes = 1_000_000 })).Message;
        Assert.Contains("une fois décompressé", message);
        Assert.Empty(file.Rows(new TableOptions { FreeExpandedBytes = 1_000_000, MaxExpansion = 1_100 }));
    }

    [Fact]
    public void An_archive_of_too_many_parts_is_refused()
    {
        using var file = Zip(".xlsx", [.. Enumerable.Range(0, 20).Select(x => ($"{x}", ""))]);
        Assert.Contains("21", Assert.Throws<UnreadableFileException>(() => Zip(".xlsx", [.. Enumerable.Range(0, 21).Select(x => ($"{x}", ""))]).Rows(new TableOptions { MaxParts = 20 })).Message);
        Assert.Contains("sans classeur", Assert.Throws<UnreadableFileException>(() => file.Rows(new TableOptions { MaxParts = 20 })).Message);
    }

    [Theory]
    [InlineData("xl/workbook.xml")]
    [InlineData("xl/_rels/workbook.xml.rels")]
    [InlineData("xl/styles.xml")]
    [InlineData("xl/sharedStrings.xml")]
    [InlineData("xl/worksheets/sheet1.xml")]
    public void A_document_type_is_refused_in_every_part_that_is_read(string part)
    {
        (string Name, string Content)[] parts =
        [
            ("xl/workbook.xml", """<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Notes" sheetId="1" r:id="a"/></sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", """<R><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/></R>"""),
            ("xl/styles.xml", "<styleSheet/>"),
            ("xl/sharedStrings.xml", "<sst/>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{Header}</sheetData></worksheet>"),
        ];
        using var sound = Zip(".xlsx", parts);
        using var file = Zip(".xlsx", [.. parts.Select(x => x.Name == part ? (x.Name, """<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>""" + x.Content) : x)]);

        Assert.Empty(sound.Rows());
        Assert.Contains("XML illisible", Assert.Throws<UnreadableFileException>(() => file.Rows()).Message);
    }

    [Fact]
    public void Mayenne_keeps_its_whole_numbers()
    {
        using var table = TableFile.Open(RealFiles.Path("subventions/collectivites/mayenne.xlsx"));
        var siret = table.Find("idBeneficiaire");
        int filled = 0, whole = 0;
        while (table.Read())
        {
            if (table[siret].Length == 0) continue;
            filled++;
            if (table[siret].Length == 14 && table[siret].All(char.IsAsciiDigit)) whole++;
        }
        Assert.Equal((169, 168), (filled, whole));
    }

    [Fact]
    public void The_same_table_as_XLSX_and_CSV_reads_the_same()
    {
        using var sheet = TableFile.Open(RealFiles.Path("indicateurs/qpv-2015-occitanie.xlsx"));
        using var text = TableFile.Open(RealFiles.Path("indicateurs/qpv-2015-occitanie.csv"));
        Assert.Equal(text.Columns, sheet.Columns);
        while (text.Read())
        {
            Assert.True(sheet.Read());
            Assert.Equal(text.Line, sheet.Line);
            for (var i = 0; i < text.Columns.Count; i++)
                // The CSV holds the noise of a computation (1.7000000000000002) where the workbook holds 1.7.
                if (NumberText.TryRead(text[i], out var a) && NumberText.TryRead(sheet[i], out var b)) Assert.Equal(a, b, 1e-9);
                else Assert.Equal(text[i], sheet[i]);
        }
        Assert.False(sheet.Read());
    }
}
