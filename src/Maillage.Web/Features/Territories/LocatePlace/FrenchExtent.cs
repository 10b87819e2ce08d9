namespace Maillage.Web.Features.Territories.LocatePlace;

/// <summary>
/// Roughly where France is, over every ocean: boxes in whole degrees around the mainland and each overseas territory. Only good to tell
/// that a latitude and a longitude were given one for the other.
/// </summary>
static class FrenchExtent
{
    static readonly (int South, int North, int West, int East)[] Boxes =
    [
        (41, 52, -6, 10), // mainland and Corsica
        (14, 19, -64, -60), // Guadeloupe, Martinique, Saint-Martin, Saint-Barthelemy
        (2, 6, -55, -51), // Guyane
        (-22, -20, 55, 56), // La Reunion
        (-14, -12, 44, 46), // Mayotte
        (46, 48, -57, -55), // Saint-Pierre-et-Miquelon
        (-15, -13, -179, -175), // Wallis-et-Futuna
        (-28, -7, -155, -134), // Polynesie francaise
        (-23, -19, 163, 169), // Nouvelle-Caledonie
    ];

    /// <summary>Whether the place is nowhere near France, and would be if latitude and longitude changed places.</summary>
    public static bool LooksSwapped(PlaceCoordinates place) => !Holds(place) && Holds(place.Swapped);

    static bool Holds(PlaceCoordinates place) => Array.Exists(Boxes, x =>
        place.Latitude >= x.South && place.Latitude <= x.North && place.Longitude >= x.West && place.Longitude <= x.East);
}
