using System.Globalization;
using Maillage.France.Language;

namespace Maillage.France.Tests.Language;

public class FrenchFormatTests
{
    [Theory]
    [InlineData(1234.5, 1, "1\u202f234,5")]
    [InlineData(1234567, 0, "1\u202f234\u202f567")]
    [InlineData(-0.04, 1, "0,0")]
    [InlineData(-1234.5, 2, "\u22121\u202f234,50")]
    [InlineData(0.125, 2, "0,13")]
    [InlineData(2.675, 2, "2,68")]
    [InlineData(999.96, 1, "1\u202f000,0")]
    [InlineData(double.NaN, 1, "–")]
    public void Numbers(double value, int decimals, string text) => Assert.Equal(text, FrenchFormat.Number(value, decimals));

    [Fact]
    public void Percents_and_euros()
    {
        Assert.Equal("43,5\u202f%", FrenchFormat.Percent(43.5));
        Assert.Equal("44\u202f%", FrenchFormat.Percent(43.5, 0));
        Assert.Equal("1\u202f234,50\u202f€", FrenchFormat.Euros(123450));
        Assert.Equal("0,05\u202f€", FrenchFormat.Euros(5));
        Assert.Equal("\u22121\u202f234,05\u202f€", FrenchFormat.Euros(-123405));
        Assert.Equal("\u221292\u202f233\u202f720\u202f368\u202f547\u202f758,08\u202f€", FrenchFormat.Euros(long.MinValue));
    }

    [Theory]
    [InlineData(123400, "1\u202f234\u202f€")]
    [InlineData(123450, "1\u202f234,50\u202f€")]
    [InlineData(0, "0\u202f€")]
    [InlineData(-500, "\u22125\u202f€")]
    public void Euros_without_cents_when_there_are_none(long cents, string text) => Assert.Equal(text, FrenchFormat.PlainEuros(cents));

    [Theory]
    [InlineData(0, "0\u202f€")]
    [InlineData(85_049, "850\u202f€")]
    [InlineData(99_950, "1\u202fk€")]
    [InlineData(123_456, "1,2\u202fk€")]
    [InlineData(34_512_300, "345\u202fk€")]
    [InlineData(99_949_999, "999\u202fk€")]
    [InlineData(124_000_000, "1,2\u202fM€")]
    [InlineData(994_999_999, "9,9\u202fM€")]
    [InlineData(995_000_000, "10\u202fM€")]
    [InlineData(-400_000_000_000, "\u22124\u202fMd€")]
    [InlineData(123_456_700_000_000, "1\u202f235\u202fMd€")]
    public void Euros_in_a_picture(long cents, string text) => Assert.Equal(text, FrenchFormat.ShortEuros(cents));

    [Fact]
    public void Dates()
    {
        Assert.Equal("12\u00a0mars 2026", FrenchFormat.Date(new DateOnly(2026, 3, 12)));
        Assert.Equal("1er\u00a0août 2026", FrenchFormat.Date(new DateOnly(2026, 8, 1)));
        Assert.Equal("1er\u00a0février 2026 à 9\u00a0h\u00a005", FrenchFormat.DateTime(new DateTime(2026, 2, 1, 9, 5, 59)));
    }

    [Theory]
    [InlineData(0, "0\u00a0quartier")]
    [InlineData(1, "1\u00a0quartier")]
    [InlineData(2, "2\u00a0quartiers")]
    [InlineData(1609, "1\u202f609\u00a0quartiers")]
    public void Plurals(long count, string text) => Assert.Equal(text, FrenchFormat.Plural(count, "quartier", "quartiers"));

    [Theory]
    [InlineData(0, "0\u00a0octet")]
    [InlineData(999, "999\u00a0octets")]
    [InlineData(1000, "1,0\u00a0Ko")]
    [InlineData(2_264_192, "2,3\u00a0Mo")]
    [InlineData(22_641_920, "23\u00a0Mo")]
    [InlineData(999_950_000, "1,0\u00a0Go")]
    public void File_sizes(long bytes, string text) => Assert.Equal(text, FrenchFormat.FileSize(bytes));

    [Theory]
    [InlineData("", "")]
    [InlineData("à vérifier", "À vérifier")]
    [InlineData("œuvre du quartier", "Œuvre du quartier")]
    [InlineData("QPV de Nancy", "QPV de Nancy")]
    [InlineData("12 postes", "12 postes")]
    public void Capitals_at_the_beginning(string text, string capitalised) => Assert.Equal(capitalised, FrenchFormat.Capitalised(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("la clé est fausse", "La clé est fausse.")]
    [InlineData("Colonnes laissées de côté : Ville et N° asso.", "Colonnes laissées de côté : Ville et N° asso.")]
    [InlineData("est-ce lui ?", "Est-ce lui ?")]
    public void Sentences_end_once(string text, string sentence) => Assert.Equal(sentence, FrenchFormat.Sentence(text));

    [Fact]
    public void Lists()
    {
        Assert.Equal("", FrenchFormat.List([]));
        Assert.Equal("a", FrenchFormat.List(["a"]));
        Assert.Equal("a, b et c", FrenchFormat.List(["a", "b", "c"]));
    }

    [Fact]
    public void The_machine_s_culture_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("ar-SA");
            Assert.Equal("\u22121\u202f234,50\u202f€", FrenchFormat.Euros(-123450));
            Assert.Equal("12\u00a0mars 2026", FrenchFormat.Date(new DateOnly(2026, 3, 12)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
