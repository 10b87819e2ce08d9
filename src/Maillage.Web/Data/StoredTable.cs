using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Maillage.Web.Data;

/// <summary>A table as both engines hold it: its columns and what each one stands for.</summary>
/// <param name="Name">In lower case with underscores.</param>
/// <param name="Columns">In the order of the model.</param>
public sealed record StoredTable(string Name, IReadOnlyList<StoredColumn> Columns)
{
    /// <summary>All tables of the model, each after those to which its rows refer.</summary>
    /// <exception cref="InvalidOperationException">A column of a kind that is not known here yet.</exception>
    public static IReadOnlyList<StoredTable> Of(MaillageDb db)
    {
        // The key that a document shares with its row has no member of its own.
        var json = db.Model.GetEntityTypes().Where(x => x.IsMappedToJson())
            .ToDictionary(x => (x.GetTableName() ?? "", x.GetContainerColumnName() ?? ""), x => x.GetProperties().Where(y => y.ClrType == typeof(byte[])).Select(y => y.GetJsonPropertyName()).OfType<string>().ToArray());
        var tables = db.Model.GetRelationalModel().Tables.OrderBy(x => x.Name, StringComparer.Ordinal).ToList();
        var ordered = new List<ITable>();
        var seen = new HashSet<ITable>();
        foreach (var table in tables) Visit(table);
        return [.. ordered.Select(x => new StoredTable(x.Name, [.. x.Columns.Select(y => json.TryGetValue((x.Name, y.Name), out var bytes) ? new StoredColumn(y.Name, StoredKind.Json, bytes) : new StoredColumn(y.Name, KindOf(y)))]))];

        void Visit(ITable table)
        {
            if (!seen.Add(table)) return;
            foreach (var key in table.ForeignKeyConstraints.OrderBy(x => x.Name, StringComparer.Ordinal)) Visit((ITable)key.PrincipalTable);
            ordered.Add(table);
        }
    }

    static StoredKind KindOf(IColumn column)
    {
        var type = Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType;
        if (type == typeof(bool)) return StoredKind.Boolean;
        if (type == typeof(int)) return StoredKind.Integer;
        if (type == typeof(long)) return StoredKind.Long;
        if (type == typeof(double)) return StoredKind.Real;
        if (type == typeof(string)) return StoredKind.Text;
        if (type == typeof(byte[])) return StoredKind.Bytes;
        if (type == typeof(DateTime)) return StoredKind.Time;
        if (type == typeof(Guid)) return StoredKind.Id;
        throw new InvalidOperationException($"{column.Table.Name}.{column.Name} holds a {type.Name}: say how a backup writes it.");
    }
}

/// <summary>A column of a table.</summary>
/// <param name="Name">In lower case with underscores.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Bytes">
/// Of a JSON document, the members that hold bytes: base 64 in a backup and on PostgreSQL, hexadecimal on SQLite (as EF Core writes them). Null for other columns.
/// </param>
public sealed record StoredColumn(string Name, StoredKind Kind, IReadOnlyList<string>? Bytes = null);

/// <summary>What a column stands for, whatever the engine calls it.</summary>
public enum StoredKind
{
    Boolean = 0,

    /// <summary>32 bits.</summary>
    Integer = 1,

    /// <summary>64 bits.</summary>
    Long = 2,

    Real = 3,
    Text = 4,
    Bytes = 5,

    /// <summary>UTC.</summary>
    Time = 6,

    /// <summary>A <see cref="Guid"/>.</summary>
    Id = 7,

    /// <summary>A JSON document.</summary>
    Json = 8,
}
