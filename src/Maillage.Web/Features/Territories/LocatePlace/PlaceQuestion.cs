namespace Maillage.Web.Features.Territories.LocatePlace;

/// <summary>A latitude and a longitude as a person or a file wrote them: the place, or what is wrong with it.</summary>
/// <param name="Place">Null when something is wrong.</param>
/// <param name="LatitudeError">What is wrong with the latitude and how to put it right, in French.</param>
/// <param name="LongitudeError">The same for the longitude.</param>
/// <param name="Suggestion">The same numbers the other way round, when they would then be in France and are not as they stand.</param>
sealed record PlaceQuestion(PlaceCoordinates? Place, string? LatitudeError, string? LongitudeError, PlaceCoordinates? Suggestion)
{
    /// <summary>Beyond this a number is no degree: metres of a projection such as Lambert 93.</summary>
    const double SurelyMetres = 1000;

    /// <summary>Reads both; a pair pasted whole into the first is understood.</summary>
    public static PlaceQuestion Read(string? latitude, string? longitude)
    {
        if (string.IsNullOrWhiteSpace(longitude) && PlaceCoordinates.TryRead(latitude, out var pasted)) return Of(pasted);
        var latitudeRead = PlaceCoordinates.TryReadDegrees(latitude, out var north);
        var longitudeRead = PlaceCoordinates.TryReadDegrees(longitude, out var east);
        if (latitudeRead && longitudeRead) return Of(new PlaceCoordinates(north, east));
        return new PlaceQuestion(
            null,
            latitudeRead ? Bounds(north, 90, "La latitude") : Unread(latitude, "la latitude", "48,69"),
            longitudeRead ? Bounds(east, 180, "La longitude") : Unread(longitude, "la longitude", "6,18"),
            null);
    }

    static PlaceQuestion Of(PlaceCoordinates place)
    {
        PlaceCoordinates? suggestion = FrenchExtent.LooksSwapped(place) ? place.Swapped : null;
        return place.IsOnEarth
            ? new PlaceQuestion(place, null, null, suggestion)
            : new PlaceQuestion(null, Bounds(place.Latitude, 90, "La latitude"), Bounds(place.Longitude, 180, "La longitude"), suggestion);
    }

    static string Unread(string? text, string what, string example) => string.IsNullOrWhiteSpace(text)
        ? $"Indiquez {what}, par exemple {example}."
        : $"« {text.Trim()} » n’est pas un nombre : {what} s’écrit en degrés, par exemple {example}.";

    static string? Bounds(double degrees, int most, string what)
    {
        if (Math.Abs(degrees) <= most) return null;
        return Math.Abs(degrees) >= SurelyMetres
            ? $"{what} s’écrit en degrés (WGS84) ; ce nombre ressemble à des mètres (Lambert 93)."
            : $"{what} va de −{most} à {most} degrés.";
    }
}
