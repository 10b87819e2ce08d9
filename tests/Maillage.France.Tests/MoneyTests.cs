using Maillage.France.Tables;

namespace Maillage.France.Tests;

public class MoneyTests
{
    [Theory]
    [InlineData("50 000 euros", 5_000_000)]
    [InlineData("97 000euros", 9_700_000)]
    [InlineData("447 396", 44_739_600)]
    [InlineData("17\u00a0833", 1_783_300)]
    [InlineData(" 30,000.00   ", 3_000_000)]
    [InlineData("28391.040000000001", 2_839_104)]
    [InlineData("19875.06", 1_987_506)]
    [InlineData("40 000,00", 4_000_000)]
    [InlineData("0,005", 1)]
    [InlineData("-12,345", -1235)]
    [InlineData("90 071 992 547 409,93 €", 9_007_199_254_740_993)]
    public void Amounts_are_read_to_the_cent(string text, long cents)
    {
        Assert.True(Money.TryRead(text, NumberConvention.Comma, out var money) || Money.TryRead(text, NumberConvention.Unknown, out money));
        Assert.Equal(new Money(cents), money);
    }

    [Theory]
    [InlineData("1,500 €", NumberConvention.Comma, 150)]
    [InlineData("1,500 €", NumberConvention.Point, 150_000)]
    public void The_column_decides(string text, NumberConvention convention, long cents)
    {
        Assert.False(Money.TryRead(text, NumberConvention.Unknown, out _));
        Assert.True(Money.TryRead(text, convention, out var money));
        Assert.Equal(cents, money.Cents);
    }

    [Theory]
    [InlineData("NC")]
    [InlineData("SEM")]
    [InlineData("")]
    [InlineData("100 000 000 000 000 000 000")]
    [InlineData("1e25")]
    public void What_is_no_amount_is_refused(string text)
    {
        Assert.False(Money.TryRead(text, NumberConvention.Comma, out var money));
        Assert.Equal(default, money);
    }

    [Fact]
    public void Amounts_add_and_compare()
    {
        Assert.Equal(new Money(30), Money.FromEuros(0.1m) + Money.FromEuros(0.2m));
        Assert.Equal(new Money(-10), Money.FromEuros(0.1m) - Money.FromEuros(0.2m));
        Assert.True(new Money(1) < new Money(2) && new Money(2) >= new Money(2));
        Assert.Equal(12.35m, Money.FromEuros(12.345m).Euros);
        Assert.Equal("1\u202f234,50\u202f€", new Money(123450).ToString());
        Assert.Throws<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
    }
}
