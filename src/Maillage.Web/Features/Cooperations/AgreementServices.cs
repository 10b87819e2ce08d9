using Maillage.Web.Features.Cooperations.AnswerCharter;
using Maillage.Web.Features.Cooperations.ChangeState;
using Maillage.Web.Features.Cooperations.FollowDisagreements;
using Maillage.Web.Features.Cooperations.FollowTasks;
using Maillage.Web.Features.Cooperations.HoldMeetings;
using Maillage.Web.Features.Cooperations.KeepFiles;
using Maillage.Web.Features.Cooperations.RecordActs;
using Maillage.Web.Features.Cooperations.RemindSilence;
using Maillage.Web.Features.Cooperations.ShowAgreement;
using Maillage.Web.Features.Cooperations.ShowLife;
using Maillage.Web.Features.Cooperations.UseLevers;
using Maillage.Web.Features.Cooperations.WriteCharter;

namespace Maillage.Web.Features.Cooperations;

/// <summary>What the agreement, the life and the levers of cooperations need.</summary>
public static class AgreementServices
{
    public static IServiceCollection AddAgreement(this IServiceCollection services)
    {
        services.AddScoped<CooperationHold>();
        services.AddScoped<CharterWriting>();
        services.AddScoped<CharterAnswering>();
        services.AddScoped<AgreementReading>();
        services.AddScoped<ActRecording>();
        services.AddScoped<DisagreementFollowing>();
        services.AddScoped<StateChanging>();
        services.AddScoped<LifeReading>();
        services.AddScoped<MeetingKeeping>();
        services.AddScoped<TaskFollowing>();
        services.AddScoped<CooperationReminding>();
        services.AddScoped<LeverLibrary>();
        services.AddScoped<LeverTrying>();
        return services;
    }

    /// <summary>What stands on the web alone: the documents that people send, and the job that tells of silences.</summary>
    public static IServiceCollection AddAgreementOnSite(this IServiceCollection services)
    {
        services.AddSingleton<DocumentFolder>();
        services.AddScoped<DocumentKeeping>();
        services.AddHostedService<CooperationReminders>();
        return services;
    }
}
