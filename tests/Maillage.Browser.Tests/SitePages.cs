using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>The pages that every general test visits, on the demonstration. A new public page is added here.</summary>
public static partial class SitePages
{
    /// <summary>Stands for the page of the first organisation of the directory that has amounts: its number is the database's.</summary>
    public const string FirstOrganisation = "/acteurs/…";

    /// <summary>The paths, each as the row of a theory.</summary>
    public static TheoryData<string> All { get; } =
    [
        "/", "/contrats", "/contrats/CN98501M", "/contrats/2015-2023/CV951", "/quartiers", "/quartiers/QN98503M", "/quartiers/QN98505M", "/donnees",
        "/acteurs", FirstOrganisation,
        "/recherche?q=port", "/quartiers/ou?lat=46,576&lon=-8,446", "/aide", "/accessibilite",
    ];

    /// <summary>The address that a path of the list stands for.</summary>
    public static async Task<string> AddressAsync(IPage page, string path)
    {
        if (path != FirstOrganisation) return path;
        var directory = await page.APIRequest.GetAsync("/acteurs?fichier=subventions");
        var found = Organisation().Match(await directory.TextAsync());
        Assert.True(found.Success, "The demonstration has no organisation that receives");
        return found.Value;
    }

    [GeneratedRegex("/acteurs/[0-9]+")]
    private static partial Regex Organisation();
}
