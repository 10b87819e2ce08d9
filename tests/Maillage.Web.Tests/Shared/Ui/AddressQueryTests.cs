using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Tests.Shared.Ui;

/// <summary>Filters as addresses say them.</summary>
public class AddressQueryTests
{
    [Fact]
    public void What_is_empty_is_left_out_and_what_is_said_is_escaped() =>
        Assert.Equal("?q=la%20cit%C3%A9%20%26%20co&page=2", AddressQuery.Of(("q", "la cité & co"), ("departement", null), ("commune", " "), ("page", AddressQuery.Page(2))));

    [Fact]
    public void Nothing_asked_is_no_question() => Assert.Equal("", AddressQuery.Of(("q", ""), ("page", AddressQuery.Page(1)), ("annee", AddressQuery.Number(null))));
}
