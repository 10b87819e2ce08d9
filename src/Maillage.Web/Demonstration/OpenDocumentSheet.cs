using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Maillage.Web.Demonstration;

/// <summary>
/// A spreadsheet as LibreOffice saves it (OpenDocument 1.3): numbers as numbers, and at its end the one empty row said a million times
/// that surprises programs. A null cell is empty.
/// </summary>
static class OpenDocumentSheet
{
    const string Type = "application/vnd.oasis.opendocument.spreadsheet";
    const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    const string Manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    const string Version = "1.3";
    const int MaxRows = 1_048_576;

    static readonly XmlWriterSettings Xml = new() { Async = true, Encoding = SourceFolder.Utf8 };

    public static async Task WriteAsync(Stream output, string name, IEnumerable<IReadOnlyList<object?>> rows, CancellationToken cancel)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        // The standard wants the type first, and not compressed.
        await using (var type = await OpenAsync(zip, "mimetype", CompressionLevel.NoCompression, cancel))
            await type.WriteAsync(SourceFolder.Utf8.GetBytes(Type), cancel);
        await using (var content = await OpenAsync(zip, "content.xml", CompressionLevel.Fastest, cancel))
        await using (var xml = XmlWriter.Create(content, Xml))
            Content(xml, name, rows);
        await using (var manifest = await OpenAsync(zip, "META-INF/manifest.xml", CompressionLevel.Fastest, cancel))
        await using (var xml = XmlWriter.Create(manifest, Xml))
            Parts(xml);
    }

    static async Task<Stream> OpenAsync(ZipArchive zip, string part, CompressionLevel level, CancellationToken cancel)
    {
        var entry = zip.CreateEntry(part, level);
        entry.LastWriteTime = SourceFolder.Hour;
        return await entry.OpenAsync(cancel);
    }

    static void Content(XmlWriter xml, string name, IEnumerable<IReadOnlyList<object?>> rows)
    {
        xml.WriteStartElement("office", "document-content", Office);
        xml.WriteAttributeString("office", "version", Office, Version);
        xml.WriteStartElement("office", "body", Office);
        xml.WriteStartElement("office", "spreadsheet", Office);
        xml.WriteStartElement("table", "table", Table);
        xml.WriteAttributeString("table", "name", Table, name);
        var count = 0;
        foreach (var row in rows)
        {
            xml.WriteStartElement("table", "table-row", Table);
            foreach (var value in row) Cell(xml, value);
            xml.WriteEndElement();
            count++;
        }
        xml.WriteStartElement("table", "table-row", Table);
        xml.WriteAttributeString("table", "number-rows-repeated", Table, (MaxRows - count).ToString(CultureInfo.InvariantCulture));
        Cell(xml, null);
        xml.WriteEndDocument();
    }

    static void Cell(XmlWriter xml, object? value)
    {
        xml.WriteStartElement("table", "table-cell", Table);
        if (value is not null)
        {
            var shown = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            xml.WriteAttributeString("office", "value-type", Office, value is string ? "string" : "float");
            if (value is not string) xml.WriteAttributeString("office", "value", Office, shown);
            xml.WriteElementString("text", "p", Text, shown);
        }
        xml.WriteEndElement();
    }

    static void Parts(XmlWriter xml)
    {
        xml.WriteStartElement("manifest", "manifest", Manifest);
        xml.WriteAttributeString("manifest", "version", Manifest, Version);
        foreach (var (path, type) in new[] { ("/", Type), ("content.xml", "text/xml") })
        {
            xml.WriteStartElement("manifest", "file-entry", Manifest);
            xml.WriteAttributeString("manifest", "full-path", Manifest, path);
            xml.WriteAttributeString("manifest", "media-type", Manifest, type);
            xml.WriteEndElement();
        }
        xml.WriteEndDocument();
    }
}
