using Maillage.Web.Features.Cooperations.EditGrid;
using Maillage.Web.Features.Cooperations.FollowConditions;
using Maillage.Web.Features.Cooperations.ListCooperations;
using Maillage.Web.Features.Cooperations.ManageActors;
using Maillage.Web.Features.Cooperations.OpenCooperation;
using Maillage.Web.Features.Cooperations.WriteParts;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What the pages of the area need.</summary>
public static class CooperationServices
{
    public static IServiceCollection AddCooperations(this IServiceCollection services)
    {
        services.AddScoped<CooperationDoor>();
        services.AddAgreement();
        services.AddScoped<CooperationRosters>();
        services.AddScoped<CooperationChoices>();
        services.AddScoped<CooperationReading>();
        services.AddScoped<CooperationOpening>();
        services.AddScoped<CooperationList>();
        services.AddScoped<CooperationEditing>();
        services.AddScoped<SideArrangements>();
        services.AddScoped<ActorList>();
        services.AddScoped<LineSeal>();
        services.AddScoped<OwnCooperations>();
        services.AddScoped<PartWriting>();
        services.AddScoped<ConditionFollowing>();
        services.AddElements();
        return services;
    }
}
