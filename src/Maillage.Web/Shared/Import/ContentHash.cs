using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// The number of a row that is its content: 63 bits of XXH3 over its fields. Among ten million rows, two different ones share a number with
/// a probability of one in two hundred thousand. The same on every machine. Not safe for several threads.
/// </summary>
public sealed class ContentHash
{
    byte[] bytes = new byte[1024];
    int count;

    /// <summary>Adds a field, parted from the next by its length.</summary>
    public ContentHash Add(string? field)
    {
        BinaryPrimitives.WriteInt32LittleEndian(Next(4), field?.Length ?? -1);
        if (BitConverter.IsLittleEndian) MemoryMarshal.AsBytes(field.AsSpan()).CopyTo(Next((field?.Length ?? 0) * 2));
        else Encoding.Unicode.GetBytes(field ?? "", Next((field?.Length ?? 0) * 2));
        return this;
    }

    public ContentHash Add(long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(Next(8), number);
        return this;
    }

    public ContentHash Add(object? value) => value switch
    {
        null => Add((string?)null),
        string text => Add(text),
        int number => Add((long)number),
        long number => Add(number),
        double number => Add(BitConverter.DoubleToInt64Bits(number)),
        _ => throw new ArgumentException($"A column does not hold a {value.GetType().Name}.", nameof(value)),
    };

    /// <summary>The number, never negative; the next field begins another one.</summary>
    public long Take()
    {
        var number = (long)(XxHash3.HashToUInt64(bytes.AsSpan(0, count)) & long.MaxValue);
        count = 0;
        return number;
    }

    Span<byte> Next(int length)
    {
        if (count + length > bytes.Length) Array.Resize(ref bytes, Math.Max(bytes.Length * 2, count + length));
        count += length;
        return bytes.AsSpan(count - length, length);
    }
}
