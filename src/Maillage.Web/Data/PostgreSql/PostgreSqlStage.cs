using Maillage.Web.Shared.Import;
using Npgsql;
using NpgsqlTypes;

namespace Maillage.Web.Data.PostgreSql;

/// <summary>The stage in temporary tables of the session, filled by COPY.</summary>
sealed class PostgreSqlStage(NpgsqlConnection connection) : Stage(connection)
{
    public override string NameOf(StagedTable table) => $"staged_{table.Name}";

    protected override string CreateTable => "CREATE TEMPORARY TABLE";

    protected override string TypeOf(StagedType type) => type switch
    {
        StagedType.Integer => "integer",
        StagedType.Long => "bigint",
        StagedType.Real => "double precision",
        StagedType.Bytes => "bytea",
        _ => "text",
    };

    protected override async Task IndexAsync(string name, IReadOnlyList<string> columns, CancellationToken cancel)
    {
        await ExecuteAsync($"CREATE INDEX ON {name} ({string.Join(", ", columns)})", cancel);
        await ExecuteAsync($"ANALYZE {name}", cancel);
    }

    public override async Task<StageWriter> WriteAsync(StagedTable table, CancellationToken cancel)
    {
        var copy = await connection.BeginBinaryImportAsync($"COPY {NameOf(table)} FROM STDIN (FORMAT BINARY)", cancel);
        return new Writer(copy, table);
    }

    public override async ValueTask DisposeAsync() => await ExecuteAsync("DISCARD TEMP", CancellationToken.None);

    sealed class Writer(NpgsqlBinaryImporter copy, StagedTable table) : StageWriter
    {
        public override void Write(int line, int? fate, object?[] values)
        {
            copy.StartRow();
            copy.Write(line, NpgsqlDbType.Integer);
            if (fate is { } known) copy.Write(known, NpgsqlDbType.Integer);
            else copy.WriteNull();
            for (var i = 0; i < values.Length; i++) Write(table.Columns[i].Type, values[i]);
        }

        void Write(StagedType type, object? value)
        {
            if (value is null) copy.WriteNull();
            else if (type == StagedType.Integer) copy.Write((int)value, NpgsqlDbType.Integer);
            else if (type == StagedType.Long) copy.Write((long)value, NpgsqlDbType.Bigint);
            else if (type == StagedType.Real) copy.Write((double)value, NpgsqlDbType.Double);
            else if (type == StagedType.Bytes) copy.Write((byte[])value, NpgsqlDbType.Bytea);
            else copy.Write((string)value, NpgsqlDbType.Text);
        }

        public override async Task CompleteAsync(CancellationToken cancel) => await copy.CompleteAsync(cancel);

        public override async ValueTask DisposeAsync() => await copy.DisposeAsync();
    }
}
