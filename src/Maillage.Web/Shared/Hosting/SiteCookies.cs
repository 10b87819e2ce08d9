namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// Cookies go to this site only, and never to scripts. Where people reach the site by HTTPS they bear the prefix « __Host- » (RFC 6265bis): a browser then takes them over TLS
/// only, and from no neighbouring site of the same domain.
/// </summary>
sealed class SiteCookies(SiteOrigin origin)
{
    const string Prefix = "__Host-";

    bool IsSecure => origin.Configured?.StartsWith(Uri.UriSchemeHttps, StringComparison.Ordinal) == true;

    public string Name(string name) => IsSecure ? Prefix + name : name;

    public void Lock(CookieBuilder cookie, string name, SameSiteMode sameSite = SameSiteMode.Lax)
    {
        cookie.Name = Name(name);
        cookie.HttpOnly = true;
        cookie.SameSite = sameSite;
        // Under the name of a site in HTTPS every request is one: see KnownHost. « Always » would make a page that the machine asks of itself fail rather than lack a cookie.
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // What the prefix asks for.
        if (IsSecure) cookie.Path = "/";
    }
}
