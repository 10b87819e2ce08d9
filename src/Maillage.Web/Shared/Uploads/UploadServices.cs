namespace Maillage.Web.Shared.Uploads;

/// <summary>What takes the files that people send; for the site alone.</summary>
static class UploadServices
{
    /// <exception cref="InvalidOperationException">The configuration cannot be.</exception>
    public static void AddUploads(this IServiceCollection services, IConfiguration configuration)
    {
        // Read at once: a site that could scan nothing says so before it opens.
        services.AddSingleton(UploadSettings.Read(configuration));
        services.AddSingleton(ScannerSettings.Read(configuration));
        services.AddSingleton<VirusScanner>();
        services.AddScoped<UploadReader>();
    }
}
