namespace Maillage.Web.Shared.Hosting;

/// <summary>The address that browsers ask unbidden, for those that do not read the page's own icon.</summary>
static class Favicon
{
    public static void MapFavicon(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/favicon.ico", () => Results.Redirect("/maillage.svg", permanent: true));
}
