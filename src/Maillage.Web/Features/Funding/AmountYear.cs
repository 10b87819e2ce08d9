namespace Maillage.Web.Features.Funding;

/// <summary>The amounts of a year that one kind of file says, stage by stage: null when no line is of the stage.</summary>
public sealed record AmountYear(int Year, GrantSource Source, long? PlannedCents, long? GrantedCents, long? PaidCents, int Lines)
{
    /// <summary>By year, the latest first, then by kind of file.</summary>
    public static IReadOnlyList<AmountYear> Of(IEnumerable<GrantFact> grants) => grants.GroupBy(x => (x.Year, x.Source))
        .OrderByDescending(x => x.Key.Year).ThenBy(x => x.Key.Source)
        .Select(x => new AmountYear(x.Key.Year, x.Key.Source, Sum(x, GrantStage.Planned), Sum(x, GrantStage.Granted), Sum(x, GrantStage.Paid), x.Count()))
        .ToList();

    static long? Sum(IEnumerable<GrantFact> grants, GrantStage stage)
    {
        long? sum = null;
        foreach (var grant in grants)
            if (grant.Stage == stage) sum = (sum ?? 0) + grant.AmountCents;
        return sum;
    }
}
