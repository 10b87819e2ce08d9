namespace Maillage.Browser.Tests;

/// <summary>The pages that every general test visits, on the demonstration. A new public page is added here.</summary>
public static class SitePages
{
    /// <summary>The paths, each as the row of a theory.</summary>
    public static TheoryData<string> All { get; } =
    [
        "/", "/contrats", "/contrats/CN98501M", "/contrats/2015-2023/CV951", "/quartiers", "/quartiers/QN98503M", "/quartiers/QN98505M", "/donnees",
        "/recherche?q=port", "/quartiers/ou?lat=46,576&lon=-8,446", "/aide", "/accessibilite",
    ];
}
