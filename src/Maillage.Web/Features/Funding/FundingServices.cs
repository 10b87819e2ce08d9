namespace Maillage.Web.Features.Funding;

/// <summary>What the pages of the area, and the portraits of territories, need.</summary>
public static class FundingServices
{
    public static IServiceCollection AddFunding(this IServiceCollection services)
    {
        services.AddScoped<TerritoryFundings>();
        return services;
    }
}
