using Maillage.France;
using Maillage.Web.Features.Observation.ShowContract;
using Maillage.Web.Shared.Reference;

namespace Maillage.Web.Features.Observation;

/// <summary>What the pages of the area need.</summary>
public static class ObservationServices
{
    public static IServiceCollection AddObservation(this IServiceCollection services)
    {
        services.AddSingleton<ReferenceMemo<ContractKey, ContractPortrait>>();
        services.AddScoped<ContractPortraits>();
        return services;
    }
}
