using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Maillage.France.Tables;

/// <summary>An OpenDocument spreadsheet (OpenDocument 1.3, part 3, chapter 9).</summary>
sealed class OdsWorkbook : Workbook
{
    readonly List<string> sheets = [];

    public OdsWorkbook(ZipArchive zip, TableOptions options) : base(zip, options)
    {
        using var xml = OpenXml("content.xml");
        xml.MoveToContent();
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "table" && Attribute(xml, "name") is { } name)
            {
                sheets.Add(name);
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        if (sheets.Count == 0) throw new UnreadableFileException($"Ce document OpenDocument n’est pas un classeur ; {TableFile.Expected} est attendu.");
    }

    public override string Kind => "ODS";

    public override IReadOnlyList<string> Sheets => sheets;

    public override IEnumerable<SheetRow> Rows(string sheet)
    {
        var row = new SheetRow();
        var number = 0;
        using var xml = OpenXml("content.xml", measured: true);
        if (!GoTo(xml, sheet)) yield break;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "table-row") continue;
            var repeated = Repeat(xml, "number-rows-repeated", MaxRows);
            row.Clear();
            if (!xml.IsEmptyElement) ReadCells(xml, row);
            if (row.Cells.Count == 0)
            {
                // A sheet ends with one empty row said a million times.
                number = Math.Min(MaxRows, number + repeated);
                continue;
            }
            if (number + repeated > MaxRows) throw new InvalidDataException("More rows than a sheet can have");
            for (var i = 0; i < repeated; i++)
            {
                row.Number = ++number;
                yield return row;
            }
        }
    }

    static bool GoTo(XmlReader xml, string sheet)
    {
        xml.MoveToContent();
        while (!xml.EOF)
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "table" || Attribute(xml, "name") is not { } name) xml.Read();
            else if (name == sheet) return !xml.IsEmptyElement;
            else xml.Skip();
        return false;
    }

    static void ReadCells(XmlReader xml, SheetRow row)
    {
        var depth = xml.Depth;
        var column = 0;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("table-cell" or "covered-table-cell"))
            {
                xml.Skip();
                continue;
            }
            var repeated = Repeat(xml, "number-columns-repeated", MaxColumns);
            var typed = Typed(xml);
            var shown = ReadText(xml);
            var value = typed ?? shown;
            if (value.Length > 0)
            {
                if (column + repeated > MaxColumns) throw new InvalidDataException("More columns than a sheet can have");
                for (var i = 0; i < repeated; i++) row.Set(column + i, value);
            }
            column = Math.Min(MaxColumns, column + repeated);
        }
    }

    /// <summary>The exact value behind what the cell shows, or null for a text.</summary>
    static string? Typed(XmlReader xml) => Attribute(xml, "value-type") switch
    {
        "float" or "currency" or "percentage" => PlainNumber.Text(Attribute(xml, "value") ?? ""),
        "date" => Attribute(xml, "date-value") is { } date ? (date.EndsWith("T00:00:00", StringComparison.Ordinal) ? date[..^9] : date) : null,
        "boolean" => Attribute(xml, "boolean-value"),
        "time" => Time(Attribute(xml, "time-value")),
        "string" => Attribute(xml, "string-value"),
        _ => null,
    };

    /// <summary>A duration of the form PT09H30M00S as 09:30:00, or null.</summary>
    static string? Time(string? duration)
    {
        if (duration is null || !duration.StartsWith("PT", StringComparison.Ordinal)) return null;
        try
        {
            var time = XmlConvert.ToTimeSpan(duration);
            return time < TimeSpan.FromDays(1) ? time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The paragraphs of a cell, a line each, without the notes, and goes past the cell.</summary>
    static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var depth = xml.Depth;
        var text = new StringBuilder();
        var paragraphs = 0;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
                switch (xml.LocalName)
                {
                    case "annotation":
                        xml.Skip();
                        continue;
                    case "p" when paragraphs++ > 0:
                        text.Append('\n');
                        break;
                    case "s":
                        text.Append(' ', Repeat(xml, "c", 1000));
                        break;
                    case "tab":
                        text.Append('\t');
                        break;
                    case "line-break":
                        text.Append('\n');
                        break;
                }
            else if (paragraphs > 0 && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(xml.Value);
            xml.Read();
        }
        xml.Read();
        return text.ToString().Trim('\n', ' ') is { } trimmed && paragraphs > 0 ? trimmed : "";
    }

    /// <summary>How often an element stands for itself, at most <paramref name="cap"/>.</summary>
    static int Repeat(XmlReader xml, string name, int cap) =>
        long.TryParse(Attribute(xml, name), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? (int)Math.Clamp(n, 1, cap) : 1;

    /// <summary>An attribute by its local name: producers differ on prefixes.</summary>
    static string? Attribute(XmlReader xml, string name)
    {
        string? value = null;
        for (var found = xml.MoveToFirstAttribute(); found; found = xml.MoveToNextAttribute())
            // "calcext:value-type" repeats "office:value-type", sometimes with values of its own.
            if (xml.LocalName == name && xml.Prefix != "calcext")
            {
                value = xml.Value;
                break;
            }
        xml.MoveToElement();
        return value;
    }
}
