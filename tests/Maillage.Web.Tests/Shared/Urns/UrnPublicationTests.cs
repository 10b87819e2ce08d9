using Maillage.Web.Shared.Urns;

namespace Maillage.Web.Tests.Shared.Urns;

/// <summary>What may be told of a closed urn, and what may not.</summary>
public class UrnPublicationTests
{
    static readonly Guid[] People = [.. Enumerable.Range(0, 40).Select(_ => Guid.NewGuid())];

    [Theory]
    [InlineData(4, 4)]
    [InlineData(5, 2)]
    [InlineData(12, 2)]
    [InlineData(0, 0)]
    public void Below_five_answers_or_three_organisations_nothing_is_told(int answers, int organisations) =>
        Assert.Equal([null, null], UrnPublication.Of(2, Ballots(answers, organisations), List(20), []));

    [Theory]
    [InlineData(5)]
    [InlineData(9)]
    public void From_five_to_nine_the_middle_and_a_word(int answers)
    {
        var told = Assert.Single(UrnPublication.Of(1, [.. Ballots(answers, 3).Select(x => new UrnBallot([x.Choices[0]], x.OrganisationId))], List(20), []));

        Assert.Null(told!.Histogram);
        Assert.InRange(told.MedianTwice, 2, 10);
    }

    [Fact]
    public void From_ten_how_many_chose_each_degree()
    {
        int[] chosen = [1, 1, 2, 2, 3, 4, 4, 5, 5, 5, 0];
        UrnBallot[] ballots = [.. chosen.Select((x, i) => new UrnBallot([x], i % 3))];

        var told = Assert.Single(UrnPublication.Of(1, ballots, List(20), []));

        Assert.Equal([1, 2, 2, 1, 2, 3], told!.Histogram);
        Assert.Equal(7, told.MedianTwice);
        Assert.Equal(Spread.Wide, told.Spread);
    }

    [Fact]
    public void Who_passes_is_no_opinion_and_who_comes_in_their_own_name_is_no_organisation()
    {
        // Nine people said something of the first question, four of the second.
        UrnBallot[] ballots = [.. Enumerable.Range(0, 12).Select(x => new UrnBallot([x < 9 ? 4 : 0, x < 4 ? 2 : 0], x % 4))];
        var told = UrnPublication.Of(2, ballots, List(20), []);

        Assert.Null(told[0]!.Histogram);
        Assert.Null(told[1]);
        Assert.Null(Assert.Single(UrnPublication.Of(1, [.. Enumerable.Range(0, 12).Select(x => new UrnBallot([3], x == 0 ? 7 : x == 1 ? 8 : null))], List(20), [])));
    }

    /// <summary>The attack of two rounds: the same people, one more, and the difference of the counts is what they said.</summary>
    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Two_lists_that_hardly_differ_never_give_two_histograms(int difference, bool isTold)
    {
        var first = Ballots(20, 4);
        var before = Assert.Single(UrnPublication.Of(1, [.. first.Select(x => new UrnBallot([x.Choices[0]], x.OrganisationId))], List(20), []));
        Assert.NotNull(before!.Histogram);

        foreach (var list in new[] { List(20 + difference), List(20 - difference), [.. List(20).Take(20 - difference / 2), .. People.Skip(30).Take(difference - difference / 2)] })
        {
            var after = Assert.Single(UrnPublication.Of(1, [.. Ballots(15, 4).Select(x => new UrnBallot([x.Choices[0]], x.OrganisationId))], list.ToHashSet(), [List(20)]));
            Assert.Equal(isTold, after!.Histogram is not null);
        }
        // A wave of other people slipped in between changes nothing.
        var slipped = Assert.Single(UrnPublication.Of(1, [.. Ballots(15, 4).Select(x => new UrnBallot([x.Choices[0]], x.OrganisationId))], List(20 + difference), [List(20), People[25..].ToHashSet()]));
        Assert.Equal(isTold, slipped!.Histogram is not null);
    }

    [Fact]
    public void The_order_of_answers_changes_nothing()
    {
        var dice = new Random(3);
        for (var i = 0; i < 200; i++)
        {
            UrnBallot[] ballots = [.. Enumerable.Range(0, dice.Next(30)).Select(_ => new UrnBallot([dice.Next(6), dice.Next(6)], dice.Next(5) is > 0 and var one ? one : null))];
            UrnBallot[] shuffled = [.. ballots];
            dice.Shuffle(shuffled);

            Assert.Equal(Words(UrnPublication.Of(2, ballots, List(20), [])), Words(UrnPublication.Of(2, shuffled, List(20), [])));
        }
    }

    static string Words(IEnumerable<ScaleReading?> told) => string.Join('|', told.Select(x => x is null ? "-" : $"{x.MedianTwice} {x.Spread} {string.Join(',', x.Histogram ?? [])}"));

    [Theory]
    [InlineData("3", 6, Spread.Close)]
    [InlineData("2 3", 5, Spread.Close)]
    [InlineData("1 2 3 4 5", 6, Spread.Shared)]
    [InlineData("1 1 3 5 5", 6, Spread.Wide)]
    [InlineData("4 4 4 4 1", 8, Spread.Close)]
    public void The_spread_is_the_width_of_the_middle_half(string choices, int medianTwice, Spread spread)
    {
        var reading = ScaleReading.Of([.. choices.Split(' ').Select(x => int.Parse(x, System.Globalization.CultureInfo.InvariantCulture))])!;

        Assert.Equal((medianTwice, spread), (reading.MedianTwice, reading.Spread));
    }

    static HashSet<Guid> List(int count) => [.. People.Take(count)];

    static UrnBallot[] Ballots(int count, int organisations) => [.. Enumerable.Range(0, count).Select(x => new UrnBallot([1 + x % 5, 1 + x % 3], x % Math.Max(1, organisations)))];
}
