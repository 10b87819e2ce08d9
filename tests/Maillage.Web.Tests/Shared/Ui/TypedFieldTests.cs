using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Tests.Shared.Ui;

/// <summary>Dates and addresses as people and browsers send them.</summary>
public class TypedFieldTests
{
    [Theory]
    [InlineData("2026-03-12", "2026-03-12")]
    [InlineData(" 12/03/2026 ", "2026-03-12")]
    [InlineData("1/3/2026", "2026-03-01")]
    [InlineData("12.03.2026", "2026-03-12")]
    [InlineData("31/02/2026", "")]
    [InlineData("12/03/26", "")]
    [InlineData("0026-03-12", "")]
    [InlineData("demain", "")]
    [InlineData(null, "")]
    public void A_date_is_read_in_both_writings(string? typed, string kept) => Assert.Equal(kept, TypedDate.Write(TypedDate.Read(typed)));

    [Theory]
    [InlineData("https://exemple.fr/a?b", true)]
    [InlineData("http://exemple.fr", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("//exemple.fr", false)]
    [InlineData("https://banque.fr@exemple.fr", false)]
    [InlineData("exemple.fr", false)]
    public void Only_the_web_is_a_link(string typed, bool isWeb) => Assert.Equal(isWeb, TypedLink.IsWeb(typed));
}
