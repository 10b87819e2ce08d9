using CsCheck;
using Maillage.Web.Shared.Charts;

namespace Maillage.Web.Tests.Shared.Charts;

public class TextFitTests
{
    [Fact]
    public void A_text_that_fits_stays_whole() => Assert.Equal("Culture", TextFit.Cut("Culture", 200, 13));

    [Fact]
    public void A_text_that_does_not_fit_ends_with_an_ellipsis()
    {
        var cut = TextFit.Cut("Conseil départemental de la Meuse", 100, 13);
        Assert.EndsWith("…", cut, StringComparison.Ordinal);
        Assert.True(TextWidth.Of(cut, 13) <= 100);
    }

    [Fact]
    public void A_label_that_does_not_fit_ends_after_a_whole_word_or_is_not_written()
    {
        Assert.Equal("Conseil…", TextFit.CutAfterWord("Conseil départemental de la Meuse", 100, 13));
        Assert.Equal("Boussole des collines…", TextFit.CutAfterWord("Boussole des collines\u00a0: centre social", 150, 12));
        Assert.Equal("Conseil départemental", TextFit.CutAfterWord("Conseil départemental", 300, 13));
        Assert.Null(TextFit.CutAfterWord("Intercommunalité", 40, 13));
        Assert.Equal("Commune…", TextFit.CutAfterWord("Commune de la Haute-Borne", 100, 12));
        Assert.Null(TextFit.CutAfterWord("Les Toques du Vallon", 30, 12));
    }

    [Fact]
    public void A_name_stands_whole_on_two_lines_of_nearly_one_length_or_not_at_all()
    {
        Assert.Equal(["Commune de", "Valdauvelle"], TextFit.InTwo("Commune de Valdauvelle", 90, 12));
        Assert.Equal(["Centre social", "Les Glycines"], TextFit.InTwo("Centre social Les Glycines", 90, 12));
        Assert.Null(TextFit.InTwo("Centre social Les Glycines", 60, 12));
        Assert.Null(TextFit.InTwo("Intercommunalité", 200, 12));
    }

    [Fact]
    public void A_long_name_breaks_between_words_and_after_hyphens()
    {
        Assert.Equal(["Les Tisserands –", "Bords de Meuse"], TextFit.Lines("Les Tisserands – Bords de Meuse", 130, 12, 2));
        Assert.Equal(["Saint-Aubin-", "lès-Forges"], TextFit.Lines("Saint-Aubin-lès-Forges", 85, 12, 2));
    }

    [Fact]
    public void A_space_that_does_not_break_keeps_its_words_together() =>
        Assert.Equal(["le", "12\u00a0mars"], TextFit.Lines("le 12\u00a0mars", 60, 13, 2));

    [Fact]
    public void Each_line_fits_its_room_and_there_are_no_more_than_asked() =>
        Gen.Select(Gen.String[Gen.Char["amW  -é"], 0, 60], Gen.Double[20, 200], Gen.Int[1, 3]).Sample((text, width, most) =>
        {
            var lines = TextFit.Lines(text, width, 12, most);
            return lines.Count <= most && lines.All(line => TextWidth.Of(line, 12) <= width || line.Length <= 2);
        });
}
