using System.IO.Compression;
using System.Text;
using Maillage.France.Tables;

namespace Maillage.France.Tests.Tables;

/// <summary>A file that a test writes, and that goes away with it.</summary>
sealed class SmallFile : IDisposable
{
    public SmallFile(string extension, params ReadOnlySpan<byte[]> parts)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "maillage-" + Guid.NewGuid().ToString("N") + extension);
        using var file = File.Create(Path);
        foreach (var part in parts) file.Write(part);
    }

    public string Path { get; }

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Cp1252(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

    public static SmallFile Csv(string text) => new(".csv", Utf8(text));

    public static SmallFile Zip(string extension, params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Utf8(content));
            }
        return new SmallFile(extension, memory.ToArray());
    }

    public static SmallFile Xlsx(string sheet, string styles = "", string shared = "") => Zip(".xlsx",
        ("xl/workbook.xml", """<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="Notes" sheetId="1" r:id="a"/><sheet name="Données" sheetId="2" r:id="b"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<R><Relationship Id="a" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="b" Type="x/worksheet" Target="/xl/worksheets/sheet2.xml"/></R>"""),
        ("xl/styles.xml", $"<styleSheet>{styles}</styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst>{shared}</sst>"),
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>"),
        ("xl/worksheets/sheet2.xml", $"<worksheet><sheetData>{sheet}</sheetData></worksheet>"));

    public static SmallFile Ods(string rows) => Zip(".ods",
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", $"""
            <office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:calcext="c"><office:body><office:spreadsheet>
            <table:table table:name="Vide"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
            <table:table table:name="Données">{rows}</table:table></office:spreadsheet></office:body></office:document-content>
            """));

    /// <summary>Every row as "line: value|value", and its problem behind.</summary>
    public List<string> Rows(TableOptions? options = null)
    {
        using var table = TableFile.Open(Path, options);
        return Rows(table);
    }

    public static List<string> Rows(TableReader table)
    {
        var rows = new List<string>();
        while (table.Read())
            rows.Add($"{table.Line}: {string.Join('|', Enumerable.Range(0, table.Columns.Count).Select(i => table[i]))}{(table.Problem is { } problem ? " ! " + problem : "")}");
        return rows;
    }

    public void Dispose() => File.Delete(Path);
}
