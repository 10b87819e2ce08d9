using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>A page open in a browser of its own, with all that went wrong since it was opened.</summary>
public sealed class Visit : IAsyncDisposable
{
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
