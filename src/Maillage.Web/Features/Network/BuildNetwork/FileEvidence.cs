using System.Globalization;
using Maillage.France;
using Maillage.France.Language;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;

namespace Maillage.Web.Features.Network.BuildNetwork;

/// <summary>
/// What public files say of the organisations of a contract, of both of its generations: who they are, in which neighbourhoods they act, and what ties them. A line
/// that only asks for money ties nobody, and neither does an amount of zero, which is a refusal.
/// </summary>
public sealed record FileEvidence
{
    /// <summary>Two who act in the same neighbourhood may never have met.</summary>
    const double TerritoryWeight = 0.5;

    /// <summary>Titles of which every organisation has one: they name no action.</summary>
    static readonly string[] NoTitles = ["fonctionnement", "subvention", "investissement", "cotisation", "aide", "projet", "action", "actions", "convention", "cpo", "animation", "animations", "credits", "solde", "acompte"];

    public static FileEvidence None { get; } = new() { Organisations = new HashSet<int>(), Neighbourhoods = new Dictionary<int, IReadOnlyList<QpvCode>>(), Themes = new Dictionary<int, Theme>(), Proofs = [] };

    public required IReadOnlySet<int> Organisations { get; init; }
    public required IReadOnlyDictionary<int, IReadOnlyList<QpvCode>> Neighbourhoods { get; init; }

    /// <summary>The theme for which each was helped most often there.</summary>
    public required IReadOnlyDictionary<int, Theme> Themes { get; init; }

    public required IReadOnlyList<TieProof> Proofs { get; init; }

    /// <param name="grants">The amounts of the contract and of its neighbourhoods, each once.</param>
    /// <param name="purposes">What each is for, as its line writes it.</param>
    /// <param name="tied">Other organisations that files name for the contract.</param>
    /// <param name="stated">Who a directory says acts in a neighbourhood, and the day on which it was loaded.</param>
    /// <param name="places">The neighbourhoods, with the name and the page of each.</param>
    /// <param name="nameOf">The name of an organisation.</param>
    public static FileEvidence Of(
        IReadOnlyList<GrantFact> grants, IReadOnlyDictionary<long, string> purposes, IEnumerable<int> tied, IEnumerable<(int Organisation, QpvCode Place, DateOnly Day)> stated,
        IReadOnlyDictionary<QpvCode, (string Name, string Href)> places, Func<int, string?> nameOf)
    {
        var given = grants.Where(x => x.Stage != GrantStage.Planned && x.AmountCents > 0).ToList();
        var acts = Acts(given, stated, places.ContainsKey);
        return new FileEvidence
        {
            Organisations = tied.Concat(grants.Select(x => x.Beneficiary)).Concat(given.Select(x => x.Giver)).ToHashSet(),
            Neighbourhoods = acts.GroupBy(x => x.Key.Organisation).ToDictionary(x => x.Key, x => (IReadOnlyList<QpvCode>)[.. x.Select(y => y.Key.Place).Order()]),
            Themes = given.Where(x => x.Theme is not null).GroupBy(x => x.Beneficiary).ToDictionary(x => x.Key, x => x.GroupBy(y => y.Theme!).OrderByDescending(y => y.Count()).ThenBy(y => y.Key.Code, StringComparer.Ordinal).First().Key),
            Proofs = [.. Actions(given, purposes), .. SharedFundings(given, nameOf), .. Territories(acts, places)],
        };
    }

    /// <summary>The money that went from one organisation of a network to another, whatever territory its line names: a proof for each year.</summary>
    /// <param name="organisations">Those of the network.</param>
    /// <param name="received">What one received.</param>
    public static IEnumerable<TieProof> Fundings(IReadOnlyCollection<int> organisations, Func<int, IEnumerable<GrantFact>> received)
    {
        var there = organisations.ToHashSet();
        return organisations.SelectMany(received).Where(x => x.Giver != x.Beneficiary && there.Contains(x.Giver) && x.Stage != GrantStage.Planned && x.AmountCents > 0)
            .GroupBy(x => (x.Giver, x.Beneficiary, x.Year)).Select(x =>
            {
                var themes = x.Select(y => y.Theme?.Label).OfType<string>().Distinct().Order(StringComparer.Ordinal).Take(3).ToList();
                return new TieProof(x.Key.Giver, x.Key.Beneficiary, TieEvidence.Funding,
                    string.Create(CultureInfo.InvariantCulture, $"aide reçue en {x.Key.Year}{(themes.Count > 0 ? $" ({string.Join(" ; ", themes)})" : "")}"),
                    x.Min(Began), YearEnd(x.Key.Year), 1, $"/acteurs/{x.Key.Beneficiary}")
                { IsDirected = true };
            });
    }

    /// <summary>The same action: one title, one year. Whoever carries it together is tied, and so is whoever funds it together.</summary>
    static IEnumerable<TieProof> Actions(List<GrantFact> given, IReadOnlyDictionary<long, string> purposes)
    {
        var titled = given.Select(x => (Grant: x, Title: purposes.GetValueOrDefault(x.Id, "").Trim())).Where(x => IsTitle(x.Title)).GroupBy(x => (Title: Fold.Text(x.Title), x.Grant.Year));
        foreach (var action in titled)
        {
            var words = string.Create(CultureInfo.InvariantCulture, $"« {Cut(action.First().Title)} », {action.Key.Year}");
            var (first, last) = (action.Min(x => Began(x.Grant)), YearEnd(action.Key.Year));
            var thing = new SharedThing(TieEvidence.Action, words, 1, null);
            var carriers = action.Select(x => x.Grant.Beneficiary).Distinct().Order().ToList();
            foreach (var proof in thing.Proofs([.. carriers.Select(x => new Share(x, null, first, last))])) yield return proof;
            foreach (var funded in action.GroupBy(x => x.Grant.Beneficiary))
            {
                var together = thing with { Href = $"/acteurs/{funded.Key}" };
                foreach (var proof in together.Proofs([.. funded.Select(x => x.Grant.Giver).Where(x => x != funded.Key).Distinct().Order().Select(x => new Share(x, null, first, last))])) yield return proof;
            }
        }
    }

    /// <summary>The same giver, for the same theme of the same contract, in the same year.</summary>
    static IEnumerable<TieProof> SharedFundings(List<GrantFact> given, Func<int, string?> nameOf) => given
        .Where(x => x.Theme is not null && x.Giver != x.Beneficiary).GroupBy(x => (x.Giver, x.Theme, x.Year)).SelectMany(x => new SharedThing(
            TieEvidence.Funding, string.Create(CultureInfo.InvariantCulture, $"aidés en {x.Key.Year} par {nameOf(x.Key.Giver) ?? "le même financeur"} ({x.Key.Theme!.Label})"), 1, $"/acteurs/{x.Key.Giver}")
            .Proofs([.. x.GroupBy(y => y.Beneficiary).OrderBy(y => y.Key).Select(y => new Share(y.Key, null, y.Min(Began), YearEnd(x.Key.Year)))]));

    static IEnumerable<TieProof> Territories(Dictionary<(int Organisation, QpvCode Place), (DateOnly First, DateOnly Last)> acts, IReadOnlyDictionary<QpvCode, (string Name, string Href)> places) => acts
        .GroupBy(x => x.Key.Place).OrderBy(x => x.Key).SelectMany(x => new SharedThing(TieEvidence.Territory, $"agissent à {places[x.Key].Name}", TerritoryWeight, places[x.Key].Href)
            .Proofs([.. x.OrderBy(y => y.Key.Organisation).Select(y => new Share(y.Key.Organisation, null, y.Value.First, y.Value.Last))]));

    /// <summary>From when to when files say that an organisation acts in a neighbourhood.</summary>
    static Dictionary<(int Organisation, QpvCode Place), (DateOnly First, DateOnly Last)> Acts(List<GrantFact> given, IEnumerable<(int Organisation, QpvCode Place, DateOnly Day)> stated, Func<QpvCode, bool> isHere)
    {
        var acts = new Dictionary<(int, QpvCode), (DateOnly First, DateOnly Last)>();
        foreach (var grant in given)
            foreach (var place in grant.Neighbourhoods) Note(grant.Beneficiary, place, Began(grant), YearEnd(grant.Year));
        foreach (var (organisation, place, day) in stated) Note(organisation, place, day, day);
        return acts;

        void Note(int organisation, QpvCode place, DateOnly first, DateOnly last)
        {
            if (!isHere(place)) return;
            acts[(organisation, place)] = acts.TryGetValue((organisation, place), out var known) ? (first < known.First ? first : known.First, last > known.Last ? last : known.Last) : (first, last);
        }
    }

    static bool IsTitle(string title)
    {
        var words = Fold.Words(title);
        return words.Count >= 2 && !words.All(x => NoTitles.Contains(x) || x.Length <= 3 || x.All(char.IsAsciiDigit));
    }

    /// <summary>What names no day counts from the first of its year; help for a year counts to its end.</summary>
    static DateOnly Began(GrantFact grant) => grant.DecidedOn is { } decided && decided.Year <= grant.Year ? decided : grant.PaidFrom is { } paid && paid.Year <= grant.Year ? paid : new DateOnly(grant.Year, 1, 1);

    static DateOnly YearEnd(int year) => new(year, 12, 31);

    static string Cut(string title) => title.Length <= 90 ? title : title[..88].TrimEnd() + "…";
}
