using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>One part of a zipped file while it expands: counts what was read, and refuses to go past a bound.</summary>
sealed class BoundedStream(Stream inner, long bound) : Stream
{
    long count;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var n = inner.Read(buffer);
        count += n;
        if (count > bound)
            throw new UnreadableFileException($"Le classeur dépasse {FrenchFormat.FileSize(bound)} une fois décompressé : il est refusé par prudence.");
        return n;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override void Flush() => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
