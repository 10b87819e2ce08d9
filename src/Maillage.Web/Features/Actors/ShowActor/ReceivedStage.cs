using Maillage.Web.Features.Funding;

namespace Maillage.Web.Features.Actors.ShowActor;

/// <summary>What an organisation received at one stage, as one kind of file says it: neither stages nor kinds of files are ever added up.</summary>
sealed record ReceivedStage(GrantStage Stage, GrantSource Source, int Lines, int Givers, long Cents, IReadOnlyList<ReceivedYear> Years)
{
    /// <summary>Published lists first; in the order granted, paid, planned: what is sure first. What has no line is left out.</summary>
    public static IReadOnlyList<ReceivedStage> Of(IReadOnlyList<GrantFact> grants) => grants
        .GroupBy(x => (x.Stage, x.Source))
        .OrderBy(x => x.Key.Source)
        .ThenBy(x => x.Key.Stage switch { GrantStage.Granted => 0, GrantStage.Paid => 1, _ => 2 })
        .Select(x => new ReceivedStage(
            x.Key.Stage, x.Key.Source, x.Count(), x.Select(y => y.Giver).Distinct().Count(), x.Sum(y => y.AmountCents),
            x.GroupBy(y => y.Year).OrderBy(y => y.Key).Select(y => new ReceivedYear(y.Key, y.Sum(z => z.AmountCents), y.Count())).ToList()))
        .ToList();
}

/// <summary>The amounts of a year at one stage.</summary>
sealed record ReceivedYear(int Year, long Cents, int Lines);

/// <summary>An amount with its texts.</summary>
/// <param name="Fact">What is counted.</param>
/// <param name="Giver">Null when the giver is not public.</param>
/// <param name="Purpose">What it is for, else its scheme or its theme, as written; empty when the file has none of them.</param>
/// <param name="Reference">As written; empty when the file has none.</param>
sealed record ReceivedLine(GrantFact Fact, ActorInfo? Giver, string Purpose, string Reference);
