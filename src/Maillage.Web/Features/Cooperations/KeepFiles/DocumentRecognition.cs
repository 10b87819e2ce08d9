using System.IO.Compression;
using System.Text;

namespace Maillage.Web.Features.Cooperations.KeepFiles;

/// <summary>Tells what a document is by its content: neither by its name nor by what the browser says.</summary>
static class DocumentRecognition
{
    /// <summary>Of a simple text, which has no mark of its own, this much is looked at to the last byte.</summary>
    const int LongestText = 2_000_000;

    const int MostEntries = 5_000;

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Null for what is not taken: another kind, a document that carries macros, a broken one.</returns>
    public static DocumentKind? Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        if (head.StartsWith("%PDF-"u8)) return DocumentKind.Pdf;
        if (head.SequenceEqual<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return DocumentKind.Png;
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return DocumentKind.Jpeg;
        if (head.StartsWith("PK\u0003\u0004"u8)) return OfArchive(file);
        return file.Length <= LongestText && IsText(file) ? DocumentKind.Text : null;
    }

    static DocumentKind? OfArchive(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostEntries || zip.Entries.Any(x => x.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || x.FullName.StartsWith("Basic/", StringComparison.Ordinal))) return null;
            if (zip.GetEntry("mimetype") is { Length: < 200 } mimetype)
            {
                using var reader = new StreamReader(mimetype.Open(), Encoding.ASCII);
                return reader.ReadToEnd().Trim() switch { "application/vnd.oasis.opendocument.text" => DocumentKind.Odt, "application/vnd.oasis.opendocument.spreadsheet" => DocumentKind.Ods, _ => null };
            }
            if (zip.GetEntry("[Content_Types].xml") is null) return null;
            return zip.GetEntry("word/document.xml") is not null ? DocumentKind.Docx : zip.GetEntry("xl/workbook.xml") is not null ? DocumentKind.Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    static bool IsText(Stream file)
    {
        try
        {
            using var reader = new StreamReader(file, Strict, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            var text = reader.ReadToEnd();
            return text.Length > 0 && !text.Any(x => char.IsControl(x) && x is not ('\n' or '\r' or '\t'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
