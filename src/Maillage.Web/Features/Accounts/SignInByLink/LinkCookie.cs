namespace Maillage.Web.Features.Accounts.SignInByLink;

/// <summary>What the browser that asked for a link keeps for ten minutes: a link read over a shoulder, or in a mailbox that others read, opens nothing elsewhere.</summary>
static class LinkCookie
{
    const string Name = "maillage-lien";

    public static string? Read(HttpContext http) => http.Request.Cookies[Name];

    // Lax: the link comes from a page of mail, elsewhere.
    public static void Write(HttpContext http, string secret) => http.Response.Cookies.Append(Name, secret, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = AccountAddresses.Link, MaxAge = LinkSignIn.Validity, IsEssential = true,
    });
}
