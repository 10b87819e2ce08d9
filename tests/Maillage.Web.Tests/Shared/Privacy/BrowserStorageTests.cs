using System.Text.RegularExpressions;
using Maillage.Testing;
using Maillage.Web.Features.Accounts;
using Maillage.Web.Shared.Privacy;
using Maillage.Web.Tests.Testing;

namespace Maillage.Web.Tests.Shared.Privacy;

/// <summary>The list of what the site leaves in a browser holds what it leaves, and public pages leave nothing.</summary>
public partial class BrowserStorageTests
{
    [Fact]
    public async Task Each_cookie_that_the_site_sets_is_declared()
    {
        await using var site = await RunningSite.StartAsync(settings: new Dictionary<string, string> { ["Maillage:Origin"] = "http://localhost:5080" });
        var person = await Somebody.AddAsync(site, "amina@exemple.fr");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        using var client = site.NewClient(followRedirects: false);
        foreach (var path in new[] { "/", "/contrats", "/acteurs", "/mentions-legales", "/donnees-personnelles", "/accessibilite" }) See(await Page.OpenAsync(client, path));
        Assert.Empty(seen);

        var signIn = await Page.OpenAsync(client, "/connexion");
        See(signIn);
        See(await signIn.PressAsync("Se connecter", ("Adresse de courriel", person.Email!), ("Mot de passe", Somebody.Password)));
        var link = await Page.OpenAsync(client, AccountAddresses.Link);
        See(await link.PressAsync("Recevoir un lien", ("Adresse de courriel", "leo@exemple.fr")));

        Assert.Superset(new HashSet<string> { BrowserStorage.Session, BrowserStorage.Form, BrowserStorage.Link }, seen);
        Assert.Empty(seen.Except(BrowserStorage.All.Select(x => x.Name)));

        void See(Page page)
        {
            if (!page.Response.Headers.TryGetValues("Set-Cookie", out var cookies)) return;
            seen.UnionWith(cookies.Select(x => x.Split('=')[0]));
        }
    }

    [Fact]
    public void Each_key_that_scripts_store_is_declared()
    {
        var folder = Path.Combine(Checkout.Root, "src", "Maillage.Web", "assets", "ts");
        var stored = Directory.EnumerateFiles(folder, "*.ts").SelectMany(x => Stored().Matches(File.ReadAllText(x)).Select(y => y.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);

        Assert.Contains(BrowserStorage.Theme, stored);
        Assert.Empty(stored.Except(BrowserStorage.All.Where(x => x.Kind == "stockage local").Select(x => x.Name)));
        Assert.DoesNotContain(Directory.EnumerateFiles(folder, "*.ts"), x => File.ReadAllText(x).Contains("document.cookie", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:local|session)Storage\.setItem\(\s*""([^""]+)""")]
    private static partial Regex Stored();
}
