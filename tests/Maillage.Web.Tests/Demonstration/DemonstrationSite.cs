using Maillage.Testing;
using Maillage.Web.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Web.Tests.Demonstration;

/// <summary>The site started as <c>serve --demo</c> starts it, and a look into its database.</summary>
sealed class DemonstrationSite : IAsyncDisposable
{
    readonly RunningSite site;
    readonly AsyncServiceScope scope;

    DemonstrationSite(RunningSite site)
    {
        this.site = site;
        scope = site.Services.CreateAsyncScope();
    }

    public MaillageDb Db => scope.ServiceProvider.GetRequiredService<MaillageDb>();

    public static DemonstrationSite Start(TestInstallation on) =>
        new(RunningSite.Start(on, settings: new Dictionary<string, string> { ["Maillage:Demonstration"] = "true" }));

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await site.DisposeAsync();
    }
}
