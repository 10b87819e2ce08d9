using Maillage.France.Language;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding.ShowMoney;
using Maillage.Web.Features.Territories;

namespace Maillage.Web.Features.Funding.ShowGiver;

/// <summary>What a giver gives, as its lists say it.</summary>
sealed record GiverPortrait
{
    public required ActorInfo Giver { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<AmountYear> Years { get; init; }

    /// <summary>The year of the tables below: the latest with granted amounts, else the latest of all.</summary>
    public required int Year { get; init; }

    /// <summary>The kind of file of the tables below: the giver's own lists where there is one.</summary>
    public required GrantSource Source { get; init; }

    /// <summary>The stage of the tables below.</summary>
    public required GrantStage Stage { get; init; }

    public required IReadOnlyList<GiverShare> Themes { get; init; }
    public required IReadOnlyList<GiverShare> Territories { get; init; }

    /// <summary>By size of amount, the smallest first.</summary>
    public required IReadOnlyList<GiverShare> Sizes { get; init; }

    /// <summary>Beneficiaries of the year, and how many of them the giver helped the year before; null when it has no list of the year before.</summary>
    public required int Beneficiaries { get; init; }

    public required int? Renewed { get; init; }

    /// <summary>How many beneficiaries share half of the year's amount, those that receive most first; 0 when nothing was granted.</summary>
    public required int ShareHalf { get; init; }

    /// <summary>The part of the ten largest beneficiaries in the year's amount, 0 to 1; null for fewer than twenty beneficiaries, where it says nothing.</summary>
    public required double? TopTen { get; init; }

    /// <summary>Days from the decision to the first day of payment, the middle one of the lines that give both; null below ten lines.</summary>
    public required int? MedianDelay { get; init; }

    /// <summary>How many lines give both dates.</summary>
    public required int DelayLines { get; init; }

    /// <summary>The beneficiaries of the year, those that receive most first.</summary>
    public required IReadOnlyList<(ActorInfo Actor, long AmountCents, int Lines, bool IsRenewed)> Receivers { get; init; }

    public static GiverPortrait Of(ActorInfo giver, TerritorySnapshot territories, ActorSnapshot actors, FundingSnapshot funding)
    {
        var all = funding.GivenBy(giver.Id);
        var source = all.Min(x => x.Source);
        var stage = new[] { GrantStage.Granted, GrantStage.Paid, GrantStage.Planned }.First(x => all.Any(y => y.Stage == x && y.Source == source));
        var staged = all.Where(x => x.Stage == stage && x.Source == source).ToList();
        var year = staged.Max(x => x.Year);
        var grants = staged.Where(x => x.Year == year).ToList();
        var before = staged.Where(x => x.Year == year - 1).Select(x => x.Beneficiary).ToHashSet();
        var receivers = grants.GroupBy(x => x.Beneficiary)
            .Select(x => (Actor: actors.Find(x.Key), AmountCents: x.Sum(y => y.AmountCents), Lines: x.Count(), IsRenewed: before.Contains(x.Key)))
            .Where(x => x.Actor is not null)
            .Select(x => (Actor: x.Actor!, x.AmountCents, x.Lines, x.IsRenewed))
            .OrderByDescending(x => x.AmountCents).ThenBy(x => x.Actor.DisplayName, FrenchOrder.Comparer)
            .ToList();
        var total = receivers.Sum(x => x.AmountCents);
        var delays = staged.Where(x => x.DecidedOn is not null && x.PaidFrom is not null && x.PaidFrom >= x.DecidedOn)
            .Select(x => x.PaidFrom!.Value.DayNumber - x.DecidedOn!.Value.DayNumber).Order().ToList();
        return new GiverPortrait
        {
            Giver = giver,
            Years = AmountYear.Of(all),
            Year = year,
            Source = source,
            Stage = stage,
            Themes = Shares(grants, x => (x.Theme?.Label ?? "Thème non dit", null)),
            Territories = Shares(grants, x => MoneyTerritory.Of(x, territories, actors) is var place ? (place.Label, place.Address) : default).Take(12).ToList(),
            Sizes = GrantSize.All.Select(x => (Size: x, Lines: grants.Where(y => x.Holds(y.AmountCents)).ToList()))
                .Where(x => x.Lines.Count > 0)
                .Select(x => new GiverShare(x.Size.Label, null, x.Lines.Sum(y => y.AmountCents), x.Lines.Count))
                .ToList(),
            Beneficiaries = receivers.Count,
            Renewed = before.Count == 0 ? null : receivers.Count(x => x.IsRenewed),
            ShareHalf = Half(receivers.Select(x => x.AmountCents), total),
            TopTen = receivers.Count < 20 || total == 0 ? null : receivers.Take(10).Sum(x => x.AmountCents) / (double)total,
            MedianDelay = delays.Count < 10 ? null : delays[delays.Count / 2],
            DelayLines = delays.Count,
            Receivers = receivers,
        };
    }

    static List<GiverShare> Shares(List<GrantFact> grants, Func<GrantFact, (string Label, string? Address)> by) => grants
        .GroupBy(by)
        .Select(x => new GiverShare(x.Key.Label, x.Key.Address, x.Sum(y => y.AmountCents), x.Count()))
        .OrderByDescending(x => x.AmountCents).ThenBy(x => x.Label, FrenchOrder.Comparer)
        .ToList();

    static int Half(IEnumerable<long> largestFirst, long total)
    {
        if (total == 0) return 0;
        var (sum, count) = (0L, 0);
        foreach (var amount in largestFirst)
        {
            count++;
            if ((sum += amount) * 2 >= total) break;
        }
        return count;
    }
}

/// <summary>A part of what a giver gives.</summary>
sealed record GiverShare(string Label, string? Address, long AmountCents, int Lines);

/// <summary>A class of amounts. 23 000 € is where the law asks for an agreement (decree 2001-495) and its publication (decree 2017-779).</summary>
sealed record GrantSize(string Label, long FromCents, long BelowCents)
{
    public static IReadOnlyList<GrantSize> All { get; } =
    [
        new($"moins de {FrenchFormat.PlainEuros(100_000)}", 0, 100_000), new($"de {FrenchFormat.Integer(1000)} à {FrenchFormat.PlainEuros(500_000)}", 100_000, 500_000), new($"de {FrenchFormat.Integer(5000)} à {FrenchFormat.PlainEuros(2_300_000)}", 500_000, 2_300_000),
        new($"de {FrenchFormat.Integer(23_000)} à {FrenchFormat.PlainEuros(10_000_000)}", 2_300_000, 10_000_000), new($"{FrenchFormat.PlainEuros(10_000_000)} et plus", 10_000_000, long.MaxValue),
    ];

    public bool Holds(long cents) => cents >= FromCents && cents < BelowCents;
}
