using Maillage.Web.Features.Funding.ListGivers;
using Maillage.Web.Features.Funding.ShowGiver;
using Maillage.Web.Features.Funding.ShowMoney;

namespace Maillage.Web.Features.Funding;

/// <summary>What the pages of the area, and the portraits of territories, need.</summary>
public static class FundingServices
{
    public static IServiceCollection AddFunding(this IServiceCollection services)
    {
        services.AddScoped<TerritoryFundings>();
        services.AddScoped<MoneyFlows>();
        services.AddScoped<GiverPortraits>();
        services.AddScoped<GiverList>();
        return services;
    }
}
