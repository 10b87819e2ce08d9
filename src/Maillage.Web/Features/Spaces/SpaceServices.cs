using Maillage.Web.Features.Spaces.CreateSpace;
using Maillage.Web.Features.Spaces.KeepNotes;
using Maillage.Web.Features.Spaces.ListSpaces;
using Maillage.Web.Features.Spaces.ShowSpace;

namespace Maillage.Web.Features.Spaces;

/// <summary>What the pages of the area need.</summary>
public static class SpaceServices
{
    public static IServiceCollection AddSpaces(this IServiceCollection services)
    {
        services.AddScoped<SpaceDoor>();
        services.AddScoped<SpaceWriter>();
        services.AddScoped<SpaceList>();
        services.AddScoped<SpacePortraits>();
        services.AddScoped<SpaceCreation>();
        services.AddScoped<ConfidentialNotes>();
        return services;
    }
}
