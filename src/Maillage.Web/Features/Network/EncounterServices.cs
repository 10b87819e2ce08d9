using Maillage.Web.Features.Network.AnswerReadings;
using Maillage.Web.Features.Network.FindBridges;
using Maillage.Web.Features.Network.FindSilos;
using Maillage.Web.Features.Network.Introduce;
using Maillage.Web.Features.Network.SuggestAbsentActors;
using Maillage.Web.Features.Network.SuggestCooperations;

namespace Maillage.Web.Features.Network;

/// <summary>What reads the network of a space and what comes of it: silos, passages, possible cooperations, introductions.</summary>
public static class EncounterServices
{
    public static IServiceCollection AddEncounters(this IServiceCollection services)
    {
        services.AddScoped<NetworkReadings>();
        services.AddScoped<NetworkReplies>();
        services.AddScoped<SiloFinding>();
        services.AddScoped<OrganisationReadings>();
        services.AddScoped<ReplyWriting>();
        services.AddScoped<PossibleCooperations>();
        services.AddScoped<SuggestionAnswering>();
        services.AddScoped<SayingWriting>();
        services.AddScoped<IntroductionSides>();
        services.AddScoped<IntroductionAsking>();
        services.AddScoped<IntroductionAnswering>();
        services.AddScoped<IntroductionList>();
        services.AddScoped<AbsentActorFinding>();
        return services;
    }

    /// <summary>Their downloads: for members only.</summary>
    public static void MapEncounters(this IEndpointRouteBuilder routes)
    {
        SiloDownloads.Map(routes);
        BridgeDownloads.Map(routes);
        SuggestionDownloads.Map(routes);
    }
}
