using System.Text;
using System.Text.Unicode;
using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>
/// Text of a file whose lines may be UTF-8 or Windows-1252, even both: each line that is valid UTF-8 is read so, any other is read as cp1252.
/// Public bodies paste exports of several programs into one file, so that a byte order mark or the first lines prove nothing about the others.
/// </summary>
sealed class MixedEncodingReader : TextReader
{
    /// <summary>No real line is longer; a file without line breaks is not a table of text.</summary>
    const int MaxLineBytes = 16 * 1024 * 1024;

    readonly Stream stream;
    byte[] bytes = new byte[128 * 1024];
    int byteCount;
    bool ended;
    char[] chars = [];
    int charAt;
    int charCount;
    bool first = true;
    bool mark;
    bool anyUtf8;
    long cp1252Lines;

    /// <summary>Reads from the stream's position; the stream is disposed of with the reader.</summary>
    public MixedEncodingReader(Stream stream) => this.stream = stream;

    public C1Repair Letters { get; } = new();

    /// <summary>The encoding seen so far, as a person would say it.</summary>
    public string Label => (cp1252Lines, anyUtf8) switch
    {
        (0, _) => "UTF-8",
        (_, false) => "cp1252",
        _ => "UTF-8 et cp1252 mêlés",
    };

    public void AddRepairs(ICollection<string> repairs)
    {
        if (cp1252Lines > 0 && anyUtf8)
            repairs.Add($"{FrenchFormat.Plural(cp1252Lines, "ligne relue", "lignes relues")} en cp1252, les autres étant en UTF-8");
        else if (cp1252Lines > 0 && mark)
            repairs.Add($"{FrenchFormat.Plural(cp1252Lines, "ligne relue", "lignes relues")} en cp1252, bien que le fichier s’annonce en UTF-8");
        Letters.AddTo(repairs);
    }

    public override int Peek() => charAt < charCount || Fill() ? chars[charAt] : -1;

    public override int Read() => charAt < charCount || Fill() ? chars[charAt++] : -1;

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (charAt == charCount && !Fill()) return 0;
        var n = Math.Min(buffer.Length, charCount - charAt);
        chars.AsSpan(charAt, n).CopyTo(buffer);
        charAt += n;
        return n;
    }

    public override int ReadBlock(Span<char> buffer)
    {
        var total = 0;
        while (total < buffer.Length && Read(buffer[total..]) is > 0 and var n) total += n;
        return total;
    }

    public override int ReadBlock(char[] buffer, int index, int count) => ReadBlock(buffer.AsSpan(index, count));

    protected override void Dispose(bool disposing)
    {
        if (disposing) stream.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Decodes the next whole lines.</summary>
    bool Fill()
    {
        charAt = charCount = 0;
        int end;
        while (true)
        {
            while (!ended && byteCount < bytes.Length)
            {
                var n = stream.Read(bytes, byteCount, bytes.Length - byteCount);
                if (n == 0) ended = true;
                byteCount += n;
            }
            if (first)
            {
                first = false;
                if (bytes.AsSpan(0, byteCount).StartsWith("\uFEFF"u8))
                {
                    mark = true;
                    Consume(3);
                    continue;
                }
            }
            if (byteCount == 0) return false;
            end = ended ? byteCount : bytes.AsSpan(0, byteCount).LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            if (end > 0) break;
            if (bytes.Length >= MaxLineBytes)
                throw new UnreadableFileException($"Une ligne dépasse {FrenchFormat.FileSize(MaxLineBytes)} : ce n’est pas un tableau en texte ; {TableFile.Expected} est attendu.");
            Array.Resize(ref bytes, bytes.Length * 2);
        }
        if (chars.Length < end) chars = new char[Math.Max(end, bytes.Length)];
        Decode(bytes.AsSpan(0, end));
        Consume(end);
        return charCount > 0 || Fill();
    }

    void Consume(int n)
    {
        bytes.AsSpan(n, byteCount - n).CopyTo(bytes);
        byteCount -= n;
    }

    void Decode(ReadOnlySpan<byte> block)
    {
        if (Utf8.IsValid(block))
        {
            charCount = Encoding.UTF8.GetChars(block, chars);
            if (charCount == block.Length) return;
            anyUtf8 = true;
        }
        else
        {
            while (!block.IsEmpty)
            {
                var end = block.IndexOfAny((byte)'\n', (byte)'\r') + 1;
                var line = end == 0 ? block : block[..end];
                block = block[line.Length..];
                if (Utf8.IsValid(line))
                {
                    var n = Encoding.UTF8.GetChars(line, chars.AsSpan(charCount));
                    anyUtf8 |= n < line.Length;
                    charCount += n;
                }
                else
                {
                    cp1252Lines++;
                    charCount += Cp1252.Encoding.GetChars(line, chars.AsSpan(charCount));
                }
            }
        }
        Letters.Apply(chars.AsSpan(0, charCount));
    }
}
