using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maillage.France.Tables;

/// <summary>A list of objects, one a line, for programs (RFC 8259): numbers as numbers, ISO dates, true and false, null for what is empty.</summary>
static class JsonTableWriter
{
    const int FlushAt = 32 * 1024;

    /// <summary>Accents stay letters: the file is UTF-8 and served as what it is.</summary>
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(Stream output, IReadOnlyList<TableColumn> columns, IAsyncEnumerable<IReadOnlyList<object?>> rows, CancellationToken stop)
    {
        var names = columns.Select(c => JsonEncodedText.Encode(c.Name, Options.Encoder)).ToArray();
        var buffer = new ArrayBufferWriter<byte>(FlushAt * 2);
        await using var json = new Utf8JsonWriter(buffer, Options);
        var first = true;
        await foreach (var row in rows.WithCancellation(stop))
        {
            TableWriter.Check(row, columns);
            buffer.Write(first ? "[\n"u8 : ",\n"u8);
            first = false;
            json.Reset(buffer);
            json.WriteStartObject();
            for (var i = 0; i < names.Length; i++)
            {
                json.WritePropertyName(names[i]);
                Write(json, row[i], columns[i].Kind);
            }
            json.WriteEndObject();
            json.Flush();
            if (buffer.WrittenCount < FlushAt) continue;
            await output.WriteAsync(buffer.WrittenMemory, stop);
            buffer.ResetWrittenCount();
        }
        buffer.Write(first ? "[]\n"u8 : "\n]\n"u8);
        await output.WriteAsync(buffer.WrittenMemory, stop);
    }

    static void Write(Utf8JsonWriter json, object? value, ColumnKind kind)
    {
        var cell = CellValue.Of(value, kind);
        if (value is bool yes) json.WriteBooleanValue(yes);
        else if (cell.Number is not null) json.WriteRawValue(cell.Text);
        else if (cell.Text.Length == 0 && value is not string) json.WriteNullValue();
        else json.WriteStringValue(cell.Text);
    }
}
