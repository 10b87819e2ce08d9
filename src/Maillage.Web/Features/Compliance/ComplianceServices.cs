using Maillage.Web.Features.Compliance.DraftDuty;
using Maillage.Web.Features.Compliance.EditNotice;
using Maillage.Web.Features.Compliance.FillDuty;
using Maillage.Web.Features.Compliance.MailHeads;

namespace Maillage.Web.Features.Compliance;

/// <summary>What the pages of the area need.</summary>
public static class ComplianceServices
{
    public static IServiceCollection AddCompliance(this IServiceCollection services)
    {
        services.AddScoped<DutyBoard>();
        services.AddScoped<LegalNotices>();
        services.AddScoped<DutyFilling>();
        services.AddScoped<NoticeEditing>();
        services.AddScoped<HeadRecipients>();
        services.AddScoped<InstallationFacts>();
        return services;
    }

    public static void MapCompliance(this IEndpointRouteBuilder routes) => DutyDraftDownload.Map(routes);
}
