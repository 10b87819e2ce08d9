namespace Maillage.Graph.Files;

/// <summary>
/// The records of a list of ties, one after the other: fields between separators, quoted fields as RFC 4180 says (a quote inside is doubled, a line
/// break may stand within), blank lines and lines that start with <c>#</c> passed over. Keeps one record in memory.
/// </summary>
sealed class ListRecords(TextReader text, char? separator, GraphFileLimits limits)
{
    /// <summary>In characters. A record this long is a quote that was never closed.</summary>
    const int MaxRecord = 1 << 20;

    readonly char[] buffer = new char[32 * 1024];
    readonly List<(int Start, int Length)> fields = [];
    char[] record = new char[256];
    int length;
    int position;
    int filled;
    int lines;
    long characters;
    bool isSeparatorKnown = separator is not null;

    /// <summary>The line on which the record starts, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>What separates fields; null for any run of blanks. Known once a record was read: a tab, else a semicolon, else a comma of the first one.</summary>
    public char? Separator { get; private set; } = separator is ' ' ? null : separator;

    public int Count => fields.Count;

    /// <summary>A field without the blanks around it. It stands until the next record is read.</summary>
    public ReadOnlySpan<char> this[int field] => record.AsSpan(fields[field].Start, fields[field].Length);

    /// <summary>Reads the next record; false at the end.</summary>
    /// <exception cref="GraphFileException">What cannot be a list, or is longer than allowed.</exception>
    public bool Read()
    {
        for (; ; )
        {
            length = 0;
            Line = lines + 1;
            if (!AppendLine()) return false;
            var line = record.AsSpan(0, length).Trim();
            if (line.IsEmpty || line[0] == '#') continue;
            if (!isSeparatorKnown) FindSeparator(line);
            Split();
            return true;
        }
    }

    void FindSeparator(ReadOnlySpan<char> line)
    {
        isSeparatorKnown = true;
        var isQuoted = false;
        foreach (var character in line)
        {
            if (character == '"') isQuoted = !isQuoted;
            else if (!isQuoted && Rank(character) < Rank(Separator)) Separator = character;
        }

        static int Rank(char? separator) => separator switch { '\t' => 0, ';' => 1, ',' => 2, _ => 3 };
    }

    void Split()
    {
        fields.Clear();
        var at = 0;
        do
        {
            while (at < length && record[at] != Separator && char.IsWhiteSpace(record[at])) at++;
            if (Separator is null && at == length) return;
            at = at < length && record[at] == '"' ? Quoted(at + 1) : Bare(at);
        }
        while (at++ < length);
    }

    /// <summary>Adds the field that starts here; gives where its separator stands.</summary>
    int Bare(int start)
    {
        var end = start;
        while (end < length && !IsSeparator(record[end])) end++;
        fields.Add((start, record.AsSpan(start, end - start).TrimEnd().Length));
        return end;
    }

    /// <summary>Adds the field whose text starts here, behind its quote, taking in further lines while it is open; doubled quotes become one in place.</summary>
    int Quoted(int start)
    {
        var (from, to) = (start, start);
        for (; ; from++)
        {
            if (from == length)
            {
                Append("\n");
                if (!AppendLine()) throw GraphFileException.QuoteOpen(Line);
            }
            if (record[from] == '"')
            {
                if (from + 1 == length || record[from + 1] != '"') break;
                from++;
            }
            record[to++] = record[from];
        }
        // What stands between the closing quote and the separator belongs to no rule: it is kept as it is.
        for (from++; from < length && !IsSeparator(record[from]); from++) record[to++] = record[from];
        var field = record.AsSpan(start, to - start);
        fields.Add((start + field.Length - field.TrimStart().Length, field.Trim().Length));
        return from;
    }

    bool IsSeparator(char character) => Separator is { } given ? character == given : char.IsWhiteSpace(character);

    /// <summary>Adds the next line of the file to the record, without its break; false where there is none.</summary>
    bool AppendLine()
    {
        var any = false;
        for (; ; )
        {
            if (position == filled && !Fill())
            {
                if (any) lines++;
                return any;
            }
            any = true;
            var rest = buffer.AsSpan(position..filled);
            var end = rest.IndexOfAny('\r', '\n');
            Append(end < 0 ? rest : rest[..end]);
            if (end < 0)
            {
                position = filled;
                continue;
            }
            position += end + 1;
            if (rest[end] == '\r' && (position < filled || Fill()) && buffer[position] == '\n') position++;
            lines++;
            return true;
        }
    }

    bool Fill()
    {
        position = 0;
        filled = text.Read(buffer);
        characters += filled;
        if (characters > limits.MaxCharacters) throw GraphFileException.TooManyCharacters(limits.MaxCharacters);
        // The mark that some programs put before a text is no part of its first name.
        if (characters == filled && filled > 0 && buffer[0] == '\uFEFF') position = 1;
        if (buffer.AsSpan(position..filled).Contains('\0')) throw GraphFileException.NotText(lines + 1);
        return filled > position || (filled > 0 && Fill());
    }

    void Append(ReadOnlySpan<char> part)
    {
        if (part.Length > MaxRecord - length) throw GraphFileException.QuoteOpen(Line);
        if (part.Length > record.Length - length) Array.Resize(ref record, Math.Max(record.Length * 2, length + part.Length));
        part.CopyTo(record.AsSpan(length));
        length += part.Length;
    }
}
