using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>What every page owes to people who have only a keyboard.</summary>
public class KeyboardTests(PublishedSite site, Chromium chromium)
{
    /// <summary>
    /// Lists the links, buttons and fields that are shown, with how each looks without focus. The browser stops once in a group of radio
    /// buttons: the group counts as one. A link of a drawing shows the focus on the shape it holds. What is out of the order of Tab on
    /// purpose (<c>tabindex="-1"</c>) has another way in.
    /// </summary>
    const string List = """
        () => {
          const style = e => { const s = getComputedStyle(e); return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.borderColor, s.backgroundColor, s.textDecoration, s.stroke, s.strokeWidth, s.fillOpacity].join('|'); };
          const look = e => [e, ...(e.ownerSVGElement ? e.children : [])].map(style).join('/');
          const seen = new Set();
          const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(e => {
            if (e.disabled || e.type === 'hidden' || e.tabIndex < 0 || !e.checkVisibility({ visibilityProperty: true })) return false;
            // Chromium calls a link of a drawing visible even under a group that is not displayed; it has no box then.
            if (e.ownerSVGElement && e.getClientRects().length === 0) return false;
            if (e.type !== 'radio') return true;
            const group = e.form?.id + '/' + e.name;
            return !seen.has(group) && seen.add(group);
          });
          window.keyboardTest = { look, targets, before: targets.map(look) };
          return targets.map(e => `${e.localName} « ${(e.getAttribute('aria-label') ?? e.innerText ?? e.name ?? '').trim().slice(0, 60)} »`);
        }
        """;

    /// <summary>Says where the focus is: its place in the list (-1 elsewhere), and whether it shows.</summary>
    const string Where = """
        () => {
          const { look, targets, before } = window.keyboardTest;
          const at = document.activeElement;
          const place = targets.findIndex(e => e === at || (at.type === 'radio' && e.type === 'radio' && e.name === at.name && e.form === at.form));
          return [place, place < 0 || look(at) !== before[place] ? 1 : 0];
        }
        """;

    [Theory, MemberData(nameof(SitePages.All), MemberType = typeof(SitePages))]
    public async Task Tab_reaches_everything_and_shows_where_it_is(string path)
    {
        await using var visit = await chromium.VisitAsync(site, path);
        var targets = await visit.Page.EvaluateAsync<string[]>(List);
        Assert.NotEmpty(targets);

        var (reached, hidden) = await TabThroughAsync(visit.Page, targets.Length);

        string[] troubles =
        [
            .. targets.Where((_, place) => !reached.Contains(place)).Select(target => target + " is not reached"),
            .. hidden.Select(place => targets[place] + " has the focus and does not show it"),
        ];
        Assert.True(troubles.Length == 0, string.Join('\n', troubles));
    }

    static async Task<(HashSet<int> Reached, HashSet<int> Hidden)> TabThroughAsync(IPage page, int count)
    {
        HashSet<int> reached = [], hidden = [];
        // Twice: a stop that is not in the list (a scrolling box, the browser's own) must not end the tour early.
        for (var pressed = 0; pressed < 2 * count && reached.Count < count; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            var (place, shows) = await page.EvaluateAsync<int[]>(Where) is [var p, var s] ? (p, s) : (-1, 1);
            if (place >= 0) reached.Add(place);
            if (shows == 0) hidden.Add(place);
        }

        return (reached, hidden);
    }
}
