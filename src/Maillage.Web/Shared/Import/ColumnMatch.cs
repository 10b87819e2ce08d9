using Maillage.France.Language;
using Maillage.France.Tables;
using Maillage.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maillage.Web.Shared.Import;

/// <summary>
/// Where the fields of a kind stand in a file as far as it can be told: by the names of known layouts, by what a person said once of this layout, or by what is
/// said now. What remains is proposed.
/// </summary>
public sealed class ColumnMatch
{
    readonly IReadOnlyList<ImportField> fields;
    readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
    readonly HashSet<string> without = new(StringComparer.Ordinal);

    ColumnMatch(IReadOnlyList<ImportField> fields, string layout) => (this.fields, Layout) = (fields, layout);

    /// <summary>The names of the file's columns, folded, by which what a person said is found again.</summary>
    public string Layout { get; }

    /// <summary>The place of each field that is known.</summary>
    public IReadOnlyDictionary<string, int> Known => known;

    /// <summary>A place that may be that of a field, where the file could not be read without asking; else empty.</summary>
    public IReadOnlyDictionary<string, int> Proposed { get; private set; } = new Dictionary<string, int>();

    /// <summary>The fields of which a person said that the file does not have them.</summary>
    public IReadOnlyCollection<string> Without => without;

    /// <summary>Whether every field that must be there is known.</summary>
    public bool IsComplete => fields.All(x => !x.IsRequired || known.ContainsKey(x.Code));

    /// <param name="kind">The kind of import.</param>
    /// <param name="fields">What it looks for.</param>
    /// <param name="reader">The file.</param>
    /// <param name="said">« field=column », separated by semicolons; « field= » where the file does not have it; null when nothing is said now.</param>
    /// <param name="db">Remembers what was said of this layout.</param>
    /// <param name="cancel">Stops.</param>
    /// <exception cref="UnrecognisedFileException">What is said names a field or a column that does not exist.</exception>
    public static async Task<ColumnMatch> FindAsync(
        IImportKind kind, IReadOnlyList<ImportField> fields, TableReader reader, string? said, MaillageDb db, CancellationToken cancel)
    {
        var match = new ColumnMatch(fields, string.Join('|', reader.Columns.Select(x => Fold.Text(x))));
        var remembered = await db.ColumnMaps.AsNoTracking().Where(x => x.Kind == kind.Name && x.Layout == match.Layout).Select(x => x.Map).FirstOrDefaultAsync(cancel);
        if (remembered is not null) match.Say(remembered, reader.Columns);
        if (said is not null) match.Say(said, reader.Columns);
        foreach (var field in fields)
            if (!match.known.ContainsKey(field.Code) && !match.without.Contains(field.Code) && match.Find(field, reader) is >= 0 and var place) match.known[field.Code] = place;
        if (!match.IsComplete) match.Proposed = match.Propose(reader.Columns);
        return match;
    }

    int Find(ImportField field, TableReader reader)
    {
        foreach (var name in field.Names)
            if (reader.Find(name) is >= 0 and var place && !known.ContainsValue(place)) return place;
        return -1;
    }

    void Say(string map, IReadOnlyList<string> columns)
    {
        foreach (var part in map.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sides = part.Split('=', 2, StringSplitOptions.TrimEntries);
            var field = fields.FirstOrDefault(x => Fold.Text(x.Code) == Fold.Text(sides[0]));
            if (field is null || sides.Length < 2)
                throw new UnrecognisedFileException($"--map : « {part} » n’est pas de la forme champ=colonne. Champs : {FrenchFormat.List(fields.Select(x => x.Code))}.");
            if (sides[1].Length == 0)
            {
                known.Remove(field.Code);
                without.Add(field.Code);
                continue;
            }
            var place = columns.Select((x, i) => (Name: Fold.Text(x), Place: i)).FirstOrDefault(x => x.Name == Fold.Text(sides[1]), (Name: "", Place: -1)).Place;
            if (place < 0)
                throw new UnrecognisedFileException($"--map : la colonne « {sides[1]} » n’est pas dans ce fichier. Colonnes : {FrenchFormat.List(columns)}.");
            foreach (var (other, _) in known.Where(x => x.Value == place).ToList()) known.Remove(other);
            known[field.Code] = place;
            without.Remove(field.Code);
        }
    }

    /// <summary>A column whose name holds a word of the field's label or of one of its known names.</summary>
    Dictionary<string, int> Propose(IReadOnlyList<string> columns)
    {
        var free = columns.Select((x, i) => (Words: Fold.Words(x), Place: i)).Where(x => !known.ContainsValue(x.Place)).ToList();
        var proposed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in fields.Where(x => !known.ContainsKey(x.Code) && !without.Contains(x.Code)).OrderByDescending(x => x.IsRequired))
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
}
