using System.Buffers;

namespace Maillage.France.Tables;

/// <summary>
/// Takes the synchronous writes of a zip archive, whose entries write their last bytes so even when disposed of asynchronously (seen in .NET 10.0),
/// and passes them on asynchronously: a web server refuses the others.
/// </summary>
sealed class OutputBuffer(Stream output) : Stream
{
    readonly ArrayBufferWriter<byte> waiting = new();

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public async Task DrainAsync(CancellationToken stop)
    {
        await output.WriteAsync(waiting.WrittenMemory, stop);
        waiting.ResetWrittenCount();
    }

    public override void Write(ReadOnlySpan<byte> buffer) => waiting.Write(buffer);
    public override void Write(byte[] buffer, int offset, int count) => waiting.Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is sent before DrainAsync.
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
