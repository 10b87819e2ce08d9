using Maillage.Web.Features.Archives.DecideDisposal;
using Maillage.Web.Features.Archives.DownloadDisposal;

namespace Maillage.Web.Features.Archives;

/// <summary>What the pages of the area and the job of retention need.</summary>
public static class ArchiveServices
{
    public static IServiceCollection AddArchives(this IServiceCollection services)
    {
        services.AddScoped<DisposalProposer>();
        services.AddScoped<DisposalDecision>();
        services.AddScoped<TransferExport>();
        return services;
    }

    public static void MapArchives(this IEndpointRouteBuilder routes) => DisposalDownloads.Map(routes);
}
