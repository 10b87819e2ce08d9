using System.Globalization;

namespace Maillage.Graph.Files;

/// <summary>The ties of a list, one after the other: finds the two columns and the weight, by name or by place, and refuses what is no tie.</summary>
sealed class ListTies
{
    readonly ListRecords records;
    readonly ListOptions options;
    int from;
    int to = 1;
    int weight = -1;
    int found;
    bool hasNames;
    bool isStarted;

    public ListTies(TextReader text, ListOptions options)
    {
        if (options.From is null != options.To is null || (options.Weight is not null && options.From is null))
            throw new ArgumentException("Both columns are named, or none.", nameof(options));
        records = new ListRecords(text, options.Separator, options.Limits);
        this.options = options;
    }

    public int Line => records.Line;

    public ReadOnlySpan<char> From => records[from];

    public ReadOnlySpan<char> To => records[to];

    public double Weight { get; private set; }

    public bool Read()
    {
        do
        {
            if (!ReadLine()) return false;
        }
        while (options.PassesOverEmptyNames && (From.IsEmpty || To.IsEmpty));
        if (From.IsEmpty || To.IsEmpty) throw GraphFileException.NameEmpty(Line);
        Weight = weight < 0 ? 1 : ReadWeight();
        return true;
    }

    bool ReadLine()
    {
        if (!isStarted)
        {
            isStarted = true;
            if (!Start()) return false;
        }
        else if (!records.Read()) return false;
        if (++found > options.Limits.MaxTies) throw GraphFileException.TooManyTies(Line, options.Limits.MaxTies);

        var expected = Math.Max(Math.Max(from, to), weight) + 1;
        if (!hasNames)
        {
            weight = records.Count == 3 ? 2 : -1;
            expected = 2;
            if (records.Count > 3) throw GraphFileException.FieldTooMany(Line, records.Count);
        }
        return records.Count >= expected ? true : throw GraphFileException.FieldMissing(Line, expected, records.Count);
    }

    /// <summary>Reads the first record, and another where it held the names of the columns.</summary>
    bool Start()
    {
        if (!records.Read()) return options.From is null ? false : throw GraphFileException.HeaderMissing(options.From);
        if (options.From is not null)
        {
            (from, to) = (Column(options.From), Column(options.To!));
            if (options.Weight is not null) weight = Column(options.Weight);
        }
        else if (records.Count is 2 or 3 && Is(0, "source") && Is(1, "target"))
        {
            // What GraphCsv writes, and others do.
            if (records.Count == 3) weight = 2;
        }
        else return true;

        hasNames = true;
        return records.Read();
    }

    int Column(string name)
    {
        var all = Enumerable.Range(0, records.Count).Select(x => records[x].ToString()).ToList();
        var exact = all.IndexOf(name.Trim());
        if (exact >= 0) return exact;
        var near = all.FindIndex(x => x.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        return near >= 0 ? near : throw GraphFileException.ColumnUnknown(Line, name, all);
    }

    bool Is(int field, string name) => records[field].Equals(name, StringComparison.OrdinalIgnoreCase);

    double ReadWeight()
    {
        var text = records[weight];
        Span<char> point = stackalloc char[64];
        // A comma is a decimal one where it does not separate fields, as French spreadsheets write.
        if (records.Separator != ',' && text.Length <= point.Length && text.Count(',') == 1 && !text.Contains('.'))
        {
            text.Replace(point, ',', '.');
            point = point[..text.Length];
        }
        else point = default;
        if (!double.TryParse(point.IsEmpty ? text : point, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || double.IsNaN(value))
            throw GraphFileException.NotANumber(Line, text);
        return value > 0 && double.IsFinite(value) ? value : throw GraphFileException.WeightNotPositive(Line, text);
    }
}
