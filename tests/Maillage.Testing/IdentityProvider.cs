using System.Diagnostics;
using System.Text.Json;

namespace Maillage.Testing;

/// <summary>A real provider of identity, the npm package <c>oidc-provider</c> in a process of its own, as strict as ProConnect.</summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    readonly Process process;
    readonly HttpClient http = new();

    IdentityProvider(Process process, string issuer)
    {
        this.process = process;
        Issuer = issuer;
    }

    /// <summary>Such as <c>http://localhost:40213</c>.</summary>
    public string Issuer { get; }

    /// <summary>The configuration keys that lead a site to it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Maillage:Provider:Name"] = "AgentConnexion", ["Maillage:Provider:Authority"] = Issuer, ["Maillage:Provider:ClientId"] = "maillage",
        ["Maillage:Provider:ClientSecret"] = "secret-of-the-tests-long-enough-for-anything",
    };

    public static async Task<IdentityProvider> StartAsync()
    {
        var folder = Path.Combine(Checkout.Root, "tests", "Maillage.Testing", "provider");
        var process = Process.Start(new ProcessStartInfo("node", ["provider.mjs"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEndAsync();
        var issuer = await process.StandardOutput.ReadLineAsync();
        if (issuer is null) throw new InvalidOperationException($"The provider did not start: {await said}");
        return new IdentityProvider(process, issuer);
    }

    /// <summary>Says which site may come, who is signed in at the provider, and what it then answers wrongly.</summary>
    /// <param name="site">The site's origin.</param>
    /// <param name="person">The claims of the person, « sub » among them.</param>
    /// <param name="fault">A key of the provider's <c>spoil</c>; empty for an honest provider.</param>
    public async Task SetAsync(string site, object person, string fault = "") =>
        (await http.GetAsync($"{Issuer}/~set?state={Uri.EscapeDataString(JsonSerializer.Serialize(new { site, person, fault }))}")).EnsureSuccessStatusCode();

    /// <summary>What it was asked: « authorizations » and « logouts », each a list of query parameters.</summary>
    public async Task<JsonElement> AskedAsync() => JsonDocument.Parse(await http.GetStringAsync($"{Issuer}/~asked")).RootElement;

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
