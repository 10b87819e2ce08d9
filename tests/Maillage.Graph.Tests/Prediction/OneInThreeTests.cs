using CsCheck;
using Maillage.Graph.Prediction;

namespace Maillage.Graph.Tests.Prediction;

public class OneInThreeTests
{
    [Fact]
    public void Of_any_three_one_is_little_connected_while_there_are_any() => Gen.Int[0, 9].Array[0, 20].Sample(degrees =>
    {
        LinkCandidate[] given = [.. degrees.Select((_, i) => new LinkCandidate(i, 100 - i))];
        var median = OneInThree.MedianDegree(degrees);
        var arranged = OneInThree.Arrange(given, degrees, median);
        Assert.Equal(given, arranged.OrderBy(x => x.Node));
        for (var i = 0; i + 2 < arranged.Length; i++)
        {
            if (arranged[i..(i + 3)].Any(IsLittle)) continue;
            Assert.DoesNotContain(arranged[i..], IsLittle);
        }
        // Order otherwise stays: among the little-connected, and among the others.
        Assert.Equal(given.Where(IsLittle), arranged.Where(IsLittle));
        Assert.Equal(given.Where(x => !IsLittle(x)), arranged.Where(x => !IsLittle(x)));

        bool IsLittle(LinkCandidate candidate) => degrees[candidate.Node] <= median;
    });

    [Fact]
    public void Only_the_third_in_a_row_gives_way()
    {
        int[] degrees = [9, 8, 7, 9, 1, 2, 9];
        Assert.Equal([0, 1, 4, 2, 3, 5, 6], Order(degrees, 2));
        Assert.Equal([0, 4, 1, 2, 5, 3, 6], Order(degrees, 2, [0, 4, 1, 2, 3, 5, 6]));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Order(degrees, 0));
        Assert.Equal([0, 1, 2, 3, 4, 5, 6], Order(degrees, double.NaN));
        Assert.Empty(OneInThree.Arrange([], [], 3));
    }

    [Fact]
    public void The_median_is_that_of_those_who_have_a_partner()
    {
        Assert.Equal(3, OneInThree.MedianDegree([0, 0, 5, 1, 3]));
        Assert.Equal(2, OneInThree.MedianDegree([1, 3]));
        Assert.Equal(double.NaN, OneInThree.MedianDegree([0, 0]));
        Assert.Equal(double.NaN, OneInThree.MedianDegree([]));
    }

    static IEnumerable<int> Order(int[] degrees, double median, int[]? order = null) =>
        OneInThree.Arrange([.. (order ?? [.. Enumerable.Range(0, degrees.Length)]).Select(x => new LinkCandidate(x, 1))], degrees, median).Select(x => x.Node);
}
