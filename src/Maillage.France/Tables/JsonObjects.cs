using System.Text.Json;
using Maillage.France.Language;

namespace Maillage.France.Tables;

/// <summary>
/// The objects of a JSON list, one at a time, over a buffer that holds only the current one: the list is the whole document,
/// or the member "features" of a GeoJSON FeatureCollection (RFC 7946, section 3.3).
/// </summary>
sealed class JsonObjects(Stream stream)
{
    enum Place
    {
        Start,
        InList,
        AfterList,
        End,
    }

    /// <summary>The largest object accepted, in bytes: the heaviest real contour weighs a few megabytes.</summary>
    const int MaxObject = 256 * 1024 * 1024;

    byte[] buffer = new byte[128 * 1024];
    int start;
    int count;
    bool ended;
    Place place;
    JsonReaderState state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow, MaxDepth = 64 });

    /// <summary>Whether the list was found as the features of a GeoJSON document.</summary>
    public bool IsGeoJson { get; private set; }

    /// <summary>The object that <see cref="Read"/> found, as UTF-8; valid until the next call.</summary>
    public ReadOnlyMemory<byte> Current { get; private set; }

    /// <summary>Goes to the next object. At the end of the list, the rest of the document is checked too.</summary>
    /// <exception cref="JsonException">The document is not well formed or is cut.</exception>
    /// <exception cref="UnreadableFileException">There is no list of objects in the document.</exception>
    public bool Read()
    {
        if (place == Place.Start) GoToList();
        if (place == Place.InList && TryReadObject()) return true;
        if (place == Place.AfterList) Finish();
        return false;
    }

    void GoToList()
    {
        Fill();
        if (buffer.AsSpan(start, count).StartsWith("\uFEFF"u8)) Consume(3);
        var depth = 0;
        while (true)
        {
            var reader = Reader();
            if (!reader.Read())
            {
                More();
                continue;
            }
            var isList = reader.TokenType == JsonTokenType.StartArray && depth == 0;
            if (reader.TokenType == JsonTokenType.StartObject && depth == 0)
            {
                depth = 1;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var features = reader.ValueTextEquals("features"u8);
                if (!reader.Read() || !features && !reader.TrySkip())
                {
                    More();
                    continue;
                }
                isList = IsGeoJson = features && reader.TokenType == JsonTokenType.StartArray;
            }
            else if (!isList)
            {
                throw new UnreadableFileException($"Ce document JSON n’est ni un GeoJSON (membre « features ») ni une liste d’objets ; {TableFile.Expected} est attendu.");
            }
            Advance(ref reader);
            if (!isList) continue;
            place = Place.InList;
            return;
        }
    }

    bool TryReadObject()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.EndArray)
                {
                    Advance(ref reader);
                    place = Place.AfterList;
                    return false;
                }
                if (reader.TokenType != JsonTokenType.StartObject)
                    throw new UnreadableFileException($"Ce document JSON est une liste de valeurs, pas d’objets ; {TableFile.Expected} est attendu.");
                var from = (int)reader.TokenStartIndex;
                if (reader.TrySkip())
                {
                    Current = buffer.AsMemory(start + from, (int)reader.BytesConsumed - from);
                    Advance(ref reader);
                    return true;
                }
            }
            More();
        }
    }

    void Finish()
    {
        while (true)
        {
            var reader = Reader();
            if (reader.Read())
            {
                Advance(ref reader);
            }
            else
            {
                if (ended) break;
                More();
            }
        }
        place = Place.End;
    }

    Utf8JsonReader Reader() => new(buffer.AsSpan(start, count), ended, state);

    void Advance(ref Utf8JsonReader reader)
    {
        state = reader.CurrentState;
        Consume((int)reader.BytesConsumed);
    }

    void Consume(int n)
    {
        start += n;
        count -= n;
    }

    /// <summary>Brings more of the file behind what is not read yet.</summary>
    void More()
    {
        if (count == buffer.Length)
        {
            if (count >= MaxObject) throw new UnreadableFileException($"Un objet du document JSON dépasse {FrenchFormat.FileSize(MaxObject)} : il est refusé par prudence.");
            Array.Resize(ref buffer, buffer.Length * 2);
        }
        else if (start > 0)
        {
            buffer.AsSpan(start, count).CopyTo(buffer);
            start = 0;
        }
        Fill();
    }

    void Fill()
    {
        while (start + count < buffer.Length)
        {
            var n = stream.Read(buffer, start + count, buffer.Length - start - count);
            if (n == 0)
            {
                ended = true;
                return;
            }
            count += n;
        }
    }
}
