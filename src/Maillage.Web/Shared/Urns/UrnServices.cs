namespace Maillage.Web.Shared.Urns;

/// <summary>What urns need.</summary>
public static class UrnServices
{
    public static IServiceCollection AddUrns(this IServiceCollection services)
    {
        services.AddSingleton<UrnFolder>();
        services.AddScoped<UrnOpening>();
        services.AddScoped<UrnAnswering>();
        services.AddScoped<UrnClosing>();
        services.AddScoped<UrnCheck>();
        return services;
    }
}
