using System.Globalization;

namespace Maillage.Web.Features.Cooperations;

/// <summary>The addresses by which other pages lead to cooperations.</summary>
public static class CooperationAddresses
{
    public static string All(string slug) => $"/espaces/{slug}/cooperations";
    public static string New(string slug) => $"/espaces/{slug}/cooperations/nouvelle";
    public static string Levers(string slug) => $"/espaces/{slug}/leviers";

    public static string Of(string slug, int number) => string.Create(CultureInfo.InvariantCulture, $"/espaces/{slug}/cooperations/{number}");

    /// <summary>A page of a cooperation.</summary>
    /// <param name="slug">The space.</param>
    /// <param name="number">The cooperation.</param>
    /// <param name="page">The last word of the address: « recit », « grille ».</param>
    public static string Page(string slug, int number, string page) => $"{Of(slug, number)}/{page}";

    public static string Agreement(string slug, int number) => Page(slug, number, "accord");
    public static string Charter(string slug, int number) => Page(slug, number, "accord/charte");
    public static string CharterVersion(string slug, int number, int version) => string.Create(CultureInfo.InvariantCulture, $"{Of(slug, number)}/accord/versions/{version}");
    public static string Objection(string slug, int number, Guid answerId) => Page(slug, number, $"accord/objections/{answerId}");
    public static string NewAct(string slug, int number) => Page(slug, number, "accord/actes/nouveau");
    public static string Act(string slug, int number, Guid id) => Page(slug, number, $"accord/actes/{id}");
    public static string Disagreements(string slug, int number) => Page(slug, number, "accord/desaccords");
    public static string NewDisagreement(string slug, int number) => Page(slug, number, "accord/desaccords/nouveau");
    public static string Disagreement(string slug, int number, int disagreement) => string.Create(CultureInfo.InvariantCulture, $"{Of(slug, number)}/accord/desaccords/{disagreement}");

    public static string Life(string slug, int number) => Page(slug, number, "vie");

    /// <summary>Where a change of state says what it will do, and is confirmed.</summary>
    /// <param name="slug">The space.</param>
    /// <param name="number">The cooperation.</param>
    /// <param name="step">« sommeil », « reveil », « formaliser », « clore », « rouvrir ».</param>
    public static string Step(string slug, int number, string step) => Page(slug, number, $"vie/{step}");

    public static string NewMeeting(string slug, int number) => Page(slug, number, "vie/reunions/nouvelle");
    public static string Meeting(string slug, int number, Guid id) => Page(slug, number, $"vie/reunions/{id}");
    public static string Tasks(string slug, int number) => Page(slug, number, "vie/taches");
    public static string Files(string slug, int number) => Page(slug, number, "vie/fichiers");
    public static string File(string slug, int number, Guid id) => Page(slug, number, $"vie/fichiers/{id}");

    public static string NewLever(string slug) => $"/espaces/{slug}/leviers/nouveau";
    public static string Lever(string slug, string code) => $"/espaces/{slug}/leviers/{code}";
    public static string EditLever(string slug, string code) => $"/espaces/{slug}/leviers/{code}/modifier";
    public static string TryLever(string slug, int number, Guid conditionId) => Page(slug, number, $"conditions/{conditionId}/levier");
    public static string LeverUse(string slug, int number, Guid id) => Page(slug, number, $"leviers/{id}");
}
