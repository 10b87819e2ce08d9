using Microsoft.Playwright;

namespace Maillage.Browser.Tests;

/// <summary>An authenticator inside the machine, whose owner is there and unlocks it.</summary>
static class VirtualAuthenticator
{
    /// <summary>Plugs one into the page of a visit.</summary>
    public static async Task<ICDPSession> PlugAsync(Visit visit)
    {
        var tools = await visit.ToolsAsync();
        await tools.SendAsync("WebAuthn.enable");
        await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return tools;
    }
}
