using Maillage.France.Language;
using Maillage.France.Tables;

namespace Maillage.Web.Features.Territories.LocatePlace;

/// <summary>A file of places: read once to check it whole, then once more to answer each line.</summary>
sealed class PlaceTable
{
    /// <summary>The most that a file sent may weigh, in bytes.</summary>
    public const long MostBytes = 20_000_000;

    public const int MostLines = 100_000;

    /// <summary>Beyond these, a small zipped file could ask for an answer without end.</summary>
    const int MostColumns = 256;
    const long MostCharacters = 100_000_000;

    static readonly TableOptions Options = new() { MaxExpandedBytes = 100_000_000 };

    static readonly string[] Added = ["quartier_code", "quartier_nom", "reponse", "distance_m", "remarque"];

    readonly string path;
    readonly int latitude;
    readonly int longitude;
    readonly IReadOnlyList<string> columns;

    PlaceTable(string path, TableReader reader)
    {
        this.path = path;
        columns = reader.Columns;
        latitude = reader.Find("lat", "latitude", "y");
        longitude = reader.Find("lon", "lng", "longitude", "x");
    }

    /// <summary>The columns of the file, then those of the answer; a name that the file has already is numbered.</summary>
    public IReadOnlyList<TableColumn> Columns
    {
        get
        {
            var names = new HashSet<string>(columns, StringComparer.OrdinalIgnoreCase);
            return
            [
                .. columns.Select(x => new TableColumn(x)),
                .. Added.Select(name =>
                {
                    var free = name;
                    for (var n = 2; !names.Add(free); n++) free = $"{name} ({n})";
                    return new TableColumn(free, name == "distance_m" ? ColumnKind.Integer : ColumnKind.Text);
                }),
            ];
        }
    }

    /// <summary>Reads the file to its end, so that nothing is answered of a file that breaks on the way.</summary>
    /// <exception cref="UnreadableFileException">It cannot be read, has no such columns, or is too big.</exception>
    public static PlaceTable Check(string path, CancellationToken cancel)
    {
        using var reader = TableFile.Open(path, Options);
        var table = new PlaceTable(path, reader);
        if (table.latitude < 0 || table.longitude < 0)
            throw new UnreadableFileException(
                $"Il faut une colonne pour la latitude (lat, latitude ou y) et une pour la longitude (lon, lng, longitude ou x). Colonnes trouvées : {FrenchFormat.List(reader.Columns.Take(12))}.");
        if (reader.Columns.Count > MostColumns)
            throw new UnreadableFileException($"Le fichier a {FrenchFormat.Plural(reader.Columns.Count, "colonne", "colonnes")} ; {MostColumns} au plus sont acceptées.");
        long characters = 0;
        var lines = 0;
        while (reader.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (++lines > MostLines)
                throw new UnreadableFileException($"Le fichier a plus de {FrenchFormat.Integer(MostLines)} lignes : envoyez-le en plusieurs parties.");
            for (var i = 0; i < reader.Columns.Count; i++) characters += reader.Span(i).Length;
            if (characters > MostCharacters)
                throw new UnreadableFileException("Le fichier contient trop de texte : gardez les colonnes utiles, ou envoyez-le en plusieurs parties.");
        }
        return lines > 0 ? table : throw new UnreadableFileException("Le fichier a des noms de colonnes mais aucune ligne.");
    }

    /// <summary>Each line of the file as it stands, with its answer.</summary>
    public IEnumerable<IReadOnlyList<object?>> Answer(TerritorySnapshot territories)
    {
        using var reader = TableFile.Open(path, Options);
        while (reader.Read())
        {
            var row = new object?[columns.Count + Added.Length];
            for (var i = 0; i < columns.Count; i++) row[i] = reader[i];
            var question = PlaceQuestion.Read(reader[latitude], reader[longitude]);
            if (reader.Problem is { } problem) row[^1] = $"Ligne laissée sans réponse : {problem}.";
            else if (question.Suggestion is not null) row[^1] = "Latitude et longitude semblent inversées.";
            else if (question.Place is not { } place) row[^1] = string.Join(' ', new[] { question.LatitudeError, question.LongitudeError }.OfType<string>());
            else
            {
                var reply = PlaceReply.Of(territories, place);
                row[^5] = reply.Neighbourhood?.Code.Value;
                row[^4] = reply.Neighbourhood?.DisplayName;
                row[^3] = reply.Word;
                row[^2] = reply.DistanceMetres;
                row[^1] = reply.Remark;
            }
            yield return row;
        }
    }
}
