using Maillage.Web.Features.Imports.FollowImport;
using Maillage.Web.Features.Imports.SendFile;
using Maillage.Web.Features.Imports.ShowImport;

namespace Maillage.Web.Features.Imports;

/// <summary>The addresses of the area that are not pages.</summary>
public static class ImportRoutes
{
    public static void MapImports(this IEndpointRouteBuilder routes)
    {
        SendFileEndpoint.Map(routes);
        JobRejections.Map(routes);
        ImportRejections.Map(routes);
    }
}
