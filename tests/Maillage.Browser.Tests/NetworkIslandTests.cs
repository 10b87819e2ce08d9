using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>The interactive network: opened, gone through with the keyboard, saved as a picture, and fluid at 3,000 organisations.</summary>
public class NetworkIslandTests(PublishedSite site, Chromium chromium)
{
    static readonly string[] Groups = ["a", "b", "c", "d", "e", "f", "g", "autre"];

    const string Network = "/espaces/contrat-de-ville-d-auvelle-agglomeration/reseau";
    const string Coordinator = "Nadia Ferrand";

    [Fact]
    public async Task It_opens_goes_from_one_to_the_next_by_keys_and_saves_a_picture()
    {
        await using var visit = await chromium.VisitAsAsync(site, Coordinator, Network, Look.Desktop);
        var page = visit.Page;
        Assert.Equal(0, await page.Locator("canvas").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Réseau interactif" }).ClickAsync();
        var canvas = page.Locator("canvas");
        await Assertions.Expect(canvas).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        var said = page.Locator(".m-live__said");
        var first = await said.TextContentAsync();
        Assert.Contains("lien", first, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowLeft");
        Assert.NotEqual("", await said.TextContentAsync());
        await Visit.OpenToAllAsync(page);

        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Image PNG" }).ClickAsync());
        await using (var picture = File.OpenRead(await file.PathAsync()))
        {
            var head = new byte[8];
            await picture.ReadExactlyAsync(head, TestContext.Current.CancellationToken);
            Assert.Equal([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], head);
        }

        await canvas.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**organisme=*");
        await Assertions.Expect(page.Locator("#montre")).ToBeVisibleAsync();
        visit.NothingBroke();
    }

    [Fact]
    public async Task It_moves_three_thousand_organisations_and_ten_thousand_ties()
    {
        await using var visit = await chromium.VisitAsAsync(site, Coordinator, Network, Look.Desktop);
        var page = visit.Page;
        var data = Large();
        await page.RouteAsync("**/reseau.json*", route => route.FulfillAsync(new() { ContentType = "application/json", Body = data }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Réseau interactif" }).ClickAsync();
        await page.Locator("canvas").WaitForAsync();

        var picture = await page.Locator("canvas").EvaluateAsync<string>("x => x.toDataURL()");

        var frames = await page.EvaluateAsync<double[]>("""
            async () => {
              const canvas = document.querySelector("canvas");
              const box = canvas.getBoundingClientRect();
              canvas.setPointerCapture = () => {};
              const point = (type, x, y) => canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: box.left + x, clientY: box.top + y, bubbles: true }));
              const frames = [];
              let last = performance.now();
              const frame = () => new Promise((done) => requestAnimationFrame(() => { const now = performance.now(); frames.push(now - last); last = now; done(); }));
              await frame();
              frames.length = 0;
              point("pointerdown", 300, 300);
              for (let i = 0; i < 60; i++) { point("pointermove", 300 + 3 * i, 300 + i); await frame(); }
              point("pointerup", 480, 360);
              for (let i = 0; i < 30; i++) { canvas.dispatchEvent(new WheelEvent("wheel", { deltaY: i < 15 ? -60 : 60, clientX: box.left + 400, clientY: box.top + 300, cancelable: true })); await frame(); }
              return frames.sort((a, b) => a - b);
            }
            """);

        var (median, p95) = (frames[frames.Length / 2], frames[(int)(frames.Length * 0.95)]);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"3,000 organisations, 10,000 ties: a frame takes {median:0.0} ms, 95 % under {p95:0.0} ms, without a graphics card."));
        // The figure is printed, not asserted: what a frame takes is the machine's affair, that the picture moves is ours.
        Assert.NotEqual(picture, await page.Locator("canvas").EvaluateAsync<string>("x => x.toDataURL()"));
    }

    /// <summary>Thirty groups of a hundred; always the same.</summary>
    static string Large()
    {
        var random = new Random(7);
        var nodes = Enumerable.Range(0, 3000).Select(i =>
        {
            var (group, angle, away) = (i / 100, random.NextDouble() * 2 * Math.PI, Math.Sqrt(random.NextDouble()) * 160);
            return new object[] { 1000 + i, $"Association {i}", "association", Math.Round((group % 6 * 420) + (Math.Cos(angle) * away), 1), Math.Round((group / 6 * 420) + (Math.Sin(angle) * away), 1), 6, group % 8, random.NextDouble() };
        }).ToList();
        var ties = Enumerable.Range(0, 10_000).Select(_ =>
        {
            var one = random.Next(3000);
            var other = random.Next(7) > 0 ? (one / 100 * 100) + random.Next(100) : random.Next(3000);
            return new object[] { one, other == one ? (one + 1) % 3000 : other, random.NextDouble() * 2 };
        }).ToList();
        return JsonSerializer.Serialize(new { groups = Groups, nodes, ties });
    }
}
