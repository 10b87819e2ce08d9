using System.IO.Compression;
using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>Opens a file of rows and columns, whatever its format: the content decides, then the extension.</summary>
public static class TableFile
{
    /// <summary>What can be read, as a person would say it; used by every message of refusal.</summary>
    public const string Expected = "un fichier CSV, XLSX, ODS, GeoJSON ou JSON";

    const int SampleSize = 256 * 1024;

    /// <summary>Opens <paramref name="path"/> and reads its column names. The caller disposes of the reader.</summary>
    /// <exception cref="UnreadableFileException">The file is absent, empty, damaged, or none of the formats read.</exception>
    public static TableReader Open(string path, TableOptions? options = null)
    {
        options ??= new TableOptions();
        FileStream? file = null;
        try
        {
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.SequentialScan);
            return Open(file, Path.GetExtension(path).ToLowerInvariant(), options);
        }
        catch (Exception e)
        {
            file?.Dispose();
            if (e is UnreadableFileException) throw;
            if (e is FileNotFoundException or DirectoryNotFoundException) throw new UnreadableFileException($"Fichier introuvable : « {path} ».", e);
            if (e is IOException or UnauthorizedAccessException)
                throw new UnreadableFileException($"Le fichier « {path} » ne peut pas être ouvert : {e.Message}", e);
            if (TableReader.Damaged(e) is { } damaged) throw damaged;
            throw;
        }
    }

    static TableReader Open(FileStream file, string extension, TableOptions options)
    {
        var sample = new byte[(int)Math.Min(SampleSize, file.Length)];
        file.ReadExactly(sample);
        file.Position = 0;
        if (sample.AsSpan().Trim("\uFEFF \t\r\n\0"u8).IsEmpty)
            throw new UnreadableFileException($"Le fichier est vide ; {Expected} est attendu.");
        if (sample.AsSpan().StartsWith("PK"u8)) return OpenZip(file, options);
        if (Foreign(sample) is { } seen) throw new UnreadableFileException($"Ce fichier est {seen} ; {Expected} est attendu.");
        var first = sample.AsSpan();
        if (first.StartsWith("\uFEFF"u8)) first = first[3..];
        first = first.TrimStart(" \t\r\n"u8);
        if (extension is not (".csv" or ".tsv" or ".txt") && first is [(byte)'{' or (byte)'[', ..]) return new JsonTableReader(file);
        return CsvTableReader.Create(file, sample);
    }

    static SheetTableReader OpenZip(FileStream file, TableOptions options)
    {
        var zip = new ZipArchive(file, ZipArchiveMode.Read);
        if (zip.Entries.Count > options.MaxParts) throw new UnreadableFileException($"Ce fichier contient {FrenchFormat.Plural(zip.Entries.Count, "partie", "parties")} : il est refusé par prudence.");
        if (zip.GetEntry("xl/workbook.xml") is not null) return new SheetTableReader(new XlsxWorkbook(zip, options), options);
        if (zip.GetEntry("content.xml") is not null) return new SheetTableReader(new OdsWorkbook(zip, options), options);
        throw new UnreadableFileException($"Ce fichier est une archive ZIP sans classeur ; {Expected} est attendu (décompressez l’archive).");
    }

    /// <summary>Names in French a well-known kind of file that holds no table, or null.</summary>
    static string? Foreign(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith("%PDF"u8)) return "un document PDF";
        if (sample.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]))
            return "un classeur d’un ancien Excel (.xls) ou protégé par un mot de passe : enregistrez-le en .xlsx, sans mot de passe";
        if (sample.StartsWith<byte>([0x1F, 0x8B])) return "une archive compressée (gzip) : décompressez-la";
        if (sample.StartsWith("\u007FELF"u8) || sample.StartsWith("#!"u8) || (sample.StartsWith("MZ"u8) && sample.Contains((byte)0))) return "un programme, pas des données";
        if (sample.StartsWith("Rar!"u8) || sample.StartsWith<byte>([0x37, 0x7A, 0xBC, 0xAF])) return "une archive compressée : décompressez-la";
        if (sample.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47]) || sample.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return "une image";
        var text = sample.TrimStart("\uFEFF \t\r\n"u8);
        if (text is [(byte)'<', ..])
        {
            var start = System.Text.Encoding.Latin1.GetString(text[..Math.Min(200, text.Length)]);
            return start.Contains("html", StringComparison.OrdinalIgnoreCase) ? "une page web (le téléchargement a sans doute échoué)" : "un document XML";
        }
        return null;
    }
}
