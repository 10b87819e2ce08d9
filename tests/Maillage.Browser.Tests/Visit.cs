using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>A page open in a browser of its own, with all that went wrong since it was opened.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>All rules; but of what is well, which is nearly all of a page, axe need not describe each element.</summary>
    static readonly AxeRunOptions Rules = new() { ResultTypes = [ResultType.Violations] };

    readonly IBrowserContext context;
    readonly ConcurrentQueue<string> complaints = [];

    internal Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        // A broken content policy is reported as an error of the console.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"console {message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue($"script error: {error}");
        page.RequestFailed += (_, request) => complaints.Enqueue($"request failed: {request.Url} {request.Failure}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 400) complaints.Enqueue($"{response.Status}: {response.Url}");
        };
    }

    public IPage Page { get; }

    /// <summary>Asserts no error or warning of the console, no broken content policy, no failed or refused request so far.</summary>
    public void NothingBroke() => Assert.True(complaints.IsEmpty, string.Join('\n', complaints));

    /// <summary>Asserts what every page owes to everyone: axe finds no violation, it fits the screen, and nothing broke.</summary>
    public async Task OwesNothingAsync()
    {
        await OpenToAllAsync(Page);
        var widths = await Page.EvaluateAsync<int[]>("() => [document.documentElement.scrollWidth, innerWidth]");
        if (widths[0] > widths[1]) Assert.Fail($"{widths[0]} px wide on a screen of {widths[1]} px:\n{await WidestAsync()}");
        NothingBroke();
    }

    /// <summary>Asserts that axe finds no violation on a page.</summary>
    public static async Task OpenToAllAsync(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.NotEmpty(result.Passes);
        Assert.True(result.Violations.Length == 0, page.Url + "\n" + string.Join("\n\n", result.Violations.Select(Describe)));
    }

    static string Describe(AxeResultItem violation) =>
        $"{violation.Id} ({violation.Impact}): {violation.Help}\n" + string.Join('\n', violation.Nodes.Select(node => $"  {node.Target}: {node.Html}"));

    /// <summary>The innermost elements that pass the right edge, for the message of a failure.</summary>
    Task<string> WidestAsync() => Page.EvaluateAsync<string>("""
        () => [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth || e.scrollWidth > innerWidth)
          .slice(-5).map(e => e.outerHTML.slice(0, 120)).join('\n')
        """);

    /// <summary>Goes to a page of the site that must answer 200, and waits until the network is quiet.</summary>
    public async Task GoToAsync(string path)
    {
        var answer = await Page.GotoAsync(await SitePages.AddressAsync(Page, path), new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(200, answer!.Status);
    }

    /// <summary>Goes to a page as at a first visit, without cache, and gives the bytes on the wire of each answer, headers included.</summary>
    public async Task<IReadOnlyList<double>> WeighAsync(string path)
    {
        var tools = await ToolsAsync();
        await tools.SendAsync("Network.enable");
        await tools.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        var weights = new List<double>();
        tools.Event("Network.loadingFinished").OnEvent += (_, message) => weights.Add(message!.Value.GetProperty("encodedDataLength").GetDouble());
        await GoToAsync(path);
        Assert.NotEmpty(weights);
        return weights;
    }

    /// <summary>The protocol of the browser's own tools.</summary>
    public Task<ICDPSession> ToolsAsync() => context.NewCDPSessionAsync(Page);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
