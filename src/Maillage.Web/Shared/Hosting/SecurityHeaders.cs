namespace Maillage.Web.Shared.Hosting;

/// <summary>
/// The headers that keep a page to itself: nothing comes from elsewhere, no script stands in a page, nobody frames it.
/// Recommended by the OWASP Secure Headers Project.
/// </summary>
sealed class SecurityHeaders(RequestDelegate next)
{
    const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        Write(context);
        return next(context);
    }

    public static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.XFrameOptions = "DENY";
        if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        context.Response.OnStarting(static state =>
        {
            var answered = (HttpContext)state;
            // What a signed-in person reads stays in no cache, of a shared computer for one.
            if (answered.User.Identity?.IsAuthenticated == true && answered.Response.Headers.CacheControl.Count == 0) answered.Response.Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context);
    }
}
