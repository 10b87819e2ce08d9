using CsCheck;
using Maillage.France.Language;

namespace Maillage.France.Tests.Language;

public class FoldTests
{
    [Theory]
    [InlineData("Plateau de Haye – Cœur d’Îlot", "plateau de haye coeur d ilot")]
    [InlineData("  L'Haÿ-les-Roses ", "l hay les roses")]
    [InlineData("Ex æquo, N°\u00a012", "ex aequo n 12")]
    [InlineData("E\u0301cole", "ecole")]
    [InlineData("ABBÉVILLE‑LÈS‑CONFLANS", "abbeville les conflans")]
    [InlineData("...", "")]
    [InlineData(null, "")]
    public void Text_is_folded(string? text, string folded) => Assert.Equal(folded, Fold.Text(text));

    [Fact]
    public void Words_are_in_order() => Assert.Equal(["champ", "le", "boeuf"], Fold.Words("Champ-le-Bœuf !"));

    [Fact]
    public void Folding_twice_changes_nothing() => Gen.String.Sample(text =>
    {
        var once = Fold.Text(text);
        return Fold.Text(once) == once;
    });
}
