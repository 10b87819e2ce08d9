using Maillage.France.Tables;

namespace Maillage.France.Tests.Tables;

public class NumberColumnTests
{
    static NumberColumn Seen(params string?[] cells)
    {
        var column = new NumberColumn();
        foreach (var cell in cells) column.See(cell);
        return column;
    }

    [Theory]
    [InlineData("1,234", NumberConvention.Comma, 1.234)]
    [InlineData("1,234", NumberConvention.Point, 1234)]
    [InlineData("1,234,567", NumberConvention.Point, 1_234_567)]
    [InlineData("-1,234.5 €", NumberConvention.Point, -1234.5)]
    [InlineData("1 234,5", NumberConvention.Comma, 1234.5)]
    [InlineData("12.5", NumberConvention.Comma, 12.5)]
    [InlineData("12.5", NumberConvention.Point, 12.5)]
    public void The_convention_decides(string text, NumberConvention convention, double expected)
    {
        Assert.True(NumberText.TryRead(text, convention, out var number, out var ambiguous));
        Assert.Equal((expected, false), (number, ambiguous));
    }

    [Theory]
    [InlineData("12,5", NumberConvention.Point)]
    [InlineData("0,123", NumberConvention.Point)]
    [InlineData("1234,567", NumberConvention.Point)]
    [InlineData("1,234.5", NumberConvention.Comma)]
    [InlineData("1,234,567", NumberConvention.Comma)]
    [InlineData("1 234,567", NumberConvention.Point)]
    [InlineData("x", NumberConvention.Unknown)]
    public void What_contradicts_the_convention_is_refused(string text, NumberConvention convention)
    {
        Assert.False(NumberText.TryRead(text, convention, out var number, out var ambiguous));
        Assert.Equal((0, false), (number, ambiguous));
    }

    [Fact]
    public void Without_a_convention_the_doubt_is_told()
    {
        Assert.False(NumberText.TryRead("1,234", NumberConvention.Unknown, out _, out var ambiguous));
        Assert.True(ambiguous);
    }

    [Theory]
    [InlineData(NumberConvention.Comma, "1,500", "12,50", "NC", "10.5")]
    [InlineData(NumberConvention.Comma, "1,500", null, "1 500,125")]
    [InlineData(NumberConvention.Point, "1,500", " 30,000.00   ", "10")]
    [InlineData(NumberConvention.Point, "1,500", "1,234,567")]
    [InlineData(NumberConvention.Unknown, "1500", "10.5", "1 500", "à 3,5 km")]
    public void A_cell_that_reads_one_way_decides(NumberConvention convention, params string?[] cells)
    {
        var column = Seen(cells);
        Assert.Equal((convention, null, null), (column.Convention, column.Problem, column.Question));
    }

    [Fact]
    public void Contradictory_cells_are_a_problem()
    {
        var column = Seen("12,50", "1,500", "30,000.00", "7,5");
        Assert.Equal((NumberConvention.Unknown, null), (column.Convention, column.Question));
        Assert.Equal("La virgule précède les décimales dans « 12,50 » et sépare les milliers dans « 30,000.00 » : la colonne ne peut pas être lue sûrement.", column.Problem);
    }

    [Fact]
    public void Doubtful_cells_alone_are_a_question()
    {
        var column = Seen("500", "1,500 €", "2,250", "10.5");
        Assert.Equal((NumberConvention.Unknown, null), (column.Convention, column.Problem));
        Assert.Equal("« 1,500 € » peut se lire 1\u202f500 ou 1,5 : dites-le avec --decimal comma ou --decimal point", column.Question);
    }
}
