using System.Globalization;
using Maillage.Web.Features.Actors;

namespace Maillage.Web.Tests.Features.Actors;

/// <summary>The number of a mention outlives files, machines and languages.</summary>
public class MentionNumberTests
{
    [Fact]
    public void It_is_the_same_for_ever()
    {
        // Written down once: decisions kept in databases hang on it.
        Assert.Equal(Expected, MentionNumber.Of("ASS. RÉCIDEV", "775604786", "77560478600012", "W543001234", "543P012345", "54395", "54", "2015 CV049,2015 CV054", "44"));

        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        Assert.Equal(Expected, MentionNumber.Of("ASS. RÉCIDEV", "775604786", "77560478600012", "W543001234", "543P012345", "54395", "54", "2015 CV049,2015 CV054", "44"));
    }

    const long Expected = 4772617394639293720;

    [Fact]
    public void A_word_that_moves_to_the_next_field_makes_another_number()
    {
        long[] numbers = [MentionNumber.Of("a", "b"), MentionNumber.Of("ab"), MentionNumber.Of("a", "", "b"), MentionNumber.Of("", "ab"), MentionNumber.Of("a\0b"), MentionNumber.Of("A", "b")];

        Assert.Equal(numbers.Length, numbers.Distinct().Count());
        Assert.All(numbers, x => Assert.InRange(x, 1, long.MaxValue));
    }

    [Fact]
    public void It_does_not_hang_on_the_id()
    {
        Assert.Equal(MentionNumber.Of(new Mention { Id = 1, Name = "Zandolix" }), MentionNumber.Of(new Mention { Id = 2, Name = "Zandolix" }));
    }
}
