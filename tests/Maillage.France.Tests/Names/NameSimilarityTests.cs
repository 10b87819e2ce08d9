using CsCheck;
using Maillage.France.Names;

namespace Maillage.France.Tests.Names;

/// <summary>How alike names are: rare words weigh, common words do not.</summary>
public class NameSimilarityTests
{
    static NameLikeness Compare(string a, string b) => NameSimilarity.Compare(OrganisationName.Read(a), OrganisationName.Read(b));

    [Theory]
    [InlineData("Mission locale de Zandolix", "M1SSION LOCALE DE ZANDOLIX")]
    [InlineData("Les Ateliers Zandolix", "ATELIER ZANDOLYX")]
    [InlineData("Multizandoli", "Multi Zandoli")]
    [InlineData("Patronage laïque krikrien", "PATRONNAGE LAIQUE KRIKRIEN")]
    [InlineData("Association départementale de sauvegarde krikrienne", "ASS DEP SAUVEGARDE KRIKRIENN")]
    [InlineData("Zandoli basket krikri", "Krikri basket Zandoli")]
    public void Misspelt_cut_or_moved_words_are_found(string a, string b)
    {
        Assert.InRange(Compare(a, b).Score, 0.85, 1);
    }

    [Theory]
    [InlineData("Centre social Zandoli", "Centre social Krikri")]
    [InlineData("Comité des fêtes de Zandoli", "Comité des fêtes de Krikri")]
    [InlineData("Ligue de l’enseignement 31", "Ligue de l’enseignement 34")]
    [InlineData("Rugby club zandolien", "Rotary club krikrien")]
    public void What_only_shares_common_words_is_not_alike(string a, string b)
    {
        Assert.InRange(Compare(a, b).Score, 0, 0.7);
    }

    [Fact]
    public void A_name_inside_another_is_covered()
    {
        var alike = Compare("ZANDOLIX", "Zandolix, centre social du Krikri");

        Assert.Equal(1, alike.Cover, 6);
        Assert.InRange(alike.Score, 0.3, 0.8);
    }

    [Fact]
    public void Initials_are_evidence()
    {
        Assert.True(Compare("AFEZ", "Association de la fondation étudiante zandolienne").ByInitials);
        Assert.True(Compare("A.F.E.Z.", "Fondation étudiante zandolienne (AFEZ)").ByInitials);
        Assert.False(Compare("ABCD", "Association de la fondation étudiante zandolienne").ByInitials);
        Assert.False(Compare("Zandolix", "Krikri").ByInitials);
    }

    /// <summary>The examples of W. Winkler's article.</summary>
    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dwayne", "duane", 0.84)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("same", "same", 1)]
    public void Jaro_and_winkler_give_their_known_figures(string a, string b, double expected)
    {
        Assert.Equal(expected, NameSimilarity.JaroWinkler(a, b), 3);
    }

    [Fact]
    public void It_is_the_same_both_ways_and_between_nothing_and_all()
    {
        var word = Gen.OneOf(Gen.String[Gen.Char['a', 'e'], 1, 6], Gen.Int[0, 40].Select(x => x.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var name = word.Array[0, 5].Select(x => string.Join(' ', x));
        Gen.Select(name, name).Sample((a, b) =>
        {
            var (one, other) = (Compare(a, b), Compare(b, a));
            Assert.InRange(one.Score, 0, 1);
            Assert.InRange(one.Cover, 0, 1 + 1e-9);
            Assert.Equal(one.ByInitials, other.ByInitials);
            if (OrganisationName.Read(a).Key.Length > 0) Assert.Equal(1, Compare(a, a).Score);
        }, iter: 2000);
    }
}
