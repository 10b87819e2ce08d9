namespace Maillage.Web.Shared.Urns;

/// <summary>What answers from 1 to 5 say together.</summary>
/// <param name="MedianTwice">Twice the median, from 2 to 10.</param>
/// <param name="Spread">How far they stand from one another.</param>
/// <param name="Histogram">How many passed, then how many answered 1, 2, 3, 4, 5; null when that may not be shown.</param>
public sealed record ScaleReading(int MedianTwice, Spread Spread, IReadOnlyList<int>? Histogram)
{
    public const int Pass = 0;
    public const int Lowest = 1;
    public const int Highest = 5;

    public double Median => MedianTwice / 2.0;

    /// <param name="choices">0 for who passes, else 1 to 5; in any order.</param>
    /// <returns>Null when nobody answered: all passed.</returns>
    public static ScaleReading? Of(IReadOnlyCollection<int> choices)
    {
        var given = choices.Where(x => x != Pass).Order().ToArray();
        if (given.Length == 0) return null;
        var last = given.Length - 1;
        var width = given[last - last / 4] - given[last / 4];
        var spread = width <= 1 ? Spread.Close : width == 2 ? Spread.Shared : Spread.Wide;
        return new ScaleReading(given[last / 2] + given[(last + 1) / 2], spread, [.. Enumerable.Range(Pass, Highest + 1).Select(x => choices.Count(y => y == x))]);
    }
}
