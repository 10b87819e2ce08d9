namespace Maillage.Web.Shared.Urns;

/// <summary>
/// What may be told of a closed urn: nothing, not even how many answered, below five answers or three organisations; from five, the median and a word for the spread;
/// from ten, how many chose each degree, unless an earlier list of the same subject differs from this one by one to four people, whose answers the difference would tell.
/// </summary>
public static class UrnPublication
{
    public const int FewestAnswers = 5;
    public const int FewestOrganisations = 3;
    public const int FewestForHistogram = 10;

    /// <summary>The greatest difference between two lists that would tell of someone.</summary>
    public const int TellingDifference = 4;

    /// <param name="questions">How many were asked.</param>
    /// <param name="ballots">The answers, in any order.</param>
    /// <param name="list">All who could answer.</param>
    /// <param name="earlier">The lists of the earlier urns of the same subject. The last one alone would not do: between two lists that differ by one, a third would be slipped.</param>
    /// <returns>For each question, what is told; null for nothing. Who passes has answered, but says nothing of the question.</returns>
    public static IReadOnlyList<ScaleReading?> Of(int questions, IReadOnlyList<UrnBallot> ballots, IReadOnlySet<Guid> list, IEnumerable<IReadOnlySet<Guid>> earlier)
    {
        if (!IsEnough(ballots)) return [.. Enumerable.Repeat<ScaleReading?>(null, questions)];
        var tells = earlier.Any(x => IsTelling(x, list));
        return [.. Enumerable.Range(0, questions).Select(Reading)];

        ScaleReading? Reading(int question)
        {
            var given = ballots.Where(x => x.Choices[question] != ScaleReading.Pass).ToList();
            if (!IsEnough(given)) return null;
            var reading = ScaleReading.Of([.. ballots.Select(x => x.Choices[question])])!;
            return given.Count >= FewestForHistogram && !tells ? reading : reading with { Histogram = null };
        }
    }

    /// <summary>Whether two lists differ by so few people that the difference of two histograms would tell what they said.</summary>
    public static bool IsTelling(IReadOnlySet<Guid> one, IReadOnlySet<Guid> other)
    {
        var difference = one.Count(x => !other.Contains(x)) + other.Count(x => !one.Contains(x));
        return difference is > 0 and <= TellingDifference;
    }

    /// <summary>Whether a list can ever give something to show.</summary>
    public static bool CanBeEnough(IReadOnlyCollection<int?> organisations) =>
        organisations.Count >= FewestAnswers && organisations.OfType<int>().Distinct().Count() >= FewestOrganisations;

    static bool IsEnough(IReadOnlyCollection<UrnBallot> ballots) => CanBeEnough([.. ballots.Select(x => x.OrganisationId)]);
}

/// <summary>An opened answer: it never leaves the memory of the closing.</summary>
/// <param name="Choices">One for each question.</param>
/// <param name="OrganisationId">Of whoever gave it; null in their own name, which is no organisation.</param>
public sealed record UrnBallot(IReadOnlyList<int> Choices, int? OrganisationId);
