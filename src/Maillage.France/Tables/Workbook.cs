using System.IO.Compression;
using System.Xml;

namespace Maillage.France.Tables;

/// <summary>A zipped file of sheets, read as XML in a stream.</summary>
/// <remarks>
/// Written by hand rather than with MiniExcel or the OpenXML SDK: they turn cells into a mixture of dates, text and doubles, expand what the
/// file repeats, and put no bound on what a small file may become. Here a cell stays what the file wrote.
/// </remarks>
abstract class Workbook(ZipArchive zip, TableOptions options) : IDisposable
{
    /// <summary>The widest sheet that Excel and LibreOffice accept.</summary>
    protected const int MaxColumns = 16_384;

    /// <summary>The longest sheet that Excel and LibreOffice accept.</summary>
    protected const int MaxRows = 1_048_576;

    long expected = 1;
    BoundedStream? current;

    public abstract string Kind { get; }

    /// <summary>Names of the sheets, in the order they are to be tried.</summary>
    public abstract IReadOnlyList<string> Sheets { get; }

    public double? Progress => current is null ? null : Math.Min(1, (double)current.Position / expected);

    /// <summary>The rows that hold something; the same <see cref="SheetRow"/> each time.</summary>
    public abstract IEnumerable<SheetRow> Rows(string sheet);

    public void Dispose() => zip.Dispose();

    protected bool Has(string part) => zip.GetEntry(part) is not null;

    protected XmlReader OpenXml(string part, bool measured = false)
    {
        var entry = zip.GetEntry(part) ?? throw new InvalidDataException("Missing part: " + part);
        // What the archive says of the size is not believed: bytes are counted as they come.
        var stream = new BoundedStream(entry.Open(), Math.Min(options.MaxExpandedBytes, Math.Max(options.FreeExpandedBytes, entry.CompressedLength * options.MaxExpansion)));
        if (measured) (current, expected) = (stream, Math.Max(1, entry.Length));
        // A document type could name files of the machine, or expand without end.
        return XmlReader.Create(stream, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CloseInput = true,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        });
    }
}
