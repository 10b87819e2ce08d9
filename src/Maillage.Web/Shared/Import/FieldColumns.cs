using System.Collections.Frozen;
using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

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
        var layout = string.Join('|', reader.Columns.Select(x => Fold.Text(x)));
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var remembered = await db.ColumnMaps.AsNoTracking().Where(x => x.Kind == kind.Name && x.Layout == layout).Select(x => x.Map).FirstOrDefaultAsync(cancel);
        if (remembered is not null) Say(places, remembered, fields, reader.Columns);
        if (request.Map is { } said && said != AcceptProposal) Say(places, said, fields, reader.Columns);
        foreach (var field in fields)
            if (!places.ContainsKey(field.Code) && Known(field, reader, places) is >= 0 and var place) places[field.Code] = place;

        if (fields.Any(x => x.IsRequired && !places.ContainsKey(x.Code)))
        {
            var proposed = Propose(fields, reader.Columns, places);
            if (request.Map != AcceptProposal || fields.Any(x => x.IsRequired && !places.ContainsKey(x.Code) && !proposed.ContainsKey(x.Code)))
                throw new UnrecognisedFileException(Question(kind, fields, reader.Columns, places, proposed));
            foreach (var (field, place) in proposed) places[field] = place;
        }
        var map = request.Map is null ? null : new ColumnMap { Kind = kind.Name, Layout = layout, Map = Write(places, reader.Columns), At = default };
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

    static int Known(ImportField field, TableReader reader, Dictionary<string, int> taken)
    {
        foreach (var name in field.Names)
            if (reader.Find(name) is >= 0 and var place && !taken.ContainsValue(place)) return place;
        return -1;
    }

    static void Say(Dictionary<string, int> places, string map, IReadOnlyList<ImportField> fields, IReadOnlyList<string> columns)
    {
        foreach (var part in map.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            var field = fields.FirstOrDefault(x => Fold.Text(x.Code) == Fold.Text(sides[0]));
            if (field is null || sides.Length < 2)
                throw new UnrecognisedFileException($"--map : « {part} » n’est pas de la forme champ=colonne. Champs : {FrenchFormat.List(fields.Select(x => x.Code))}.");
            var place = columns.Select((x, i) => (Name: Fold.Text(x), Place: i)).FirstOrDefault(x => x.Name == Fold.Text(sides[1]), (Name: "", Place: -1)).Place;
            if (place < 0)
                throw new UnrecognisedFileException($"--map : la colonne « {sides[1]} » n’est pas dans ce fichier. Colonnes : {FrenchFormat.List(columns)}.");
            foreach (var (other, _) in places.Where(x => x.Value == place).ToList()) places.Remove(other);
            places[field.Code] = place;
        }
    }

    /// <summary>A column whose name holds a word of the field's label or of one of its known names.</summary>
    static Dictionary<string, int> Propose(IReadOnlyList<ImportField> fields, IReadOnlyList<string> columns, Dictionary<string, int> taken)
    {
        var free = columns.Select((x, i) => (Words: Fold.Words(x), Place: i)).Where(x => !taken.ContainsValue(x.Place)).ToList();
        var proposed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in fields.Where(x => !taken.ContainsKey(x.Code)).OrderByDescending(x => x.IsRequired))
        {
            var words = field.Names.Append(field.Label).Append(field.Code).SelectMany(x => Fold.Words(x)).Where(x => x.Length > 3).ToHashSet(StringComparer.Ordinal);
            var best = free
                .Where(x => !proposed.ContainsValue(x.Place))
                .Select(x => (x.Place, Score: x.Words.Count(y => words.Any(z => y.StartsWith(z, StringComparison.Ordinal) || z.StartsWith(y, StringComparison.Ordinal) && y.Length > 3))))
                .Where(x => x.Score > 0)
                .OrderByDescending(x => x.Score)
                .Select(x => (int?)x.Place)
                .FirstOrDefault();
            if (best is { } place) proposed[field.Code] = place;
        }
        return proposed;
    }

    static string Question(
        IImportKind kind, IReadOnlyList<ImportField> fields, IReadOnlyList<string> columns, Dictionary<string, int> known, Dictionary<string, int> proposed)
    {
        var missing = fields.Where(x => x.IsRequired && !known.ContainsKey(x.Code)).ToList();
        var unseen = missing.Where(x => !proposed.ContainsKey(x.Code)).ToList();
        var start = $"Cette disposition de colonnes n’est pas connue pour la nature « {kind.Label} » : il manque {FrenchFormat.List(missing.Select(x => $"{x.Label} ({x.Code})"))}.";
        var found = $" Colonnes trouvées : {FrenchFormat.List(columns)}.";
        if (unseen.Count > 0)
            return $"{start} Dites où {(unseen.Count == 1 ? "il est" : "ils sont")}, par exemple --map \"{string.Join("; ", unseen.Select(x => $"{x.Code}={columns[0]}"))}\".{found}";
        var proposal = string.Join("; ", proposed.OrderBy(x => x.Value).Select(x => $"{x.Key}={Typed(columns[x.Value])}"));
        return $"{start} Proposition : --map \"{proposal}\". Si elle est juste, ajoutez --map {AcceptProposal} ; sinon corrigez-la. Elle sera retenue pour les fichiers de même forme.{found}";
    }

    static string Typed(string column) => column.AsSpan().IndexOfAny(';', '=', '"') < 0 ? column : Fold.Text(column);

    /// <summary>Folded, so that a semicolon in the name of a column parts nothing.</summary>
    static string Write(Dictionary<string, int> places, IReadOnlyList<string> columns) =>
        string.Join("; ", places.OrderBy(x => x.Value).Select(x => $"{x.Key}={Fold.Text(columns[x.Value])}"));
}
