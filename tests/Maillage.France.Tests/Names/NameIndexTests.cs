using Maillage.France.Names;

namespace Maillage.France.Tests.Names;

/// <summary>Names found by likeness.</summary>
public class NameIndexTests
{
    static readonly string[] Names =
    [
        "Centre social Zandolix", "Comité des fêtes de Krikri", "Amicale des Glaneurs", "Fondation étudiante zandolienne", "", "Club des Glaneurs de Krikri", "Comité des fêtes",
        "École de musique de Zandol", "Ateliers Varlope",
    ];

    static readonly NameIndex Index = new(Names);

    [Theory]
    [InlineData("CTRE SOC ZANDOLYX", "Centre social Zandolix")]
    [InlineData("Krikri, comité des fetes", "Comité des fêtes de Krikri")]
    [InlineData("COMITE DES FETES", "Comité des fêtes")]
    [InlineData("atelier varloppe", "Ateliers Varlope")]
    [InlineData("FEZ", "Fondation étudiante zandolienne")]
    public void The_most_alike_comes_first(string asked, string expected)
    {
        Assert.Equal(expected, Names[Index.Find(asked, 3)[0].Item]);
    }

    [Fact]
    public void No_more_are_given_than_asked_and_nothing_for_nothing()
    {
        Assert.Single(Index.Find("Glaneurs", 1));
        Assert.Equal(2, Index.Find("Glaneurs", 5).Count);
        Assert.Empty(Index.Find("", 5));
        Assert.Empty(Index.Find("Bouzoukistan", 5));
        Assert.Empty(new NameIndex(Array.Empty<string>()).Find("Zandolix", 5));
        Assert.Equal(Names.Length, Index.Count);
    }

    [Fact]
    public void A_name_is_found_among_many_of_its_kind()
    {
        var many = Enumerable.Range(0, 20_000).Select(i => $"Comité des fêtes de {(char)('b' + i % 20)}a{(char)('b' + i / 20 % 20)}o{(char)('b' + i / 400 % 20)}u{(char)('b' + i / 8000)}").ToArray();
        var index = new NameIndex(many);

        Assert.All(Enumerable.Range(0, 40).Select(i => i * 499), i => Assert.Equal(i, index.Find(many[i].ToUpperInvariant(), 1)[0].Item));
    }

    [Fact]
    public void Many_may_ask_at_once()
    {
        var expected = Names.Select(x => string.Join(',', Index.Find(x, 5))).ToArray();

        Parallel.For(0, 500, i => Assert.Equal(expected[i % Names.Length], string.Join(',', Index.Find(Names[i % Names.Length], 5))));
    }
}
