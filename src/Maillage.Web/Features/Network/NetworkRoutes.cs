using Maillage.Web.Features.Network.BuildNetwork;
using Maillage.Web.Features.Network.ChangeSettings;
using Maillage.Web.Features.Network.CompareDays;
using Maillage.Web.Features.Network.DeclareTies;
using Maillage.Web.Features.Network.ImportTies;
using Maillage.Web.Features.Network.KeepReady;
using Maillage.Web.Features.Network.ShowNetwork;
using Maillage.Web.Features.Network.ShowSpaceNetwork;

namespace Maillage.Web.Features.Network;

/// <summary>The services and addresses of the area that are not pages.</summary>
public static class NetworkRoutes
{
    public static IServiceCollection AddNetwork(this IServiceCollection services)
    {
        services.AddScoped<TwoModeNetworks>();
        services.AddSingleton<SpaceNetworkMemo>();
        services.AddSingleton<ReadyNetworks>();
        services.AddScoped<NetworkLoader>();
        services.AddScoped<NetworkPreparing>();
        services.AddHostedService<NetworkKeeper>();
        services.AddScoped<SpaceNetworks>();
        services.AddScoped<NetworkViews>();
        services.AddScoped<TieDeclaration>();
        services.AddScoped<TieBringing>();
        services.AddScoped<NetworkTuning>();
        services.AddScoped<DayComparison>();
        services.AddEncounters();
        return services;
    }

    public static void MapNetwork(this IEndpointRouteBuilder routes) => NetworkDownloads.Map(routes);
}
