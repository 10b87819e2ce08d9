using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maillage.France.Tables;

namespace Maillage.Web.Demonstration;

/// <summary>The folder of sources, into which a file is written in any of the formats that people receive. The same content gives the same bytes.</summary>
sealed class SourceFolder(string folder, CancellationToken cancel)
{
    /// <summary>Archives keep the hour of their writing: all of ours bear this one.</summary>
    public static readonly DateTimeOffset Hour = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    public static readonly Encoding Utf8WithMark = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
    public static readonly Encoding Cp1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Accents as letters, as the official files have them.</summary>
    static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A text as it is, in UTF-8.</summary>
    public Task TextAsync(string name, string text) => File.WriteAllTextAsync(In(name), text, Utf8, cancel);

    /// <summary>A text file; numbers have a decimal comma where the separator is a semicolon, as French spreadsheets write them.</summary>
    /// <param name="name">Its name in the folder.</param>
    /// <param name="encoding">How its letters are written.</param>
    /// <param name="separator">Between two cells.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="rows">Below them.</param>
    /// <param name="alwaysQuoted">Whether every cell has quotes, the names of the columns excepted, as in the register of associations.</param>
    public Task TextAsync(
        string name, Encoding encoding, char separator, IReadOnlyList<string> header, IEnumerable<IEnumerable<object?>> rows, bool alwaysQuoted = false)
    {
        var text = new StringBuilder();
        text.AppendJoin(separator, header.Select(x => Quote(x, false))).Append("\r\n");
        foreach (var row in rows) text.AppendJoin(separator, row.Select(x => Quote(Cell(x), alwaysQuoted))).Append("\r\n");
        return File.WriteAllTextAsync(In(name), text.ToString(), encoding, cancel);

        string Cell(object? value) => value is double number
            ? number.ToString(CultureInfo.InvariantCulture).Replace('.', separator == ';' ? ',' : '.')
            : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

        string Quote(string cell, bool always) =>
            !always && cell.AsSpan().IndexOfAny(separator, '"') < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A list of objects; a member without value is left out, as the official files do.</summary>
    public async Task JsonAsync(string name, IEnumerable<IReadOnlyList<(string Name, object? Value)>> objects)
    {
        await using var file = File.Create(In(name));
        await using var json = new Utf8JsonWriter(file, Readable);
        json.WriteStartArray();
        foreach (var members in objects)
        {
            json.WriteStartObject();
            foreach (var (member, value) in members)
                if (value is decimal number) json.WriteNumber(member, number);
                else if (value is int count) json.WriteNumber(member, count);
                else if (value is string text) json.WriteString(member, text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        await json.FlushAsync(cancel);
    }

    public async Task WorkbookAsync(string name, IReadOnlyList<TableColumn> columns, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var written = new MemoryStream();
        await TableWriter.WriteAsync(written, TableFormat.Xlsx, columns, rows, cancel);
        await using var file = File.Create(In(name));
        using var source = new ZipArchive(written, ZipArchiveMode.Read);
        using var target = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var entry in source.Entries)
        {
            var copy = target.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = Hour;
            await using var from = await entry.OpenAsync(cancel);
            await using var to = await copy.OpenAsync(cancel);
            await from.CopyToAsync(to, cancel);
        }
    }

    /// <inheritdoc cref="OpenDocumentSheet"/>
    public async Task OpenDocumentAsync(string name, string sheet, IEnumerable<IReadOnlyList<object?>> rows)
    {
        await using var file = File.Create(In(name));
        await OpenDocumentSheet.WriteAsync(file, sheet, rows, cancel);
    }

    public async Task GeoJsonAsync(string name, IEnumerable<GeoJsonFeature> features)
    {
        await using var file = File.Create(In(name));
        await using var json = new Utf8JsonWriter(file);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var feature in features) feature.WriteTo(json);
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    string In(string name) => Path.Combine(folder, name);
}
