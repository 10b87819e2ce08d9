using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;

namespace Maillage.Web.Tests;

/// <summary>Files of money counted by plain code that shares nothing with the product's readers: bytes as letters, quotes, separators.</summary>
static class PlainFiles
{
    /// <summary>The lines below the headings, each cell trimmed; letters beyond ASCII are not decoded, since only counts are wanted.</summary>
    public static List<string[]> Csv(string path, char separator)
    {
        var (lines, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        foreach (var letter in File.ReadAllText(path, Encoding.Latin1) + "\n")
        {
            if (letter == '"') quoted = !quoted;
            else if (!quoted && letter is '\n')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
                if (cells.Exists(x => x.Length > 0)) lines.Add([.. cells]);
                cells.Clear();
            }
            else if (!quoted && letter == separator)
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else cell.Append(letter);
        }
        return lines[1..];
    }

    public static List<JsonElement> Json(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return [.. document.RootElement.EnumerateArray().Select(x => x.Clone())];
    }

    /// <summary>The filled rows of the first sheet of an XLSX workbook: raw values by the letter of their column.</summary>
    public static List<Dictionary<string, string>> Xlsx(string path)
    {
        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        using var zip = ZipFile.OpenRead(path);
        var texts = Xml(zip, "xl/sharedStrings.xml").Root!.Elements(main + "si").Select(x => string.Concat(x.Descendants(main + "t").Select(y => y.Value))).ToList();
        return
        [
            .. Xml(zip, "xl/worksheets/sheet1.xml").Descendants(main + "row").Select(row => row.Elements(main + "c").Where(x => x.Element(main + "v") is not null).ToDictionary(
                x => string.Concat(x.Attribute("r")!.Value.Where(char.IsAsciiLetter)),
                x => (x.Attribute("t")?.Value == "s" ? texts[int.Parse(x.Element(main + "v")!.Value, CultureInfo.InvariantCulture)] : x.Element(main + "v")!.Value).Trim())),
        ];
    }

    /// <summary>The filled rows of an ODS sheet; those that are repeated so many times that only emptiness is are left out.</summary>
    public static List<List<string>> Ods(string path)
    {
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        using var zip = ZipFile.OpenRead(path);
        return
        [
            .. Xml(zip, "content.xml").Descendants(table + "table").First().Descendants(table + "table-row")
                .Select(row => row.Elements(table + "table-cell").Select(x => (x.Attribute(office + "value")?.Value ?? x.Value).Trim()).ToList())
                .Where(x => x.Exists(y => y.Length > 0)),
        ];
    }

    /// <summary>An amount in cents: its digits, the last comma or point before one or two of them being the decimal mark; null when there is none.</summary>
    public static long? Cents(string text)
    {
        var kept = string.Concat(text.Where(x => char.IsAsciiDigit(x) || x is '.' or ','));
        if (!kept.Any(char.IsAsciiDigit)) return null;
        var mark = kept.LastIndexOfAny(['.', ',']);
        var isDecimal = mark >= 0 && (kept[mark] == '.' || kept.Length - mark <= 3);
        var euros = string.Concat((isDecimal ? kept[..mark] : kept).Where(char.IsAsciiDigit));
        var decimals = isDecimal ? kept[(mark + 1)..] : "";
        return (long)Math.Round(decimal.Parse($"{euros}.{decimals}0", CultureInfo.InvariantCulture) * 100, MidpointRounding.AwayFromZero);
    }

    static XDocument Xml(ZipArchive zip, string name)
    {
        using var part = zip.GetEntry(name)!.Open();
        return XDocument.Load(part);
    }
}
