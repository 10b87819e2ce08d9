using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>The pages that every general test visits, on the demonstration. A new public page is added here.</summary>
public static partial class SitePages
{
    /// <summary>Stands for the page of the first organisation of the directory that has amounts: its number is the database's.</summary>
    public const string FirstOrganisation = "/acteurs/…";

    /// <summary>Stands for the page of the first giver of the list.</summary>
    public const string FirstGiver = "/financeurs/…";

    /// <summary>The paths, each as the row of a theory.</summary>
    public static TheoryData<string> All { get; } =
    [
        "/", "/contrats", "/contrats/CN98501M", "/contrats/2015-2023/CV951", "/quartiers", "/quartiers/QN98503M", "/quartiers/QN98505M", "/donnees",
        "/acteurs", FirstOrganisation, "/argent", "/financeurs", FirstGiver, "/reseau?contrat=CN98501M&par=financeurs", "/reseau",
        "/recherche?q=port", "/quartiers/ou?lat=46,576&lon=-8,446", "/aide", "/accessibilite", "/mentions-legales",
        "/connexion", "/connexion/lien",
    ];

    /// <summary>The address that a path of the list stands for.</summary>
    public static async Task<string> AddressAsync(IPage page, string path)
    {
        if (path is not (FirstOrganisation or FirstGiver)) return path;
        var list = await page.APIRequest.GetAsync(path == FirstGiver ? "/financeurs" : "/acteurs?fichier=subventions");
        var found = Numbered().Matches(await list.TextAsync()).Select(x => x.Value).FirstOrDefault(x => x.StartsWith(path[..^1], StringComparison.Ordinal));
        Assert.True(found is not null, $"The demonstration has no page for {path}");
        return found;
    }

    [GeneratedRegex("/(acteurs|financeurs)/[0-9]+")]
    private static partial Regex Numbered();
}
