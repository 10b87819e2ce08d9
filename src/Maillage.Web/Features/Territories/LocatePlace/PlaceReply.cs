using System.Globalization;
using Maillage.France.Language;

namespace Maillage.Web.Features.Territories.LocatePlace;

/// <summary>What is answered of a place, the same on the page, in JSON and in a table.</summary>
/// <param name="Place">Where it is.</param>
/// <param name="Answer">In, out, or to be checked.</param>
/// <param name="Neighbourhood">The neighbourhood it is in or near; null outside.</param>
/// <param name="Contract">The contract of that neighbourhood; null when there is none.</param>
/// <param name="DistanceMetres">From the place to the simplified contour, in whole metres; null outside.</param>
sealed record PlaceReply(
    PlaceCoordinates Place, PlaceAnswer Answer, NeighbourhoodInfo? Neighbourhood, ContractInfo? Contract, int? DistanceMetres)
{
    /// <summary>How many contours an answer is made from; without any there is no answer.</summary>
    public static int Contours(TerritorySnapshot territories) =>
        territories.Neighbourhoods.Values.Count(x => x.Generation == France.Generation.G2024 && x.Contour is not null);

    public static PlaceReply Of(TerritorySnapshot territories, PlaceCoordinates place)
    {
        var found = territories.Locator.Locate(place.Longitude, place.Latitude);
        var neighbourhood = found.Neighbourhood is { } code ? territories.Neighbourhoods[code] : null;
        var contract = neighbourhood?.Attachment.Contract is { } key ? territories.Contracts.GetValueOrDefault(key) : null;
        return new PlaceReply(place, found.Answer, neighbourhood, contract, found.DistanceMetres is { } metres ? (int)Math.Round(metres) : null);
    }

    /// <summary>The answer in one French word, stable in files: « dans », « hors », « à vérifier ».</summary>
    public string Word => Answer switch
    {
        PlaceAnswer.Inside => "dans",
        PlaceAnswer.ToCheck => "à vérifier",
        _ => "hors",
    };

    /// <summary>Why it must be checked, in a French sentence; empty when there is nothing to say.</summary>
    public string Remark => Answer == PlaceAnswer.ToCheck
        ? $"À {FrenchFormat.Plural(DistanceMetres!.Value, "mètre", "mètres")} du contour simplifié, dont l’écart admis avec le tracé légal est de {FrenchFormat.Plural(Neighbourhood!.ToleranceMetres, "mètre", "mètres")} : le tracé légal décide."
        : "";

    /// <summary>« 48,6921 ; 6,1844 ».</summary>
    public string PlaceWords => $"{Degrees(Place.Latitude)} ; {Degrees(Place.Longitude)}";

    static string Degrees(double degrees) => degrees.ToString("0.######", CultureInfo.InvariantCulture).Replace('.', ',').Replace('-', '−');
}
