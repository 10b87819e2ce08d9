using Bunit;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Tests.Shared.Ui;

public class DataTableTests : BunitContext
{
    private sealed record Row(string Number, string Name, double? Poverty);

    private static readonly DataColumn<Row>[] Columns =
    [
        new("Quartier", row => row.Name) { IsRowHeader = true, Number = row => row.Number, Href = row => $"/quartiers/{row.Number}" },
        new("Taux de pauvreté", row => row.Poverty is double rate ? $"{rate} %" : null)
        {
            IsNumeric = true,
            Unit = "Filosofi 2021",
            SortValue = row => row.Poverty,
            Missing = _ => "secret",
        },
    ];

    [Fact]
    public void A_row_is_named_by_its_first_cell_with_number_and_link()
    {
        var header = Draw(new Row("3", "La Californie", 61)).Find("tbody th[scope=row]");
        Assert.Equal("3", header.QuerySelector(".m-number")!.TextContent);
        Assert.Equal("/quartiers/3", header.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal("La Californie", header.QuerySelector("a")!.TextContent);
    }

    [Fact]
    public void A_secret_figure_is_a_word_and_sorts_last()
    {
        var cell = Draw(new Row("2", "Les Nations", null)).Find("tbody td");
        Assert.Equal("secret", cell.TextContent.Trim());
        Assert.Equal("", cell.GetAttribute("data-sort"));
    }

    [Fact]
    public void A_figure_sorts_by_its_value_and_not_by_its_text() =>
        Assert.Equal("41.5", Draw(new Row("5", "Mouzimpré", 41.5)).Find("tbody td").GetAttribute("data-sort"));

    [Fact]
    public void The_table_can_be_scrolled_with_the_keyboard_and_says_what_it_is()
    {
        var frame = Draw(new Row("1", "Centre", 41)).Find("[role=region]");
        Assert.Equal(("0", "Chiffres des quartiers"), (frame.GetAttribute("tabindex"), frame.GetAttribute("aria-label")));
    }

    [Fact]
    public void Without_rows_it_says_so() => Assert.Contains("Aucune ligne", Draw().Markup, StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "1 2 3 suivante")]
    [InlineData(6, 18, "précédente 1 … 5 6 7 … 18 suivante")]
    [InlineData(4, 7, "précédente 1 2 3 4 5 6 7 suivante")]
    public void Pages_far_from_the_current_one_are_folded(int current, int count, string shown)
    {
        var pagination = Render<Pagination>(parameters => parameters
            .Add(pagination => pagination.Current, current)
            .Add(pagination => pagination.Count, count)
            .Add(pagination => pagination.Href, page => $"?page={page}"));
        IEnumerable<string> words = pagination.FindAll("li > :not([aria-hidden])")
            .Select(item => item.TextContent.Length > 0 ? item.TextContent : item.GetAttribute("aria-label")!.Replace("Page ", "", StringComparison.Ordinal));
        Assert.Equal(shown, string.Join(' ', words));
    }

    private IRenderedComponent<DataTable<Row>> Draw(params Row[] rows) => Render<DataTable<Row>>(parameters => parameters
        .Add(table => table.Id, "quartiers")
        .Add(table => table.Caption, "Chiffres des quartiers")
        .Add(table => table.Rows, rows)
        .Add(table => table.Columns, Columns));
}
