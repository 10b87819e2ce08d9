using System.Net.Http.Headers;
using System.Net.Mime;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Maillage.Web.Features.Accounts.SignInWithProvider;

/// <summary>
/// Asks the provider who someone is, and believes it only when it is proved. ASP.NET Core's handler reads a signed answer without looking at its signature,
/// so it is not asked to: here the signature, its algorithm, the issuer, the audience and the person are all checked.
/// </summary>
static class ProviderClaims
{
    /// <summary>Public-key signatures only: with a shared secret whoever holds it could sign, and « none » signs nothing.</summary>
    public static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    const long LongestAnswer = 100_000;

    static readonly string[] Kept = ["email", "given_name", "usual_name", "family_name", "siret"];

    /// <returns>What is told of the person.</returns>
    /// <exception cref="ProviderRefusedException">The answer does not prove what it says.</exception>
    public static async Task<IReadOnlyDictionary<string, string>> AskAsync(
        HttpClient http, OpenIdConnectConfiguration provider, ProviderSettings settings, string accessToken, string subject, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, provider.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var answer = await http.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode) throw new ProviderRefusedException($"userinfo answered {(int)answer.StatusCode}");
        await answer.Content.LoadIntoBufferAsync(LongestAnswer, cancel);
        var text = await answer.Content.ReadAsStringAsync(cancel);
        var told = answer.Content.Headers.ContentType?.MediaType switch
        {
            "application/jwt" => await VerifiedAsync(text.Trim(), provider, settings),
            MediaTypeNames.Application.Json when !settings.SignsClaims => Read(text),
            var other => throw new ProviderRefusedException($"userinfo answered {other}"),
        };
        // OpenID Connect Core, 5.3.2: the answer could be another person's.
        if (!told.TryGetValue("sub", out var who) || who != subject) throw new ProviderRefusedException("userinfo tells of someone else");
        return told;
    }

    static async Task<IReadOnlyDictionary<string, string>> VerifiedAsync(string jwt, OpenIdConnectConfiguration provider, ProviderSettings settings)
    {
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(jwt, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer, ValidAudience = settings.ClientId, IssuerSigningKeys = provider.SigningKeys, ValidAlgorithms = Algorithms,
            RequireSignedTokens = true, ValidateIssuerSigningKey = true,
            // The standard does not ask for an expiry of this answer; where there is one it holds.
            RequireExpirationTime = false,
        });
        if (!result.IsValid) throw new ProviderRefusedException("userinfo is not soundly signed", result.Exception);
        return result.ClaimsIdentity.Claims.GroupBy(x => x.Type).Where(x => x.Key is "sub" || Kept.Contains(x.Key)).ToDictionary(x => x.Key, x => x.First().Value, StringComparer.Ordinal);
    }

    static Dictionary<string, string> Read(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return parsed.RootElement.EnumerateObject().Where(x => x.Value.ValueKind == JsonValueKind.String && (x.Name is "sub" || Kept.Contains(x.Name)))
            .ToDictionary(x => x.Name, x => x.Value.GetString()!, StringComparer.Ordinal);
    }
}

/// <summary>What a provider said does not prove who comes; the message is for the log.</summary>
sealed class ProviderRefusedException(string message, Exception? inner = null) : Exception(message, inner);
