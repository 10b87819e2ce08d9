using CsCheck;
using Maillage.France.Language;

namespace Maillage.France.Tests.Language;

public class FrenchOrderTests
{
    [Fact]
    public void Names_are_ordered_as_a_reader_expects()
    {
        string[] names = ["Zola", "Étoile", "Cité 10", "Cité 2", "cite 2 bis", "Eau", "Œuvre", "Odos", "Cœur", "Coeur de Ville", "Cité 02"];
        Assert.Equal(
            ["Cité 02", "Cité 2", "cite 2 bis", "Cité 10", "Cœur", "Coeur de Ville", "Eau", "Étoile", "Odos", "Œuvre", "Zola"],
            names.Order(FrenchOrder.Comparer));
    }

    [Fact]
    public void Folded_texts_are_ordered_as_the_texts_they_come_from() => Gen.Select(Gen.String[Gen.Char["aéE10 -œ"], 0, 6], Gen.String[Gen.Char["aéE10 -œ"], 0, 6])
        .Sample((a, b) =>
        {
            var folded = FrenchOrder.CompareFolded(Fold.Text(a), Fold.Text(b));
            Assert.Equal(Math.Sign(FrenchOrder.Comparer.Compare(a, b)), Math.Sign(folded != 0 ? folded : string.CompareOrdinal(a, b)));
        });

    [Fact]
    public void It_is_an_order() => Gen.Select(Gen.String[Gen.Char["aéE10 -œ"], 0, 6], Gen.String[Gen.Char["aéE10 -œ"], 0, 6], Gen.String[Gen.Char["aéE10 -œ"], 0, 6])
        .Sample((a, b, c) =>
        {
            var order = FrenchOrder.Comparer;
            Assert.Equal(Math.Sign(order.Compare(a, b)), -Math.Sign(order.Compare(b, a)));
            Assert.Equal(order.Compare(a, b) == 0, a == b);
            if (order.Compare(a, b) <= 0 && order.Compare(b, c) <= 0) Assert.True(order.Compare(a, c) <= 0);
        });
}
