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
}
