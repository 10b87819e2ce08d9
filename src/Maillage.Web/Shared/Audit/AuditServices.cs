using Maillage.Web.Shared.Backup;
using Maillage.Web.Shared.Security;
using Maillage.Web.Shared.Soundness;

namespace Maillage.Web.Shared.Audit;

/// <summary>The history that is sealed, its check, and the backups that carry it.</summary>
public static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditSealer>();
        services.AddScoped<AuditHeads>();
        services.AddScoped<AuditCheck>();
        services.AddScoped<AuditHistory>();
        services.AddScoped<KeyCheck>();
        services.AddScoped<InstallationCheck>();
        services.AddSingleton<ErasedPeople>();
        services.AddScoped<BackupWriter>();
        services.AddScoped<BackupRestorer>();
        return services;
    }

    /// <summary>The tasks that seal and that mail the heads, for the site alone.</summary>
    public static IServiceCollection AddSealing(this IServiceCollection services)
    {
        services.AddHostedService<AuditSealing>();
        services.AddHostedService<HeadSender>();
        return services;
    }
}
