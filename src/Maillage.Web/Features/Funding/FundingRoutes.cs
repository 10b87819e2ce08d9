using Maillage.Web.Features.Funding.ListGivers;
using Maillage.Web.Features.Funding.ShowGiver;
using Maillage.Web.Features.Funding.ShowMoney;

namespace Maillage.Web.Features.Funding;

/// <summary>The addresses of the area that are not pages.</summary>
public static class FundingRoutes
{
    public static void MapFunding(this IEndpointRouteBuilder routes)
    {
        MoneyDownloads.Map(routes);
        GiverListDownloads.Map(routes);
        GiverDownloads.Map(routes);
    }
}
