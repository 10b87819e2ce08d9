using CsCheck;
using Maillage.France.Language;
using Maillage.France.Tables;

namespace Maillage.France.Tests.Tables;

public class NumberTextTests
{
    [Theory]
    [InlineData("43,5", 43.5)]
    [InlineData("43.5", 43.5)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00a0234,5", 1234.5)]
    [InlineData("1\u202f234\u202f567", 1234567)]
    [InlineData("1,234.56", 1234.56)]
    [InlineData(" 30,000.00   ", 30000)]
    [InlineData("1,234,567.8", 1234567.8)]
    [InlineData("43,5 %", 43.5)]
    [InlineData("43.5%", 43.5)]
    [InlineData("1 500 €", 1500)]
    [InlineData("50 000 euros", 50000)]
    [InlineData("0,123", 0.123)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("1.234", 1.234)]
    [InlineData("-12", -12)]
    [InlineData("\u22121,5", -1.5)]
    [InlineData("1.5E-05", 0.000015)]
    [InlineData("007", 7)]
    [InlineData(".5", 0.5)]
    public void Numbers_are_read(string text, double expected)
    {
        Assert.True(NumberText.TryRead(text, out var number));
        Assert.Equal(expected, number, 1e-12);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1,500 €")]
    [InlineData("1.234,5")]
    [InlineData("1.234.567")]
    [InlineData("1,234,567")]
    [InlineData("12 34")]
    [InlineData("1 2345")]
    [InlineData("1234 567")]
    [InlineData("1 234,567.8")]
    [InlineData("12,")]
    [InlineData("5-")]
    [InlineData("--5")]
    [InlineData("NaN")]
    [InlineData("1e999")]
    [InlineData("s")]
    [InlineData("12 rue")]
    [InlineData("2021-01-01")]
    [InlineData("%")]
    [InlineData("١٢")]
    [InlineData("")]
    [InlineData(null)]
    public void Doubtful_or_foreign_text_is_refused(string? text)
    {
        Assert.False(NumberText.TryRead(text, out var number));
        Assert.Equal(0, number);
    }

    [Fact]
    public void What_Maillage_shows_can_be_read_again() => Gen.Int[-100_000_000, 100_000_000].Sample(hundredths =>
    {
        var number = hundredths / 100.0;
        Assert.True(NumberText.TryRead(FrenchFormat.Number(number, 2), out var read));
        Assert.Equal(number, read, 1e-9);
    });

    [Fact]
    public void No_text_makes_it_fail() => Gen.String[Gen.Char["0123456789,. -+eE%€\u00a0"], 0, 80].Sample(text => { NumberText.TryRead(text, out _); });
}
