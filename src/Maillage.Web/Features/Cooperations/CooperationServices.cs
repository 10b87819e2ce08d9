namespace Maillage.Web.Features.Cooperations;

/// <summary>What the pages of the area need.</summary>
public static class CooperationServices
{
    public static IServiceCollection AddCooperations(this IServiceCollection services)
    {
        services.AddScoped<CooperationDoor>();
        services.AddElements();
        return services;
    }
}
