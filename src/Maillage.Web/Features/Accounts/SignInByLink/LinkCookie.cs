using Maillage.Web.Shared.Hosting;
using Maillage.Web.Shared.Privacy;

namespace Maillage.Web.Features.Accounts.SignInByLink;

/// <summary>What the browser that asked for a link keeps for ten minutes: a link read over a shoulder, or in a mailbox that others read, opens nothing elsewhere.</summary>
static class LinkCookie
{
    public static string? Read(HttpContext http) => http.Request.Cookies[Cookies(http).Name(BrowserStorage.Link)];

    // Lax: the link comes from a page of mail, elsewhere.
    public static void Write(HttpContext http, string secret) => http.Response.Cookies.Append(Cookies(http).Name(BrowserStorage.Link), secret, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = LinkSignIn.Validity, IsEssential = true,
    });

    static SiteCookies Cookies(HttpContext http) => http.RequestServices.GetRequiredService<SiteCookies>();
}
