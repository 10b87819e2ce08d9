using System.Collections.Frozen;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// Where each field of a kind stands in a file: by the names of known layouts, by what a person said once of this layout, or by
/// what is said now with <c>--map</c>.
/// </summary>
public sealed class FieldColumns
{
    /// <summary>What <c>--map</c> says to take the proposal as it is.</summary>
    public const string AcceptProposal = "proposition";

    readonly FrozenDictionary<string, int> places;
    readonly IReadOnlyList<string> columns;
    readonly ColumnMap? toRemember;

    FieldColumns(Dictionary<string, int> places, IReadOnlyList<string> columns, ColumnMap? toRemember) =>
        (this.places, this.columns, this.toRemember) = (places.ToFrozenDictionary(StringComparer.Ordinal), columns, toRemember);

    /// <summary>The place of a field; -1 when the file does not have it.</summary>
    public int this[string field] => places.GetValueOrDefault(field, -1);

    public bool Has(string field) => places.ContainsKey(field);

    /// <summary>The name of a field's column; empty when the file does not have it.</summary>
    public string NameOf(string field) => places.TryGetValue(field, out var place) ? columns[place] : "";

    /// <summary>The cell of a field, trimmed; empty when the file does not have it.</summary>
    public string Read(TableReader row, string field) => places.TryGetValue(field, out var place) ? row[place].Trim() : "";

    /// <summary>Columns that no field takes.</summary>
    public IEnumerable<string> Others => OtherPlaces.Select(x => columns[x]);

    /// <summary>The places of the columns that no field takes.</summary>
    public IEnumerable<int> OtherPlaces => Enumerable.Range(0, columns.Count).Except(places.Values);

    /// <summary>Finds the columns of a file.</summary>
    /// <exception cref="UnrecognisedFileException">
    /// A required field is nowhere: the message proposes a match to confirm. Or <c>--map</c> names a field or a column that does not exist.
    /// </exception>
    public static async Task<FieldColumns> FindAsync(
        IImportKind kind, IReadOnlyList<ImportField> fields, TableReader reader, ImportRequest request, MaillageDb db, CancellationToken cancel)
    {
        var match = await ColumnMatch.FindAsync(kind, fields, reader, request.Map == AcceptProposal ? null : request.Map, db, cancel);
        var places = new Dictionary<string, int>(match.Known, StringComparer.Ordinal);
        if (!match.IsComplete)
        {
            if (request.Map != AcceptProposal || fields.Any(x => x.IsRequired && !places.ContainsKey(x.Code) && !match.Proposed.ContainsKey(x.Code)))
                throw new UnrecognisedFileException(Question(kind, fields, reader.Columns, match), OnScreen(kind, fields, match));
            foreach (var (field, place) in match.Proposed) places[field] = place;
        }
        var map = request.Map is null ? null : new ColumnMap { Kind = kind.Name, Layout = match.Layout, Map = Write(places, match.Without, reader.Columns), At = default };
        return new FieldColumns(places, reader.Columns, map);
    }

    /// <summary>Keeps what was said for the next file of this layout; runs inside the transaction of the import.</summary>
    public async Task RememberAsync(MaillageDb db, ImportRecord import, CancellationToken cancel)
    {
        if (toRemember is null) return;
        if (await db.ColumnMaps.FindAsync([toRemember.Kind, toRemember.Layout], cancel) is { } known)
        {
            known.Map = toRemember.Map;
            known.At = import.AppliedAt;
        }
        else
        {
            toRemember.At = import.AppliedAt;
            db.ColumnMaps.Add(toRemember);
        }
    }

    static string Question(IImportKind kind, IReadOnlyList<ImportField> fields, IReadOnlyList<string> columns, ColumnMatch match)
    {
        var missing = Missing(fields, match);
        var unseen = missing.Where(x => !match.Proposed.ContainsKey(x.Code)).ToList();
        var start = $"Cette disposition de colonnes n’est pas connue pour la nature « {kind.Label} » : il manque {FrenchFormat.List(missing.Select(x => $"{x.Label} ({x.Code})"))}.";
        var found = $" Colonnes trouvées : {FrenchFormat.List(columns)}.";
        if (unseen.Count > 0)
            return $"{start} Dites où {(unseen.Count == 1 ? "il est" : "ils sont")}, par exemple --map \"{string.Join("; ", unseen.Select(x => $"{x.Code}={columns[0]}"))}\".{found}";
        var proposal = string.Join("; ", match.Proposed.OrderBy(x => x.Value).Select(x => $"{x.Key}={Typed(columns[x.Value])}"));
        return $"{start} Proposition : --map \"{proposal}\". Si elle est juste, ajoutez --map {AcceptProposal} ; sinon corrigez-la. Elle sera retenue pour les fichiers de même forme.{found}";
    }

    static string OnScreen(IImportKind kind, IReadOnlyList<ImportField> fields, ColumnMatch match)
    {
        var missing = Missing(fields, match);
        var start = $"Cette disposition de colonnes n’est pas connue pour la nature « {kind.Label} » : il manque {FrenchFormat.List(missing.Select(x => x.Label))}.";
        return missing.All(x => match.Proposed.ContainsKey(x.Code))
            ? $"{start} Une proposition est faite plus bas : corrigez-la si elle n’est pas juste, puis relisez le fichier."
            : $"{start} Dites plus bas dans quelle colonne, puis relisez le fichier.";
    }

    static List<ImportField> Missing(IReadOnlyList<ImportField> fields, ColumnMatch match) => [.. fields.Where(x => x.IsRequired && !match.Known.ContainsKey(x.Code))];

    static string Typed(string column) => column.AsSpan().IndexOfAny(';', '=', '"') < 0 ? column : Fold.Text(column);

    /// <summary>Folded, so that a semicolon in the name of a column parts nothing.</summary>
    static string Write(Dictionary<string, int> places, IEnumerable<string> without, IReadOnlyList<string> columns) => string.Join("; ",
        places.OrderBy(x => x.Value).Select(x => $"{x.Key}={Fold.Text(columns[x.Value])}").Concat(without.Order(StringComparer.Ordinal).Select(x => $"{x}=")));
}
