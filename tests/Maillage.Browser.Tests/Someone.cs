using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>A person at a browser of their own, in a story that several live. Each page that they open is looked at by axe.</summary>
public sealed partial class Someone : IAsyncDisposable
{
    readonly Visit visit;
    readonly string origin;

    Someone(Visit visit, string origin) => (this.visit, this.origin) = (visit, origin);

    public IPage Page => visit.Page;

    /// <summary>One of the people of the demonstration, who comes in by their button.</summary>
    public static async Task<Someone> ComesInAsync(PublishedSite site, Chromium chromium, string name, Look? look = null)
    {
        var someone = await AtTheDoorAsync(site, chromium, look);
        await someone.PressAsync(name);
        return someone;
    }

    /// <summary>Somebody who has not come in, on the page of sign-in.</summary>
    public static async Task<Someone> AtTheDoorAsync(PublishedSite site, Chromium chromium, Look? look = null) =>
        new(await chromium.VisitAsync(site, site.Origin + "/connexion", look), site.Origin);

    /// <summary>Opens an address that must answer 200.</summary>
    public async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(origin + path);
        Assert.Equal(200, answer!.Status);
        await Visit.OpenToAllAsync(Page);
    }

    public async Task PressAsync(string button)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <summary>Follows the first link of these words.</summary>
    public async Task FollowAsync(string link)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Visit.OpenToAllAsync(Page);
    }

    public Task FillAsync(string label, string text) => Field(label).FillAsync(text);

    /// <summary>Chooses in a list the first entry that begins so.</summary>
    public async Task ChooseAsync(string label, string beginning)
    {
        var list = Field(label);
        var entries = await list.Locator("option").AllInnerTextsAsync();
        await list.SelectOptionAsync(new SelectOptionValue { Index = Array.FindIndex([.. entries], x => x.Trim().StartsWith(beginning, StringComparison.Ordinal)) });
    }

    /// <summary>Ticks the first box, or the first of exclusive choices, whose label says this.</summary>
    public Task CheckAsync(string label) => Page.Locator("input[type=checkbox], input[type=radio]").And(Page.GetByLabel(label)).First.CheckAsync();

    public Task SeesAsync(string words) => Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync();

    public Task SeesNothingOfAsync(string words) => Assertions.Expect(Page.GetByText(words)).ToHaveCountAsync(0);

    /// <summary>A field by its label, whether or not it must be filled.</summary>
    ILocator Field(string label) => Page.GetByLabel(label, new() { Exact = true }).Or(Page.GetByLabel($"{label} (facultatif)", new() { Exact = true }));

    /// <summary>Asserts that nothing broke in the whole story.</summary>
    public void NothingBroke() => visit.NothingBroke();

    /// <summary>Plugs an authenticator into the browser: passkeys can be made.</summary>
    internal Task<ICDPSession> PlugPasskeysAsync() => VirtualAuthenticator.PlugAsync(visit);

    /// <summary>The path of the latest link of invitation among the mails of a site.</summary>
    public static async Task<string> InvitationAsync(PublishedSite site)
    {
        var folder = Path.Combine(site.Data, "mail");
        for (var i = 0; i < 200; i++)
        {
            foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").OrderByDescending(File.GetLastWriteTimeUtc) : Enumerable.Empty<string>())
            {
                // Quoted-printable cuts long lines with a sign of equality.
                var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);
                if (Link().Match(text) is { Success: true } found) return found.Value;
            }
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("No mail came.");
    }

    public async ValueTask DisposeAsync() => await visit.DisposeAsync();

    [GeneratedRegex("/invitation/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
