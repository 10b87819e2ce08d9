using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Maillage.France.Tables;

/// <summary>An Office Open XML workbook (ECMA-376, part 1, chapter 18), transitional or strict.</summary>
sealed class XlsxWorkbook : Workbook
{
    enum DateStyle
    {
        None,
        Date,
        Time,
    }

    readonly List<string> sheets = [];
    readonly Dictionary<string, string> parts = new(StringComparer.Ordinal);
    readonly List<DateStyle> styles = [];
    readonly DateTime epoch = new(1899, 12, 30);
    List<string>? shared;

    public XlsxWorkbook(ZipArchive zip, TableOptions options) : base(zip, options)
    {
        var targets = ReadTargets();
        var hidden = new List<string>();
        using (var xml = OpenXml("xl/workbook.xml"))
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                // Workbooks born on an old Macintosh count days from 1904 (ECMA-376, 18.2.28).
                if (xml.LocalName == "workbookPr" && xml.GetAttribute("date1904") is "1" or "true") epoch = new DateTime(1904, 1, 1);
                if (xml.LocalName != "sheet" || xml.GetAttribute("name") is not { } name) continue;
                if (!targets.TryGetValue(RelationshipId(xml), out var target) || !Has(target)) continue;
                parts[name] = target;
                (xml.GetAttribute("state") is null or "visible" ? sheets : hidden).Add(name);
            }
        sheets.AddRange(hidden);
        ReadStyles();
    }

    public override string Kind => "XLSX";

    /// <summary>Visible sheets, then hidden ones.</summary>
    public override IReadOnlyList<string> Sheets => sheets;

    public override IEnumerable<SheetRow> Rows(string sheet)
    {
        shared ??= ReadSharedStrings();
        var row = new SheetRow();
        var number = 0;
        using var xml = OpenXml(parts[sheet], measured: true);
        xml.MoveToContent();
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "row") continue;
            number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) ? said : number + 1;
            if (xml.IsEmptyElement) continue;
            row.Clear();
            row.Number = number;
            ReadCells(xml, row);
            if (row.Cells.Count > 0) yield return row;
        }
    }

    void ReadCells(XmlReader xml, SheetRow row)
    {
        var depth = xml.Depth;
        var column = -1;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "c")
            {
                xml.Skip();
                continue;
            }
            column = xml.GetAttribute("r") is { } reference ? ColumnOf(reference) : column + 1;
            if (column is < 0 or >= MaxColumns) throw new InvalidDataException("A cell out of the sheet: " + xml.GetAttribute("r"));
            var type = xml.GetAttribute("t");
            var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) && s < styles.Count ? styles[s] : DateStyle.None;
            row.Set(column, Text(ReadValue(xml), type, style));
        }
    }

    /// <summary>The text of a cell's value, and goes past the cell.</summary>
    static string ReadValue(XmlReader xml)
    {
        var value = "";
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "v") value = xml.ReadElementContentAsString();
                else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "is") value = ReadRichText(xml);
                else xml.Skip();
            }
        }
        xml.Read();
        return value;
    }

    string Text(string value, string? type, DateStyle style) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < shared!.Count ? shared[i] : "",
        "b" => value == "1" ? "true" : "false",
        "inlineStr" => value,
        "str" => Unescape(value),
        "d" => value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value,
        "e" => value,
        _ when style != DateStyle.None && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) => Date(serial, style) ?? PlainNumber.Text(value),
        _ => PlainNumber.Text(value),
    };

    /// <summary>A day count as ISO text: a date, a date and time, or a time alone; null when it is no date that Excel can show.</summary>
    string? Date(double serial, DateStyle style)
    {
        if (serial is < 0 or >= 2_958_466) return null;
        if (style == DateStyle.Time && serial < 1)
            return TimeOnly.MinValue.Add(TimeSpan.FromSeconds(Math.Round(serial * 86_400))).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        // Excel believes that 1900 was a leap year; days before March 1900 are one off.
        var days = serial < 60 && epoch.Year == 1899 ? serial + 1 : serial;
        var at = epoch.AddDays(Math.Floor(days)).AddSeconds(Math.Round((days - Math.Floor(days)) * 86_400));
        return at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
    }

    List<string> ReadSharedStrings()
    {
        var strings = new List<string>();
        if (!Has("xl/sharedStrings.xml")) return strings;
        using var xml = OpenXml("xl/sharedStrings.xml");
        xml.MoveToContent();
        xml.Read();
        while (!xml.EOF)
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") strings.Add(ReadRichText(xml));
            else xml.Read();
        return strings;
    }

    /// <summary>The text of an element made of runs, without the phonetic notes, and goes past it.</summary>
    static string ReadRichText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return "";
        }
        var depth = xml.Depth;
        StringBuilder? more = null;
        string? only = null;
        xml.Read();
        while (xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t")
            {
                var text = xml.ReadElementContentAsString();
                if (only is null) only = text;
                else (more ??= new StringBuilder(only)).Append(text);
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
            }
            else
            {
                xml.Read();
            }
        }
        xml.Read();
        return Unescape(more?.ToString() ?? only ?? "");
    }

    /// <summary>Characters that XML forbids are written _x000D_ (ECMA-376, 22.4.2.4).</summary>
    static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal)) return text;
        var clear = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && ushort.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                clear.Append((char)code);
                i += 6;
            }
            else
            {
                clear.Append(text[i]);
            }
        }
        return clear.ToString();
    }

    static int ColumnOf(string reference)
    {
        var column = 0;
        foreach (var c in reference)
        {
            if (!char.IsAsciiLetter(c) || column > MaxColumns) break;
            column = column * 26 + (char.ToUpperInvariant(c) - 'A' + 1);
        }
        return column - 1;
    }

    Dictionary<string, string> ReadTargets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = OpenXml("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship") continue;
            if (xml.GetAttribute("Type")?.EndsWith("/worksheet", StringComparison.Ordinal) != true) continue;
            if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets[id] = target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        return targets;
    }

    static string RelationshipId(XmlReader xml)
    {
        var id = "";
        while (xml.MoveToNextAttribute())
            if (xml.LocalName == "id" && xml.Prefix.Length > 0) id = xml.Value;
        xml.MoveToElement();
        return id;
    }

    void ReadStyles()
    {
        if (!Has("xl/styles.xml")) return;
        var custom = new Dictionary<string, DateStyle>(StringComparer.Ordinal);
        using var xml = OpenXml("xl/styles.xml");
        var inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element || xml.GetAttribute("numFmtId") is not { } id) continue;
            if (xml.LocalName == "numFmt") custom[id] = StyleOf(xml.GetAttribute("formatCode") ?? "");
            else if (inCells && xml.LocalName == "xf") styles.Add(custom.TryGetValue(id, out var style) ? style : BuiltIn(id));
        }
    }

    /// <summary>The formats that a file uses without describing them (ECMA-376, 18.8.30).</summary>
    static DateStyle BuiltIn(string id) => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
        ? n switch
        {
            >= 14 and <= 17 or 22 or >= 27 and <= 31 or 36 or >= 50 and <= 58 => DateStyle.Date,
            >= 18 and <= 21 or >= 32 and <= 35 or 45 or 47 => DateStyle.Time,
            _ => DateStyle.None,
        }
        : DateStyle.None;

    /// <summary>What a format shows: letters of a date or of a time outside quotes and brackets. An elapsed time ([h]:mm) is a number.</summary>
    static DateStyle StyleOf(string format)
    {
        var style = DateStyle.None;
        for (var i = 0; i < format.Length; i++)
            switch (format[i])
            {
                case '"':
                    i = format.IndexOf('"', i + 1) is > 0 and var close ? close : format.Length;
                    break;
                case '[':
                    if (i + 1 < format.Length && char.ToLowerInvariant(format[i + 1]) is 'h' or 'm' or 's') return DateStyle.None;
                    i = format.IndexOf(']', i + 1) is > 0 and var end ? end : format.Length;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    return DateStyle.Date;
                case 'h' or 'H' or 's' or 'S':
                    style = DateStyle.Time;
                    break;
                case 'm' or 'M':
                    if (style == DateStyle.None) style = DateStyle.Date;
                    break;
                case ';':
                    return style;
            }
        return style;
    }
}
