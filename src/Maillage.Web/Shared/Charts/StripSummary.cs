namespace Maillage.Web.Shared.Charts;

/// <summary>A strip in one sentence or a few, for those who do not see it.</summary>
public static class StripSummary
{
    /// <summary>How many places are told one by one; beyond, the table beside says them better.</summary>
    public const int ToldOneByOne = 12;

    /// <summary>
    /// Says the ends, the values of reference and each place in the order given. It tells places and never ranks: the order is that of
    /// their numbers, not of their values.
    /// </summary>
    public static string Of(string title, StripScale scale, IReadOnlyList<StripMark> marks, IReadOnlyList<StripPlace> places)
    {
        string ends = $"{title}\u00a0: de {scale.MinDisplay} à {scale.MaxDisplay}.";
        string references = marks.Count == 0 ? "" : $" Repères\u00a0: {string.Join("\u00a0; ", marks.Select(mark => mark.Label))}.";
        string told = places.Count switch
        {
            0 => "",
            > ToldOneByOne => $" {places.Count} lieux, dont le tableau donne les chiffres.",
            _ => " " + string.Join("\u00a0; ", places.Select(Told)) + ".",
        };
        return ends + references + told;
    }

    private static string Told(StripPlace place) =>
        place.Number.Length == 0 ? $"{place.Name}, {place.Display}" : $"{place.Number}, {place.Name}, {place.Display}";
}
