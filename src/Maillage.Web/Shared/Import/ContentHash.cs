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
    readonly XxHash3 hash = new();

    /// <summary>Adds a field, parted from the next by its length.</summary>
    public ContentHash Add(string? field)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, field?.Length ?? -1);
        hash.Append(length);
        if (BitConverter.IsLittleEndian) hash.Append(MemoryMarshal.AsBytes(field.AsSpan()));
        else hash.Append(Encoding.Unicode.GetBytes(field ?? ""));
        return this;
    }

    public ContentHash Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.Append(bytes);
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
        var number = (long)(hash.GetCurrentHashAsUInt64() & long.MaxValue);
        hash.Reset();
        return number;
    }
}
