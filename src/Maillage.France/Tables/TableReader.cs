using System.Text.Json;
using System.Xml;
using Maillage.France.Language;
using Sylvan.Data.Csv;

namespace Maillage.France.Tables;

/// <summary>
/// The rows of a file, one after the other, in flat memory. Every value is given as text, as the file wrote it:
/// what it means is decided by the reader of the column. Not safe for several threads.
/// </summary>
public abstract class TableReader : IDisposable
{
    string[] header = [];
    string[] columns = [];
    int repeatedHeaders;

    /// <summary>
    /// Names of the columns: trimmed, line breaks become a space, an empty name becomes "colonne 3" and the second of two equal names "nom (2)".
    /// </summary>
    public IReadOnlyList<string> Columns => columns;

    /// <summary>A French label such as « CSV, point-virgule, cp1252 ». For text, it may become more precise while lines are read.</summary>
    public abstract string Format { get; }

    /// <summary>
    /// Where the current row begins, from 1: physical line of a text file, row of a sheet, rank of an object in a JSON file.
    /// </summary>
    public int Line { get; protected set; }

    /// <summary>What is wrong with the row as a whole, in French, or null. The row is given all the same: the caller rejects it with its line.</summary>
    public string? Problem { get; protected set; }

    /// <summary>How many values the current row holds: more than there are columns when <see cref="Problem"/> says so. All of them can be read.</summary>
    public abstract int FieldCount { get; }

    /// <summary>The current value of a column by its place, or one beyond the last column; empty when absent.</summary>
    public abstract string this[int column] { get; }

    /// <summary>The same without allocating a string where the format allows it; valid until the next <see cref="Read"/>.</summary>
    public virtual ReadOnlySpan<char> Span(int column) => this[column];

    /// <summary>The geometry of a GeoJSON feature as UTF-8 JSON; empty when there is none. Valid until the next <see cref="Read"/>.</summary>
    public virtual ReadOnlyMemory<byte> GeometryJson => default;

    /// <summary>How far the reading is, from 0 to 1, or null when the format cannot tell.</summary>
    public abstract double? Progress { get; }

    /// <summary>What was repaired so far, in French sentences with counts.</summary>
    public IReadOnlyCollection<string> Repairs
    {
        get
        {
            var repairs = new List<string>();
            AddRepairs(repairs);
            if (repeatedHeaders > 0)
                repairs.Add($"{FrenchFormat.Plural(repeatedHeaders, "ligne d’en-tête répétée et ignorée", "lignes d’en-tête répétées et ignorées")}");
            return repairs;
        }
    }

    /// <summary>The place of the first column whose name is one of <paramref name="names"/> (accents, capitals and punctuation do not count), or -1.</summary>
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var folded = Fold.Text(name);
            for (var i = 0; i < columns.Length; i++)
                if (Fold.Text(columns[i]) == folded) return i;
        }
        return -1;
    }

    /// <summary>Goes to the next row that holds something. Blank rows and repeated header rows are passed over.</summary>
    /// <exception cref="UnreadableFileException">The rest of the file is damaged.</exception>
    public bool Read()
    {
        try
        {
            while (ReadRow())
            {
                if (!IsHeaderAgain()) return true;
                repeatedHeaders++;
            }
            return false;
        }
        catch (Exception e) when (Damaged(e) is not null)
        {
            throw Damaged(e)!;
        }
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Goes to the next row that is not blank, and sets <see cref="Line"/> and <see cref="Problem"/>.</summary>
    protected abstract bool ReadRow();

    protected abstract void AddRepairs(ICollection<string> repairs);

    protected abstract void Dispose(bool disposing);

    /// <summary>Takes the names as the file wrote them.</summary>
    protected void SetColumns(IEnumerable<string> names)
    {
        header = [.. names];
        columns = new string[header.Length];
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < header.Length; i++)
        {
            var name = string.Join(' ', header[i].Trim('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (name.Length == 0) name = $"colonne {i + 1}";
            var unique = name;
            for (var n = 2; !taken.Add(unique); n++) unique = $"{name} ({n})";
            columns[i] = unique;
        }
    }

    /// <summary>The French message for an error of the parts that read formats, or null when the error is not about the file's content.</summary>
    internal static UnreadableFileException? Damaged(Exception e) => e switch
    {
        JsonException j => new UnreadableFileException($"Le fichier JSON est abîmé ou incomplet (ligne {j.LineNumber + 1}) ; {TableFile.Expected} est attendu.", e),
        XmlException x => new UnreadableFileException($"Le classeur est abîmé ou protégé (XML illisible, ligne {x.LineNumber}) ; {TableFile.Expected} est attendu.", e),
        InvalidDataException => new UnreadableFileException($"Le fichier compressé est abîmé ou incomplet ; {TableFile.Expected} est attendu.", e),
        CsvFormatException c => new UnreadableFileException(
            $"Le fichier CSV est illisible après {FrenchFormat.Plural(c.RowNumber, "ligne", "lignes")} : un guillemet ouvert n’est sans doute jamais refermé.", e),
        _ => null,
    };

    bool IsHeaderAgain()
    {
        // A table of one column may well hold a value equal to its name.
        if (Problem is not null || header.Length < 2 || !Span(0).SequenceEqual(header[0])) return false;
        for (var i = 1; i < header.Length; i++)
            if (!Span(i).SequenceEqual(header[i])) return false;
        return true;
    }
}
