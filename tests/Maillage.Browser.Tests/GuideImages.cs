using Maillage.Testing;

namespace Maillage.Browser.Tests;

/// <summary>
/// Makes the images of the user's guide from the demonstration: <c>eng/screenshots</c>. Not a proof: it runs only when asked by name.
/// </summary>
[Trait("Kind", "guide")]
public class GuideImages(PublishedSite site, Chromium chromium)
{
    /// <summary>Name of the file, path of the page, width of the window in CSS pixels.</summary>
    public static TheoryData<string, string, int> All { get; } = new()
    {
        { "accueil", "/", 1280 },
        { "portrait", "/contrats/CN98501M", 1280 },
        { "commentaire", "/contrats/CN98501M#situation", 1280 },
        { "quartier", "/quartiers/QN98503M", 1280 },
        { "contrat-acteurs", "/contrats/CN98501M#acteurs", 1280 },
        { "acteurs", "/acteurs?contrat=CN98501M", 1280 },
        { "organisme", SitePages.FirstOrganisation, 1280 },
        { "argent", "/argent", 1280 },
        { "financeur", SitePages.FirstGiver, 1280 },
        { "reseau", "/reseau?contrat=CN98501M&par=financeurs", 1280 },
        { "recherche", "/recherche?q=port", 1280 },
        { "situer", "/quartiers/ou?lat=46,576&lon=-8,446", 1280 },
        { "donnees", "/donnees", 1280 },
    };

    const string Space = "/espaces/contrat-de-ville-d-auvelle-agglomeration";

    /// <summary>Name of the file and path of a page of the space, as its coordinator sees it.</summary>
    public static TheoryData<string, string> OfMembers { get; } = new()
    {
        { "cooperation", "/cooperations/1" },
        { "reseau-espace", "/reseau" },
        { "cloisons", "/reseau/cloisons?par=theme" },
        { "possibles", "/reseau/possibles" },
    };

    [Theory(Explicit = true), MemberData(nameof(All))]
    public async Task Make(string name, string path, int width)
    {
        await using var visit = await chromium.VisitAsync(site, path, width < 600 ? Look.Phone with { Width = width } : Look.Desktop with { Width = width });
        await TakeAsync(visit, name);
    }

    [Theory(Explicit = true), MemberData(nameof(OfMembers))]
    public async Task MakeOfMembers(string name, string path)
    {
        await using var visit = await chromium.VisitAsAsync(site, "Nadia Ferrand", Space + path, Look.Desktop with { Height = 1000 });
        await TakeAsync(visit, name);
    }

    static async Task TakeAsync(Visit visit, string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Checkout.Root, "docs", "guide", "images")).FullName;
        var tools = await visit.ToolsAsync();

        // WebP, which only the browser's own tools write, is four times smaller than PNG here.
        var answer = await tools.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = 85 });

        var image = answer!.Value.GetProperty("data").GetBytesFromBase64();
        await File.WriteAllBytesAsync(Path.Combine(folder, name + ".webp"), image, TestContext.Current.CancellationToken);
    }
}
