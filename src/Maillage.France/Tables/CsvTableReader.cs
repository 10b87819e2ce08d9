using System.Text;
using Maillage.France.Language;
using Sylvan.Data.Csv;

namespace Maillage.France.Tables;

/// <summary>Rows of a text file with a separator. RFC 4180 is the rule; a quote out of its place is read as a character.</summary>
sealed class CsvTableReader : TableReader
{
    /// <summary>In characters. A record this long is a quote that was never closed.</summary>
    const int MaxRecord = 4 * 1024 * 1024;

    readonly Stream stream;
    readonly long length;
    readonly MixedEncodingReader? mixed;
    readonly char separator;
    readonly string separatorName;
    readonly CsvDataReader csv;
    readonly TitleLines titles = new();
    int nextLine = 1;
    int fieldCount;

    CsvTableReader(Stream stream, TextReader text, char separator, string separatorName, int header)
    {
        this.stream = stream;
        length = Math.Max(1, stream.Length);
        mixed = text as MixedEncodingReader;
        (this.separator, this.separatorName) = (separator, separatorName);
        csv = Open(text, separator);
        for (; header > 0 && ReadRow(); header--) titles.See(Fields());
        if (!ReadRow()) throw new UnreadableFileException($"Le fichier ne contient aucune ligne ; {TableFile.Expected} est attendu.");
        SetColumns(Fields());
    }

    public override string Format => $"CSV, {separatorName}, {mixed?.Label ?? "UTF-16"}";

    public override double? Progress => (double)stream.Position / length;

    public override int FieldCount => fieldCount;

    public override string this[int column] => column < fieldCount ? csv.GetString(column) : "";

    public override ReadOnlySpan<char> Span(int column) => column < fieldCount ? csv.GetFieldSpan(column) : default;

    /// <param name="stream">The file, at its beginning; disposed of with the reader.</param>
    /// <param name="sample">The file's first bytes, by which encoding and separator are decided.</param>
    public static CsvTableReader Create(Stream stream, byte[] sample)
    {
        var utf16 = Utf16(sample);
        if (utf16 is null && sample.Contains((byte)0))
            throw new UnreadableFileException($"Ce fichier contient des octets nuls : ce n’est pas du texte ; {TableFile.Expected} est attendu.");
        using TextReader start = utf16 is null ? new MixedEncodingReader(new MemoryStream(sample)) : new StreamReader(new MemoryStream(sample), utf16);
        var beginning = start.ReadToEnd();
        var (separator, name) = CsvSeparator.Find(beginning);
        var header = name == CsvSeparator.OneColumn ? 0 : FindHeader(beginning, separator);
        TextReader text = utf16 is null ? new MixedEncodingReader(stream) : new StreamReader(stream, utf16, true, 64 * 1024);
        return new CsvTableReader(stream, text, separator, name, header);
    }

    protected override bool ReadRow()
    {
        while (csv.Read())
        {
            fieldCount = csv.RowFieldCount;
            var raw = csv.GetRawRecordSpan();
            Line = nextLine;
            var breaks = LineBreaks(raw);
            nextLine += breaks;
            if (IsBlank()) continue;
            Problem = FindProblem(raw, breaks);
            return true;
        }
        return false;
    }

    protected override void AddRepairs(ICollection<string> repairs)
    {
        titles.AddTo(repairs);
        mixed?.AddRepairs(repairs);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        csv.Dispose();
        stream.Dispose();
    }

    static CsvDataReader Open(TextReader text, char separator) => CsvDataReader.Create(text, new CsvDataReaderOptions
    {
        Delimiter = separator,
        HasHeaders = false,
        CsvStyle = CsvStyle.Lax,
        BufferSize = 64 * 1024,
        MaxBufferSize = MaxRecord,
        OwnsReader = true,
    });

    /// <summary>
    /// How many lines that are not blank stand above the column names. Less is believed than in a sheet, where nothing moves a value to another column:
    /// a title is one text alone, or has as many fields as the header, most of them empty.
    /// </summary>
    static int FindHeader(string beginning, char separator)
    {
        using var csv = Open(new StringReader(beginning), separator);
        var first = new List<string[]>();
        while (first.Count < HeaderRow.Look && csv.Read())
        {
            var fields = Enumerable.Range(0, csv.RowFieldCount).Select(csv.GetString).ToArray();
            if (!fields.All(string.IsNullOrWhiteSpace)) first.Add(fields);
        }
        if (first.Count == 0) return 0;
        var header = HeaderRow.Find(first);
        return first.Take(header).All(r => r.Length == first[header].Length || r.Count(c => !string.IsNullOrWhiteSpace(c)) == 1) ? header : 0;
    }

    IEnumerable<string> Fields() => Enumerable.Range(0, fieldCount).Select(i => this[i]);

    bool IsBlank()
    {
        for (var i = 0; i < fieldCount; i++)
            if (!csv.GetFieldSpan(i).IsWhiteSpace()) return false;
        return true;
    }

    string? FindProblem(ReadOnlySpan<char> raw, int breaks)
    {
        if (Columns.Count == 0) return null;
        if (breaks > 1 && raw.Count('"') % 2 == 1)
            return $"un guillemet ouvert n’est pas refermé : {FrenchFormat.Plural(breaks, "ligne confondue", "lignes confondues")} en une seule";
        if (fieldCount < Columns.Count && csv.GetFieldSpan(0).Contains(separator))
            return $"une paire de guillemets enferme plusieurs champs : {FrenchFormat.Plural(fieldCount, "champ", "champs")} au lieu de {FrenchFormat.Integer(Columns.Count)}";
        return fieldCount == Columns.Count
            ? null
            : $"{FrenchFormat.Plural(fieldCount, "champ", "champs")} au lieu de {FrenchFormat.Integer(Columns.Count)} : un séparateur manque, ou une valeur le contient sans guillemets";
    }

    /// <summary>Line ends of a record, its own included: CRLF, LF or CR.</summary>
    static int LineBreaks(ReadOnlySpan<char> raw)
    {
        var feeds = raw.Count('\n');
        var returns = raw.Count('\r');
        if (returns == 0) return feeds;
        var breaks = feeds;
        for (var i = raw.IndexOf('\r'); i >= 0 && i < raw.Length; i++)
            if (raw[i] == '\r' && (i + 1 == raw.Length || raw[i + 1] != '\n')) breaks++;
        return breaks;
    }

    /// <summary>UTF-16 by its mark or, without one, by the null half of its first letters.</summary>
    static Encoding? Utf16(ReadOnlySpan<byte> sample)
    {
        if (sample is [0xFF, 0xFE, ..]) return Encoding.Unicode;
        if (sample is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode;
        var start = sample[..Math.Min(64, sample.Length & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < start.Length; i++)
            if (start[i] == 0 && i % 2 == 0) even++;
            else if (start[i] == 0) odd++;
        if (odd > start.Length / 4 && even == 0) return Encoding.Unicode;
        return even > start.Length / 4 && odd == 0 ? Encoding.BigEndianUnicode : null;
    }
}
