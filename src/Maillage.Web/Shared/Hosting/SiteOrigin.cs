using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// Where people reach the site: for the links of mails, and for the domain of passkeys. It comes from <c>Maillage:Origin</c> or <c>MAILLAGE_ORIGIN</c>,
/// never from the Host header, which whoever asks may write. Without it, a program that listens on this machine only is known as <c>http://localhost:PORT</c>;
/// one that listens to the network has no origin, hence neither passkeys nor mails with links.
/// </summary>
/// <exception cref="RefusedSettingException">What is configured is not the origin of a site.</exception>
public sealed class SiteOrigin(IConfiguration configuration, IServiceProvider services)
{
    public const string Variable = "MAILLAGE_ORIGIN";
    public const string Key = "Maillage:Origin";

    readonly Lazy<string?> local = new(() => Local(services.GetService<IServer>()));

    /// <summary>What was configured, as <see cref="Value"/> has it; null when nothing was.</summary>
    public string? Configured { get; } = (configuration[Key] ?? configuration[Variable]) is { Length: > 0 } text ? Parse(text) : null;

    /// <summary>Such as <c>https://maillage.exemple.fr</c>, without a slash at its end; null when nobody said it. Known once the program listens.</summary>
    public string? Value => Configured ?? local.Value;

    /// <summary>Its domain, without the port.</summary>
    public string? Host => Value is { } origin ? new Uri(origin).Host : null;

    /// <summary>The whole address of a path of the site.</summary>
    /// <exception cref="InvalidOperationException">There is no origin.</exception>
    public string Url(string path) => (Value ?? throw new InvalidOperationException($"{Variable} is not set.")) + path;

    static string Parse(string text)
    {
        if (!Uri.TryCreate(text.TrimEnd('/'), UriKind.Absolute, out var uri) || uri.PathAndQuery != "/" || uri.Fragment.Length > 0 || uri.UserInfo.Length > 0
            || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
            throw new RefusedSettingException($"{Variable} doit être l’adresse du site, comme https://maillage.exemple.fr, sans chemin ; « {text} » n’en est pas une.");
        return uri.GetLeftPart(UriPartial.Authority);
    }

    static string? Local(IServer? server)
    {
        var addresses = server?.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        // Of a program that also listens to the network, nobody knows under which name it is reached.
        var uris = addresses.Select(x => Uri.TryCreate(x, UriKind.Absolute, out var uri) ? uri : null).ToArray();
        return uris.Length > 0 && uris.All(x => x is { IsLoopback: true }) ? $"{uris[0]!.Scheme}://localhost:{uris[0]!.Port}" : null;
    }
}
