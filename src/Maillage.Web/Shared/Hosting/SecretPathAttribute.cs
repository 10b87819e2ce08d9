namespace Maillage.Web.Shared.Hosting;

/// <summary>The address of the page is itself a secret, as that of an invitation: logs tell its pattern and no more.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SecretPathAttribute : Attribute;

/// <summary>The path of a request as logs may tell it.</summary>
static class LoggedPath
{
    /// <summary>The path; « /invitation/{Key} » for one that is a secret.</summary>
    public static string Of(HttpContext context) => context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<SecretPathAttribute>() is not null
        ? Pattern(endpoint)
        : context.Request.Path.Value ?? "";

    /// <summary>The pattern of the address, with a leading slash.</summary>
    public static string Pattern(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
}
