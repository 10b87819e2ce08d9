using Maillage.Web.Features.Actors.ListActors;
using Maillage.Web.Features.Actors.ReviewIdentities;
using Maillage.Web.Features.Actors.ShowActor;

namespace Maillage.Web.Features.Actors;

/// <summary>What the pages of the area need.</summary>
public static class ActorServices
{
    public static IServiceCollection AddActors(this IServiceCollection services)
    {
        services.AddScoped<ActorIndexes>();
        services.AddScoped<ActorMaps>();
        services.AddScoped<ActorDirectory>();
        services.AddScoped<ActorPortraits>();
        services.AddScoped<IdentityReview>();
        services.AddScoped<OrganisationDeclaration>();
        return services;
    }
}
