using Maillage.Web.Features.Territories;
using Maillage.Web.Shared.Ui;

namespace Maillage.Web.Features.Corrections;

/// <summary>Reads the fields <c>raison</c> and <c>au-nom-de</c>, by which a person says something above a rule.</summary>
static class TypedWord
{
    /// <param name="reason">As typed.</param>
    /// <param name="by">As typed.</param>
    /// <param name="seen">The mark of what the form showed.</param>
    /// <param name="errors">What is wrong is added here.</param>
    public static SaidWord Read(string? reason, string? by, string? seen, List<FieldError> errors)
    {
        var word = new SaidWord(reason?.Trim() ?? "", by?.Trim() ?? "", seen ?? "");
        if (word.Reason.Length == 0) errors.Add(new("raison", "Dites pourquoi, en une phrase : d’autres le liront."));
        if (word.Reason.Length > CorrectionWriter.LongestReason) errors.Add(new("raison", "Cette raison est trop longue : cinq cents caractères au plus."));
        if (word.By.Length == 0) errors.Add(new("au-nom-de", "Dites au nom de qui : un organisme ou une fonction."));
        if (word.By.Length > CorrectionWriter.LongestBy) errors.Add(new("au-nom-de", "Ce nom est trop long : cent vingt caractères au plus."));
        return word;
    }
}
