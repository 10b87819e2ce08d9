namespace Maillage.France.Tables;

/// <summary>A text file as people have it, for readers that split lines themselves.</summary>
public static class TextFile
{
    /// <summary>The text of a stream, each line in UTF-8 or Windows-1252, without the mark of byte order. The stream is disposed of with the reader.</summary>
    /// <remarks>Reading throws <see cref="UnreadableFileException"/> for a line that no text has, of more than 16 MB.</remarks>
    public static TextReader Open(Stream stream) => new MixedEncodingReader(stream);
}
