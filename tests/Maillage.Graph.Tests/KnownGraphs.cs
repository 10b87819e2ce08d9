using System.Globalization;

namespace Maillage.Graph.Tests;

/// <summary>Small graphs that everybody in the field knows, in the public domain.</summary>
static class KnownGraphs
{
    /// <summary>Who met whom outside the karate club (Zachary 1977): 34 people, 78 ties; numbers from 0.</summary>
    public static SparseGraph Karate { get; } = Read(34, """
        0-1 0-2 0-3 0-4 0-5 0-6 0-7 0-8 0-10 0-11 0-12 0-13 0-17 0-19 0-21 0-31 1-2 1-3 1-7 1-13 1-17 1-19 1-21 1-30 2-3 2-7 2-8 2-9 2-13 2-27 2-28 2-32
        3-7 3-12 3-13 4-6 4-10 5-6 5-10 5-16 6-16 8-30 8-32 8-33 9-33 13-33 14-32 14-33 15-32 15-33 18-32 18-33 19-33 20-32 20-33 22-32 22-33 23-25 23-27
        23-29 23-32 23-33 24-25 24-27 24-31 25-31 26-29 26-33 27-33 28-31 28-33 29-32 29-33 30-32 30-33 31-32 31-33 32-33
        """);

    /// <summary>How many of 14 events two of 18 women came to together (Davis, Gardner and Gardner 1941), in the order of the book.</summary>
    public static SparseGraph Women { get; } = Shared(
        "11111101100000", "11101111000000", "01111111100000", "10111111000000", "00111010000000", "00101101000000", "00001111000000", "00000101100000", "00001011100000",
        "00000011100100", "00000001110100", "00000001110111", "00000011110111", "00000110111111", "00000011011111", "00000001110100", "00000000101000", "00000000101000");

    static SparseGraph Read(int nodes, string ties)
    {
        var builder = new SparseGraphBuilder(nodes);
        foreach (var tie in ties.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(x => x.Split('-'))) builder.Add(int.Parse(tie[0], CultureInfo.InvariantCulture), int.Parse(tie[1], CultureInfo.InvariantCulture));
        return builder.Build();
    }

    static SparseGraph Shared(params string[] rows)
    {
        var builder = new SparseGraphBuilder(rows.Length);
        for (var one = 0; one < rows.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                var shared = rows[one].Zip(rows[other]).Count(x => x is ('1', '1'));
                if (shared > 0) builder.Add(other, one, shared);
            }
        }
        return builder.Build();
    }
}
