using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace Maillage.France.Tables;

/// <summary>
/// A workbook of one sheet (ECMA-376), its header bold and frozen, numbers as numbers and days as days. Texts are written in their cells
/// ("inline strings") rather than in a shared table, which would have to be kept in memory; a text is never a formula.
/// </summary>
static class XlsxTableWriter
{
    /// <summary>What Excel accepts in a cell.</summary>
    const int MaxText = 32_767;

    const int MaxRows = 1_048_576;
    const int FlushAt = 32 * 1024;

    /// <summary>Days before are one off in Excel, which believes that 1900 was a leap year: they are written as text.</summary>
    static readonly DateOnly FirstDay = new(1900, 3, 1);

    /// <summary>Rows kept back to learn how wide the columns are.</summary>
    const int Look = 200;

    const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    static readonly (string Name, string Content)[] Parts =
    [
        ("[Content_Types].xml", """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
            """),
        ("_rels/.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """),
        ("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Données" sheetId="1" r:id="rId1"/></sheets></workbook>
            """),
        ("xl/_rels/workbook.xml.rels", """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
            """),
        // Styles: 0 plain, 1 header, 2 integer with thousands, 3 number, 4 value already in percent, 5 day.
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
            """),
    ];

    public static async Task WriteAsync(Stream output, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        var buffer = new OutputBuffer(output);
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in Parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(Declaration + content));
            }
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            await foreach (var text in SheetAsync(columns, rows, stop))
            {
                sheet.Write(Encoding.UTF8.GetBytes(text));
                await buffer.DrainAsync(stop);
            }
        }
        await buffer.DrainAsync(stop);
    }

    /// <summary>The XML of the sheet, in pieces.</summary>
    static async IAsyncEnumerable<string> SheetAsync(
        IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, [EnumeratorCancellation] CancellationToken stop = default)
    {
        var text = new StringBuilder(FlushAt * 2);
        var first = new List<CellValue[]>();
        var number = 1;
        var started = false;
        await foreach (var row in rows.WithCancellation(stop))
        {
            TableWriter.Check(row, columns);
            var values = columns.Select((column, i) => CellValue.Of(row[i], column.Kind)).ToArray();
            if (!started)
            {
                first.Add(values);
                if (first.Count < Look) continue;
                Start();
                continue;
            }
            AppendRow(text, values, columns, ++number);
            if (text.Length < FlushAt) continue;
            yield return text.ToString();
            text.Clear();
        }
        if (!started) Start();
        text.Append("</sheetData></worksheet>");
        yield return text.ToString();

        void Start()
        {
            started = true;
            AppendHeader(text, columns, first);
            foreach (var values in first) AppendRow(text, values, columns, ++number);
            first.Clear();
        }
    }

    static void AppendHeader(StringBuilder text, IReadOnlyList<TableColumn> columns, List<CellValue[]> first)
    {
        text.Append(CultureInfo.InvariantCulture, $"""{Declaration}<worksheet xmlns="{Main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>""");
        for (var i = 0; i < columns.Count; i++)
        {
            var longest = Math.Max(columns[i].Name.Length + 1, first.Count == 0 ? 0 : first.Max(row => row[i].Text.Length));
            text.Append(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{Math.Clamp(longest + 2, 8, 60)}" customWidth="1"/>""");
        }
        text.Append("""</cols><sheetData><row r="1">""");
        foreach (var column in columns) AppendText(text, column.Name, 1);
        text.Append("</row>");
    }

    static void AppendRow(StringBuilder text, CellValue[] values, IReadOnlyList<TableColumn> columns, int number)
    {
        if (number > MaxRows) throw new InvalidOperationException($"A sheet cannot have more than {MaxRows} rows.");
        text.Append(CultureInfo.InvariantCulture, $"""<row r="{number}">""");
        for (var i = 0; i < values.Length; i++)
        {
            var value = values[i];
            if (value.Day is { } day && day >= FirstDay)
                text.Append(CultureInfo.InvariantCulture, $"""<c s="5"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>""");
            else if (value.Number is not null)
                text.Append(CultureInfo.InvariantCulture, $"""<c s="{Style(columns[i].Kind)}"><v>{value.Text}</v></c>""");
            else if (value.Text.Length == 0)
                text.Append("<c/>");
            else
                AppendText(text, value.Text, 0);
        }
        text.Append("</row>");
    }

    static int Style(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => 2,
        ColumnKind.Number => 3,
        ColumnKind.Percent => 4,
        _ => 0,
    };

    static void AppendText(StringBuilder text, string value, int style)
    {
        text.Append(CultureInfo.InvariantCulture, $"""<c s="{style}" t="inlineStr"><is><t xml:space="preserve">""");
        if (value.Length > MaxText) value = value[..(MaxText - 1)] + "…";
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '&':
                    text.Append("&amp;");
                    break;
                case '_' when IsEscape(value.AsSpan(i)):
                    text.Append("_x005F_");
                    break;
                // What XML forbids or would change: ECMA-376, 22.4.2.4.
                case < ' ' and not ('\n' or '\t') or '\uFFFE' or '\uFFFF':
                    text.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    if (i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1])) text.Append(c).Append(value[++i]);
                    else text.Append('\uFFFD');
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }
        text.Append("</t></is></c>");
    }

    /// <summary>Whether a text already looks like an escaped character (_x000D_).</summary>
    static bool IsEscape(ReadOnlySpan<char> text) =>
        text.Length >= 7 && text[1] == 'x' && text[6] == '_' && ushort.TryParse(text[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _);
}
