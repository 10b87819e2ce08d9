using Npgsql;
using NpgsqlTypes;

namespace Maillage.Web.Data.PostgreSql;

/// <summary>A COPY in the binary format.</summary>
sealed class PostgreSqlTableLoad(NpgsqlBinaryImporter copy, StoredTable table) : TableLoad
{
    readonly NpgsqlDbType[] types = [.. table.Columns.Select(x => TypeOf(x.Kind))];

    static NpgsqlDbType TypeOf(StoredKind kind) => kind switch
    {
        StoredKind.Boolean => NpgsqlDbType.Boolean,
        StoredKind.Integer => NpgsqlDbType.Integer,
        StoredKind.Long => NpgsqlDbType.Bigint,
        StoredKind.Real => NpgsqlDbType.Double,
        StoredKind.Bytes => NpgsqlDbType.Bytea,
        StoredKind.Time => NpgsqlDbType.TimestampTz,
        StoredKind.Id => NpgsqlDbType.Uuid,
        StoredKind.Json => NpgsqlDbType.Jsonb,
        _ => NpgsqlDbType.Text,
    };

    public override void Write(IReadOnlyList<object?> values)
    {
        copy.StartRow();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value) copy.Write(value, types[i]);
            else copy.WriteNull();
        }
    }

    public override async Task CompleteAsync(CancellationToken cancel) => await copy.CompleteAsync(cancel);

    public override ValueTask DisposeAsync() => copy.DisposeAsync();
}
