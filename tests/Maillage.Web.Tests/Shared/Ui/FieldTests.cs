using AngleSharp.Dom;
using Bunit;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Tests.Shared.Ui;

public class FieldTests : BunitContext
{
    [Fact]
    public void An_error_is_tied_to_its_field_which_keeps_what_was_typed()
    {
        var field = Render<Field>(parameters => parameters
            .Add(field => field.Label, "Latitude")
            .Add(field => field.Name, "lat")
            .Add(field => field.Value, "quarante-huit")
            .Add(field => field.Hint, "En degrés.")
            .Add(field => field.Error, "La latitude est un nombre."));
        IElement input = field.Find("input");
        Assert.Equal("quarante-huit", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal(
            ["La latitude est un nombre.", "En degrés."],
            input.GetAttribute("aria-describedby")!.Split(' ').Select(id => field.Find($"#{id}").TextContent));
    }

    [Fact]
    public void A_field_that_may_stay_empty_says_so()
    {
        var field = Render<Field>(parameters => parameters.Add(field => field.Label, "Année").Add(field => field.Name, "annee"));
        Assert.Equal("Année (facultatif)", field.Find("label").TextContent);
        Assert.False(field.Find("input").HasAttribute("required"));
    }

    [Fact]
    public void A_choice_keeps_the_one_made()
    {
        var field = Render<Field>(parameters => parameters
            .Add(field => field.Label, "Département")
            .Add(field => field.Name, "departement")
            .Add(field => field.Value, "54")
            .Add(field => field.Options, [new FieldOption("54", "Meurthe-et-Moselle"), new FieldOption("55", "Meuse")]));
        Assert.Equal("Meurthe-et-Moselle", field.Find("option[selected]").TextContent);
    }

    [Fact]
    public void A_summary_leads_to_each_field()
    {
        var summary = Render<ErrorSummary>(parameters => parameters
            .Add(summary => summary.Errors, [new FieldError("lat", "La latitude est un nombre.")]));
        Assert.Equal("#lat", summary.Find("a").GetAttribute("href"));
    }

    [Fact]
    public void Without_errors_there_is_no_summary() =>
        Assert.Equal("", Render<ErrorSummary>(parameters => parameters.Add(summary => summary.Errors, [])).Markup.Trim());
}
