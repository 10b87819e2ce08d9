using Maillage.Web.Features.Imports.FollowImport;
using Maillage.Web.Features.Imports.ListImports;
using Maillage.Web.Features.Imports.RunImports;
using Maillage.Web.Features.Imports.SendFile;
using Maillage.Web.Features.Imports.ShowImport;

namespace Maillage.Web.Features.Imports;

/// <summary>What the imports done on screen need; for the site alone.</summary>
public static class ImportServices
{
    public static IServiceCollection AddScreenImports(this IServiceCollection services)
    {
        services.AddScoped<KindRecognition>();
        services.AddScoped<ImportQueue>();
        services.AddScoped<ImportRun>();
        services.AddHostedService<ImportWorker>();
        services.AddScoped<FileSending>();
        services.AddScoped<ImportDecisions>();
        services.AddScoped<ImportList>();
        services.AddScoped<TakenImports>();
        return services;
    }
}
