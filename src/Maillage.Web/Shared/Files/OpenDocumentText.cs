using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Maillage.Web.Shared.Files;

/// <summary>A <see cref="TextDocument"/> as an ODT file (OpenDocument 1.3, ISO/IEC 26300), which word processors open and edit: the format of the <em>RGI</em> for texts to revise.</summary>
/// <param name="Name">The file's name without its extension.</param>
/// <param name="Document">What it says.</param>
public sealed record OpenDocumentText(string Name, TextDocument Document) : IResult
{
    public const string Type = "application/vnd.oasis.opendocument.text";

    const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    const string Fo = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
    const string Meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
    const string Dc = "http://purl.org/dc/elements/1.1/";
    const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    const string Version = "1.3";

    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    static readonly XmlWriterSettings Xml = new() { Encoding = Utf8 };

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        // Zip archives are written in one go: a draft is a few kilobytes.
        using var whole = new MemoryStream();
        Write(whole, Document);
        httpContext.Response.ContentType = Type;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{Name}.odt\"";
        await httpContext.Response.Body.WriteAsync(whole.GetBuffer().AsMemory(0, (int)whole.Length), httpContext.RequestAborted);
    }

    public static void Write(Stream output, TextDocument document)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        // The standard wants the type first, and not compressed.
        using (var type = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open()) type.Write(Utf8.GetBytes(Type));
        Part(zip, "content.xml", xml => Content(xml, document));
        Part(zip, "styles.xml", Styles);
        Part(zip, "meta.xml", xml => About(xml, document.Title));
        Part(zip, "META-INF/manifest.xml", Parts);
    }

    static void Part(ZipArchive zip, string name, Action<XmlWriter> write)
    {
        using var stream = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
        using var xml = XmlWriter.Create(stream, Xml);
        write(xml);
    }

    static void Content(XmlWriter xml, TextDocument document)
    {
        xml.WriteStartElement("office", "document-content", Office);
        Version13(xml);
        foreach (var (prefix, space) in new[] { ("text", Text), ("table", Table), ("style", Style), ("fo", Fo) }) xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteStartElement("office", "automatic-styles", Office);
        xml.WriteStartElement("style", "style", Style);
        xml.WriteAttributeString("style", "name", Style, "Cell");
        xml.WriteAttributeString("style", "family", Style, "table-cell");
        xml.WriteStartElement("style", "table-cell-properties", Style);
        xml.WriteAttributeString("fo", "padding", Fo, "0.15cm");
        xml.WriteAttributeString("fo", "border", Fo, "0.5pt solid #808080");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("office", "body", Office);
        xml.WriteStartElement("office", "text", Office);
        Line(xml, "h", "Title", document.Title, level: 1);
        var tables = 0;
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case TextHeading heading: Line(xml, "h", "Heading_20_2", heading.Words, level: 2); break;
                case TextParagraph paragraph: Line(xml, "p", "Text_20_body", paragraph.Words); break;
                case TextGap gap: Line(xml, "p", "Gap", $"[À compléter : {gap.Words}]"); break;
                case TextBullets bullets: Bullets(xml, bullets); break;
                case TextTable table: Grid(xml, table, ++tables); break;
                default: throw new InvalidOperationException($"No writing for {block.GetType().Name}.");
            }
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Line(XmlWriter xml, string element, string style, string words, int? level = null)
    {
        xml.WriteStartElement("text", element, Text);
        xml.WriteAttributeString("text", "style-name", Text, style);
        if (level is { } depth) xml.WriteAttributeString("text", "outline-level", Text, XmlConvert.ToString(depth));
        var lines = words.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) xml.WriteElementString("text", "line-break", Text, null);
            xml.WriteString(lines[i]);
        }
        xml.WriteEndElement();
    }

    static void Bullets(XmlWriter xml, TextBullets bullets)
    {
        xml.WriteStartElement("text", "list", Text);
        xml.WriteAttributeString("text", "style-name", Text, "Bullets");
        foreach (var item in bullets.Items)
        {
            xml.WriteStartElement("text", "list-item", Text);
            Line(xml, "p", "Text_20_body", item);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Grid(XmlWriter xml, TextTable table, int number)
    {
        xml.WriteStartElement("table", "table", Table);
        xml.WriteAttributeString("table", "name", Table, "Tableau" + XmlConvert.ToString(number));
        xml.WriteStartElement("table", "table-column", Table);
        xml.WriteAttributeString("table", "number-columns-repeated", Table, XmlConvert.ToString(table.Header.Count));
        xml.WriteEndElement();
        // Repeated on each page, and told as headers by screen readers.
        xml.WriteStartElement("table", "table-header-rows", Table);
        Row(xml, table.Header, "Table_20_Heading");
        xml.WriteEndElement();
        foreach (var row in table.Rows) Row(xml, row, "Table_20_Contents");
        xml.WriteEndElement();
        Line(xml, "p", "Text_20_body", "");
    }

    static void Row(XmlWriter xml, IReadOnlyList<string> cells, string style)
    {
        xml.WriteStartElement("table", "table-row", Table);
        foreach (var cell in cells)
        {
            xml.WriteStartElement("table", "table-cell", Table);
            xml.WriteAttributeString("table", "style-name", Table, "Cell");
            xml.WriteAttributeString("office", "value-type", Office, "string");
            Line(xml, "p", style, cell);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Styles(XmlWriter xml)
    {
        xml.WriteStartElement("office", "document-styles", Office);
        Version13(xml);
        foreach (var (prefix, space) in new[] { ("text", Text), ("style", Style), ("fo", Fo) }) xml.WriteAttributeString("xmlns", prefix, null, space);
        xml.WriteStartElement("office", "styles", Office);
        xml.WriteStartElement("style", "default-style", Style);
        xml.WriteAttributeString("style", "family", Style, "paragraph");
        xml.WriteStartElement("style", "text-properties", Style);
        // The language is what a screen reader and a spelling checker go by.
        xml.WriteAttributeString("fo", "language", Fo, "fr");
        xml.WriteAttributeString("fo", "country", Fo, "FR");
        xml.WriteAttributeString("fo", "font-size", Fo, "11pt");
        xml.WriteEndElement();
        xml.WriteEndElement();
        ParagraphStyle(xml, "Title", "Title", "0cm", "0.5cm", ("font-size", "20pt"), ("font-weight", "bold"));
        ParagraphStyle(xml, "Heading_20_2", "Heading 2", "0.6cm", "0.2cm", ("font-size", "14pt"), ("font-weight", "bold"));
        ParagraphStyle(xml, "Text_20_body", "Text body", "0cm", "0.2cm");
        ParagraphStyle(xml, "Table_20_Heading", "Table Heading", "0cm", "0cm", ("font-weight", "bold"));
        ParagraphStyle(xml, "Table_20_Contents", "Table Contents", "0cm", "0cm");
        ParagraphStyle(xml, "Gap", "Gap", "0cm", "0.2cm", ("background-color", "#fff2b3"));
        xml.WriteStartElement("text", "list-style", Text);
        xml.WriteAttributeString("style", "name", Style, "Bullets");
        xml.WriteStartElement("text", "list-level-style-bullet", Text);
        xml.WriteAttributeString("text", "level", Text, "1");
        xml.WriteAttributeString("text", "bullet-char", Text, "•");
        xml.WriteStartElement("style", "list-level-properties", Style);
        xml.WriteAttributeString("text", "space-before", Text, "0.4cm");
        xml.WriteAttributeString("text", "min-label-width", Text, "0.5cm");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void ParagraphStyle(XmlWriter xml, string name, string shown, string before, string after, params (string Name, string Value)[] letters)
    {
        xml.WriteStartElement("style", "style", Style);
        xml.WriteAttributeString("style", "name", Style, name);
        xml.WriteAttributeString("style", "display-name", Style, shown);
        xml.WriteAttributeString("style", "family", Style, "paragraph");
        xml.WriteStartElement("style", "paragraph-properties", Style);
        xml.WriteAttributeString("fo", "margin-top", Fo, before);
        xml.WriteAttributeString("fo", "margin-bottom", Fo, after);
        xml.WriteEndElement();
        xml.WriteStartElement("style", "text-properties", Style);
        foreach (var (letter, value) in letters) xml.WriteAttributeString("fo", letter, Fo, value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void About(XmlWriter xml, string title)
    {
        xml.WriteStartElement("office", "document-meta", Office);
        Version13(xml);
        xml.WriteStartElement("office", "meta", Office);
        xml.WriteElementString("meta", "generator", Meta, "Maillage");
        xml.WriteElementString("dc", "title", Dc, title);
        xml.WriteElementString("dc", "language", Dc, "fr-FR");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    static void Parts(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("manifest", "version", Manifest, Version);
        foreach (var (path, type) in new[] { ("/", Type), ("content.xml", "text/xml"), ("styles.xml", "text/xml"), ("meta.xml", "text/xml") })
        {
            xml.WriteStartElement("manifest", "file-entry", Manifest);
            xml.WriteAttributeString("manifest", "full-path", Manifest, path);
            xml.WriteAttributeString("manifest", "media-type", Manifest, type);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    static void Version13(XmlWriter xml) => xml.WriteAttributeString("office", "version", Office, Version);
}
