using Maillage.Web.Features.Observation.ShowContract;
using Maillage.Web.Features.Observation.ShowNeighbourhood;

namespace Maillage.Web.Features.Observation;

/// <summary>What the pages of the area need.</summary>
public static class ObservationServices
{
    public static IServiceCollection AddObservation(this IServiceCollection services)
    {
        services.AddScoped<ContractPortraits>();
        services.AddScoped<NeighbourhoodPortraits>();
        services.AddScoped<FigureCommentWriter>();
        return services;
    }
}
