namespace Maillage.Graph.Files;

/// <summary>A file read no further than a bound in bytes, which no text exceeds in characters. Leaves the file open.</summary>
sealed class BoundedFile(Stream file, long bound) : Stream
{
    long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var some = file.Read(buffer);
        read += some;
        return read <= bound ? some : throw GraphFileException.TooManyCharacters(bound);
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
