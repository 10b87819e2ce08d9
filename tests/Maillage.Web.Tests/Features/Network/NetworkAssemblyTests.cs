using Maillage.France;
using Maillage.Web.Features.Actors;
using Maillage.Web.Features.Funding;
using Maillage.Web.Features.Network;
using Maillage.Web.Features.Network.BuildNetwork;
using Maillage.Web.Features.Network.CompareDays;

namespace Maillage.Web.Tests.Features.Network;

/// <summary>How proofs make ties, and how ties fade. The day is given.</summary>
public class NetworkAssemblyTests
{
    static readonly int[] Numbers = [3, 1, 2];

    static readonly DateOnly Day = new(2026, 7, 1);

    static SpaceNetwork Network(DateOnly day, params TieProof[] proofs) =>
        NetworkAssembly.Assemble(Guid.Empty, day, 730, Numbers.Select(x => new NetworkActor { OrganisationId = x, Name = $"organisme {x}", Kind = OrganisationKind.Association }), proofs);

    static TieProof Proof(int one, int other, DateOnly first, DateOnly last, double weight = 1) => new(one, other, TieEvidence.Action, "action", first, last, weight);

    [Fact]
    public void A_proof_is_half_as_strong_after_each_half_life_and_ties_no_more_after_six()
    {
        var last = Day.AddDays(-730);

        Assert.Equal(0.5, Network(Day, Proof(1, 2, last, last)).Ties[0].Strength, 9);
        Assert.Equal(1, Network(last, Proof(1, 2, last, last)).Ties[0].Strength, 9);
        Assert.Equal(0.25, Network(Day.AddDays(730), Proof(2, 1, last, last)).Ties[0].Strength, 9);
        Assert.Single(Network(last.AddDays(730 * 6), Proof(1, 2, last, last)).Ties);
        Assert.Empty(Network(last.AddDays((730 * 6) + 1), Proof(1, 2, last, last)).Ties);
    }

    [Fact]
    public void Of_a_day_before_only_proofs_that_had_begun_count_and_what_came_later_does_not_show()
    {
        var proof = Proof(1, 2, new(2025, 1, 1), new(2026, 12, 31));

        Assert.Empty(Network(new(2024, 12, 31), proof).Ties);
        var tie = Assert.Single(Network(new(2025, 6, 1), proof).Ties);
        Assert.Equal((new DateOnly(2025, 6, 1), 1d), (tie.Last, tie.Strength));
    }

    [Fact]
    public void Proofs_of_two_add_up_whatever_their_direction_and_those_inside_one_house_stand_apart()
    {
        var service = Guid.NewGuid();
        var network = Network(Day, Proof(1, 3, Day, Day), Proof(3, 1, Day, Day, 0.5), Proof(2, 2, Day, Day) with { OneService = service }, Proof(2, 2, Day, Day), Proof(1, 9, Day, Day));

        var tie = Assert.Single(network.Ties);
        Assert.Equal((1, 3, 1.5), (network.Actors[tie.One].OrganisationId, network.Actors[tie.Other].OrganisationId, tie.Strength));
        Assert.Equal(service, Assert.Single(network.HouseProofs).OneService);
        Assert.Equal(2, network.PlaceOf(3));
        Assert.Null(network.PlaceOf(4));
    }

    [Fact]
    public void What_many_share_ties_each_two_less_and_what_too_many_share_ties_nobody()
    {
        var thing = new SharedThing(TieEvidence.Meeting, "réunion", 1, null);
        List<Share> Of(int count) => [.. Enumerable.Range(1, count).Select(x => new Share(x, null, Day, Day))];

        Assert.Empty(thing.Proofs(Of(1)));
        Assert.Equal(1, Assert.Single(thing.Proofs(Of(2))).Weight);
        Assert.All(thing.Proofs(Of(5)), x => Assert.Equal(0.25, x.Weight));
        Assert.Equal(780, thing.Proofs(Of(SharedThing.MostSharing)).Count());
        Assert.Empty(thing.Proofs(Of(SharedThing.MostSharing + 1)));
        // One left before the other came: they shared nothing.
        Assert.Empty(thing.Proofs([new Share(1, null, Day.AddDays(-9), Day.AddDays(-5)), new Share(2, null, Day.AddDays(-4), Day)]));
    }

    [Fact]
    public void Files_tie_by_the_same_action_the_same_giver_and_the_same_neighbourhood_and_a_refusal_ties_nobody()
    {
        var place = QpvCode.Parse("QN05490M");
        var culture = Theme.Find("culture");
        GrantFact Grant(long id, int giver, int beneficiary, long cents = 100_00, GrantStage stage = GrantStage.Granted, int year = 2024, bool isThere = false, Theme? theme = null) => new()
        {
            Id = id, Giver = giver, Beneficiary = beneficiary, Year = year, Stage = stage, Source = GrantSource.Programming, AmountCents = cents, Theme = theme, Neighbourhoods = isThere ? [place] : [], DecidedOn = new DateOnly(year, 3, 1),
        };
        GrantFact[] grants =
        [
            Grant(1, 50, 1, theme: culture, isThere: true), Grant(2, 51, 1), Grant(3, 50, 2, theme: culture, isThere: true), Grant(4, 50, 3, theme: culture, cents: 0, isThere: true), Grant(5, 50, 4, stage: GrantStage.Planned, theme: culture), Grant(6, 51, 5), Grant(7, 51, 6),
        ];
        var purposes = new Dictionary<long, string> { [1] = "Café des parents", [2] = "CAFÉ DES PARENTS", [3] = "Autre chose ici", [4] = "Café des parents", [5] = "Café des parents", [6] = "Subvention de fonctionnement", [7] = "Subvention de fonctionnement" };

        var found = FileEvidence.Of(grants, purposes, [7], [], new Dictionary<QpvCode, (string, string)> { [place] = ("Les Tilleuls", "/quartiers/QN05490M") }, x => $"financeur {x}");

        // The two who fund the same action.
        var action = Assert.Single(found.Proofs, x => x.Evidence == TieEvidence.Action);
        Assert.Equal((50, 51, "« Café des parents », 2024", 1d), (action.One, action.Other, action.Words, action.Weight));
        var funding = Assert.Single(found.Proofs, x => x.Evidence == TieEvidence.Funding);
        Assert.Equal((1, 2, new DateOnly(2024, 3, 1), new DateOnly(2024, 12, 31)), (funding.One, funding.Other, funding.First, funding.Last));
        var territory = Assert.Single(found.Proofs, x => x.Evidence == TieEvidence.Territory);
        Assert.Equal((1, 2, 0.5), (territory.One, territory.Other, territory.Weight));
        Assert.Superset(new HashSet<int> { 1, 2, 3, 4, 5, 6, 7, 50, 51 }, found.Organisations.ToHashSet());
        Assert.Equal([place], found.Neighbourhoods[1]);

        var given = FileEvidence.Fundings([1, 3, 4, 50], x => grants.Where(y => y.Beneficiary == x)).ToList();
        Assert.Equal((50, 1, true), (Assert.Single(given).One, given[0].Other, given[0].IsDirected));
    }

    [Fact]
    public void Between_two_days_a_tie_forms_holds_or_fades()
    {
        var year = Day.AddYears(-1);
        // The second is weaker than a year ago, and lives: something small came since.
        TieProof[] proofs =
        [
            Proof(1, 2, Day.AddYears(-3), Day.AddYears(-2)), Proof(1, 3, Day.AddYears(-3), Day.AddYears(-1), 2), Proof(1, 3, Day, Day, 0.1),
            Proof(2, 3, Day.AddDays(-20), Day.AddDays(-20)),
        ];

        var changes = TieChange.Between(Network(year, proofs), Network(Day, proofs));

        Assert.Equal([(2, 3, TieChangeKind.Formed), (1, 2, TieChangeKind.Faded), (1, 3, TieChangeKind.Held)], changes.Select(x => (x.One.OrganisationId, x.Other.OrganisationId, x.Kind)));
    }
}
